// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/summarytext.h"

#include "comparison/passagetext.h"
#include "comparison/scrollmap.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace diptych {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(diptych::SummaryText)
};

QString figure(double share, const QString &name)
{
    return QStringLiteral("<a href=\"%1\"><b>%2</b></a>").arg(name, wholePercent(share));
}

QString verbatimFigure(const Shares &shares)
{
    return figure(shares.verbatim, QStringLiteral("verbatim"));
}

QString editedFigure(const Shares &shares)
{
    return figure(shares.edited, QStringLiteral("edited"));
}

QString uniqueClause(const Shares &shares)
{
    if (shares.unique <= 0)
        return {};
    return Words::tr("; no match found for %1").arg(figure(shares.unique, QStringLiteral("unique")));
}

/// "12 % of A stands word for word in B, 9 % edited; no match found for 79 %."
QString firstDirection(const Shares &shares, const Sided<QString> &names)
{
    QString clause;
    if (shares.verbatim > 0 && shares.edited > 0)
        clause =
            Words::tr("%1 of %2 stands word for word in %3, %4 edited")
                .arg(verbatimFigure(shares), names[Side::Left], names[Side::Right], editedFigure(shares));
    else if (shares.verbatim > 0)
        clause = Words::tr("%1 of %2 stands word for word in %3")
                     .arg(verbatimFigure(shares), names[Side::Left], names[Side::Right]);
    else if (shares.edited > 0)
        clause = Words::tr("%1 of %2 stands edited in %3")
                     .arg(editedFigure(shares), names[Side::Left], names[Side::Right]);
    else
        clause = Words::tr("No words of %1 were copied into or from %2")
                     .arg(names[Side::Left], names[Side::Right]);
    return clause + uniqueClause(shares) + u'.';
}

QString secondDirection(const Shares &shares)
{
    QString clause;
    if (shares.verbatim > 0 && shares.edited > 0)
        clause = Words::tr("The other way: %1 word for word, %2 edited")
                     .arg(verbatimFigure(shares), editedFigure(shares));
    else if (shares.verbatim > 0)
        clause = Words::tr("The other way: %1 word for word").arg(verbatimFigure(shares));
    else if (shares.edited > 0)
        clause = Words::tr("The other way: %1 edited").arg(editedFigure(shares));
    else
        return {};
    return clause + uniqueClause(shares) + u'.';
}

QString rewordedSentence(const Comparison &comparison)
{
    const auto statements = std::ranges::count(comparison.links, LinkKind::Reworded, &Link::kind);
    if (statements == 0)
        return {};
    if (statements == 1)
        return Words::tr("Probably 1 statement in other words.");
    return Words::tr("Probably %n statements in other words.", nullptr, static_cast<int>(statements));
}

QString orderSentence(const Comparison &comparison)
{
    if (std::ranges::none_of(comparison.links, &Link::moved))
        return {};
    if (comparison.summary.orderAgreement < leastOrderAgreement)
        return Words::tr("What they share stands in another order.");
    return Words::tr("Some of it stands in another place.");
}

QString emptySentence(const ComparedPair &pair)
{
    const bool left = pair.articles[Side::Left]->words() == 0;
    const bool right = pair.articles[Side::Right]->words() == 0;
    if (left && right)
        return Words::tr("Both reports are empty: there is nothing to compare.");
    if (left)
        return Words::tr("The left report is empty: there is nothing to compare.");
    if (right)
        return Words::tr("The right report is empty: there is nothing to compare.");
    return {};
}

bool isSameThroughout(const ComparedPair &pair)
{
    const Comparison &comparison = pair.comparison;
    const bool inOneGo = std::ranges::all_of(comparison.links, [&](const Link &link) {
        return link.kind == LinkKind::Verbatim && !link.moved &&
               link.passage == comparison.links.front().passage;
    });
    return inOneGo && comparison.unique[Side::Left].empty() && comparison.unique[Side::Right].empty() &&
           pair.articles[Side::Left]->words() == pair.articles[Side::Right]->words();
}

} // namespace

QString comparisonSentence(const ComparedPair &pair)
{
    if (const QString sentence = emptySentence(pair); !sentence.isEmpty())
        return sentence;
    const Comparison &comparison = pair.comparison;
    if (comparison.links.empty())
        return Words::tr("No match found: the two reports share no passage.");
    if (isSameThroughout(pair))
        return Words::tr("Both reports are the same, word for word.");

    Sided<QString> names = shortNames(pair);
    for (const Side side : bothSides)
        names[side] = names[side].toHtmlEscaped();
    QStringList sentences{firstDirection(comparison.summary.sides[Side::Left].shares, names),
                          secondDirection(comparison.summary.sides[Side::Right].shares),
                          rewordedSentence(comparison), orderSentence(comparison)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString comparisonSentencePlain(const ComparedPair &pair)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    QString text = comparisonSentence(pair).remove(tags);
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"));
    return text.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QString figureExplanation(const QString &figure)
{
    if (figure == QLatin1String("verbatim"))
        return Words::tr(
            "Word for word: the words that stand in the other report too, the same and in the same "
            "order, divided by all words of this report.");
    if (figure == QLatin1String("edited"))
        return Words::tr(
            "Edited: the words of passages that the other report has with some words changed, divided "
            "by all words of this report. Words that count as word for word are not counted again.");
    if (figure == QLatin1String("unique"))
        return Words::tr(
            "No match found: the words that no passage covers, divided by all words of this report. "
            "The other report may still say the same in words that were not recognised.");
    return {};
}

QString wholePercent(double share)
{
    const QLocale locale;
    const int rounded = qRound(share * 100);
    if (share > 0 && rounded == 0)
        return Words::tr("under %1\u00a0%").arg(locale.toString(1));
    if (share < 1 && rounded == 100)
        return Words::tr("over %1\u00a0%").arg(locale.toString(99));
    return Words::tr("%1\u00a0%").arg(locale.toString(rounded));
}

} // namespace diptych
