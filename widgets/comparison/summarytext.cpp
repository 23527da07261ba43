// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/summarytext.h"

#include "comparison/passages.h"
#include "comparison/passagetext.h"
#include "report/maydiffer.h"
#include "report/news.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace diptych {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(diptych::SummaryText)
};

QString figure(const QString &number, const QString &name)
{
    return QStringLiteral("<a href=\"%1\"><b>%2</b></a>").arg(name, number);
}

QString shareFigure(double share, const QString &name)
{
    return figure(wholePercent(share), name);
}

QString countFigure(qsizetype count, const QString &name)
{
    return figure(QLocale().toString(count), name);
}

/// "12 % of A stands word for word in B, 9 % edited."
QString copiedSentence(const Shares &shares)
{
    const QString verbatim = shareFigure(shares.verbatim, QStringLiteral("verbatim"));
    const QString edited = shareFigure(shares.edited, QStringLiteral("edited"));
    if (shares.verbatim > 0 && shares.edited > 0)
        return Words::tr("%1 of A stands word for word in B, %2 edited.").arg(verbatim, edited);
    if (shares.verbatim > 0)
        return Words::tr("%1 of A stands word for word in B.").arg(verbatim);
    if (shares.edited > 0)
        return Words::tr("%1 of A stands edited in B.").arg(edited);
    return Words::tr("No copied words were found.");
}

QString rewordedSentence(const ComparedPair &pair, bool further)
{
    const qsizetype statements = countPassages(pair, statementsOf(pair)).reworded;
    if (statements == 0)
        return {};
    const QString number = countFigure(statements, QStringLiteral("reworded"));
    if (statements == 1)
        return (further ? Words::tr("Probably %1 further statement in other words.")
                        : Words::tr("Probably %1 statement in other words."))
            .arg(number);
    return (further ? Words::tr("Probably %1 further statements in other words.")
                    : Words::tr("Probably %1 statements in other words."))
        .arg(number);
}

/// "No match found for 8 sentences of A and 11 of B."
QString unmatchedSentence(const ComparedPair &pair)
{
    const Sided<qsizetype> counts = countUnmatched(pair);
    const QString left = countFigure(counts[Side::Left], QStringLiteral("onlyLeft"));
    const QString right = countFigure(counts[Side::Right], QStringLiteral("onlyRight"));
    if (counts[Side::Left] > 0 && counts[Side::Right] > 0)
        return (counts[Side::Left] == 1 ? Words::tr("No match found for %1 sentence of A and %2 of B.")
                                        : Words::tr("No match found for %1 sentences of A and %2 of B."))
            .arg(left, right);
    if (counts[Side::Left] > 0)
        return (counts[Side::Left] == 1 ? Words::tr("No match found for %1 sentence of A.")
                                        : Words::tr("No match found for %1 sentences of A."))
            .arg(left);
    if (counts[Side::Right] > 0)
        return (counts[Side::Right] == 1 ? Words::tr("No match found for %1 sentence of B.")
                                         : Words::tr("No match found for %1 sentences of B."))
            .arg(right);
    return {};
}

QString factsSentence(const ComparedPair &pair)
{
    const auto facts = std::ssize(shownDifferences(pair));
    if (facts == 0)
        return {};
    const QString number = countFigure(facts, QStringLiteral("facts"));
    // Found by the program: there may be others, so it is no full list.
    return (facts == 1 ? Words::tr("%1 fact was found that may differ.")
                       : Words::tr("%1 facts were found that may differ."))
        .arg(number);
}

QString orderSentence(const Comparison &comparison)
{
    return isToldInOrder(comparison) ? QString() : Words::tr("They tell it in different orders.");
}

/// "A: 259 of 529 words (49 %). B: 260 of 684 words (38 %)."
QString wordsUnder(const ComparedPair &pair, double Shares::*share)
{
    QStringList sides;
    const QLocale locale;
    for (const Side side : bothSides) {
        const qsizetype words = pair.articles[side]->words();
        const double part = pair.comparison.summary.sides[side].shares.*share;
        sides += Words::tr("%1: %2 of %3 words, %4")
                     .arg(sideLetter(side), locale.toString(qRound64(part * static_cast<double>(words))),
                          locale.toString(words), wholePercent(part));
    }
    return sides.join(QStringLiteral("<br>"));
}

QString unmatchedFigures(const ComparedPair &pair)
{
    QStringList sides;
    const QLocale locale;
    const Sided<qsizetype> counts = countUnmatched(pair);
    for (const Side side : bothSides) {
        const qsizetype sentences = countSentences(pair.articles[side]->segmentation);
        sides += Words::tr("%1: %2 of %3 sentences; %4 of the words")
                     .arg(sideLetter(side), locale.toString(counts[side]), locale.toString(sentences),
                          wholePercent(pair.comparison.summary.sides[side].shares.unique));
    }
    return sides.join(QStringLiteral("<br>"));
}

QString listOfDifferences(const ComparedPair &pair)
{
    constexpr std::size_t mostListed = 8; // Lines of a tool tip that are taken in at a glance.
    QStringList lines;
    for (const ShownDifference &difference : shownDifferences(pair)) {
        if (lines.size() == mostListed) {
            lines += QStringLiteral("…");
            break;
        }
        lines += differenceTip(*difference.fact).toHtmlEscaped();
    }
    return lines.join(QStringLiteral("<br>"));
}

/// The figures, where they come from, and what a click does.
QString explained(const QString &formula, const QString &figures, const QString &click)
{
    return QStringLiteral("<p>%1</p><p>%2</p><p><b>%3</b></p>").arg(figures, formula, click);
}

QString clickStepsOn()
{
    return Words::tr("Click to go to the next one.");
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

    const Shares &shares = comparison.summary.sides[Side::Left].shares;
    QStringList sentences{copiedSentence(shares), rewordedSentence(pair, shares.verbatim + shares.edited > 0),
                          unmatchedSentence(pair), factsSentence(pair), orderSentence(comparison)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString withoutTags(QString sentence)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return sentence.remove(tags);
}

QString comparisonSentencePlain(const ComparedPair &pair)
{
    return withoutTags(comparisonSentence(pair));
}

QString figureExplanation(const ComparedPair &pair, const QString &figure)
{
    if (figure == QLatin1String("verbatim"))
        return explained(
            Words::tr("Word for word: the words that stand in the other report too, the same and in "
                      "the same order, divided by all words of the report."),
            wordsUnder(pair, &Shares::verbatim), clickStepsOn());
    if (figure == QLatin1String("edited"))
        return explained(
            Words::tr("Edited: the words of passages that the other report has with some words "
                      "changed, divided by all words of the report. Words that count as word for "
                      "word are not counted again."),
            wordsUnder(pair, &Shares::edited), clickStepsOn());
    if (figure == QLatin1String("reworded"))
        return explained(
            Words::tr("In other words: statements that both reports probably make, counted, because "
                      "they are guesses by shared words, names, numbers and synonyms. Their words "
                      "are those that are not copied, divided by all words of the report."),
            wordsUnder(pair, &Shares::reworded), clickStepsOn());
    if (figure == QLatin1String("onlyLeft") || figure == QLatin1String("onlyRight"))
        return explained(
            Words::tr("No match found: sentences of which no word is linked. Bylines, invitations and "
                      "whatever has fewer than five words are no sentences here. All words without a "
                      "link, divided by all words of the report, are the share. The other report may "
                      "still say the same in words that were not recognised."),
            unmatchedFigures(pair),
            figure == QLatin1String("onlyLeft") ? Words::tr("Click to step through what only A says.")
                                                : Words::tr("Click to step through what only B says."));
    if (figure == QLatin1String("facts"))
        return explained(
            Words::tr(
                "May differ: numbers, dates, names, quotations and denials that the two reports "
                "tell differently in a shared passage or in their heads, each pair of values counted once. "
                "These were found by the program: others may differ too, and each is a place to "
                "look at, not a verdict."),
            listOfDifferences(pair), clickStepsOn());
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
