// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/passagetext.h"

#include "comparison/kindstyle.h"
#include "comparison/stops.h"
#include "report/paragraphlabel.h"

#include <QCoreApplication>
#include <QLocale>

namespace diptych {

namespace {

constexpr qsizetype tipCharacters = 240;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(diptych::PassageText)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

qsizetype wordsIn(const Segmentation &segmentation, const Range &range)
{
    const auto first = std::ranges::lower_bound(segmentation.words, range.begin, {}, &Range::begin);
    const auto last = std::ranges::lower_bound(segmentation.words, range.end, {}, &Range::begin);
    return std::max<qsizetype>(0, last - first);
}

QString wordCount(qsizetype words)
{
    // English as it stands in the source has to be right without a translation, so one is spelt out.
    return words == 1 ? Words::tr("1 word") : Words::tr("%Ln words", nullptr, static_cast<int>(words));
}

QString shortened(QStringView text, qsizetype characters)
{
    QString line = text.first(std::min(text.size(), 4 * characters)).toString().simplified();
    if (line.size() <= characters && text.size() <= 4 * characters)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', characters);
    // A text without spaces is cut between two characters, never inside a surrogate pair.
    qsizetype cut = space > characters / 2 ? space : std::min(characters, line.size());
    if (cut < line.size() && cut > 0 && line[cut].isLowSurrogate())
        --cut;
    line.truncate(cut);
    return line + u'…';
}

QString sideLetter(Side side)
{
    return side == Side::Left ? Words::tr("A") : Words::tr("B");
}

QString citedPlace(const Segmentation &segmentation, Side side, const Range &range)
{
    return sideLetter(side) + u' ' + paragraphLabel(segmentation, range);
}

QString spokenPlace(const Segmentation &segmentation, Side side, const Range &range)
{
    const ParagraphSpan span = paragraphsOf(segmentation, range);
    const QLocale locale;
    const QString first = locale.toString(span.first + 1);
    if (span.end <= span.first + 1)
        return Words::tr("%1 paragraph %2").arg(sideLetter(side), first);
    return Words::tr("%1 paragraphs %2 to %3").arg(sideLetter(side), first, locale.toString(span.end));
}

QString linkTip(const ShownPair &shown, std::size_t link, Side side, std::size_t twins)
{
    const Link &tie = shown.pair->comparison.links[link];
    const Side far = other(side);
    const Article &article = *shown.pair->articles[far];
    QString head =
        Words::tr("<b>%1</b> in %2")
            .arg(capitalised(kindLabel(tie.kind)), citedPlace(article.segmentation, far, tie.span[far]));
    if (shown.passages[shown.passageOf[link]].moved)
        head += Words::tr(", moved");
    const QString text = shortened(tie.span[far].in(article.text), tipCharacters).toHtmlEscaped();
    QString tip = QStringLiteral("<p>%1<br>%2</p>").arg(head, text);
    if (!tie.reason.isEmpty())
        tip += QStringLiteral("<p>%1</p>").arg(tie.reason.toHtmlEscaped());
    if (twins > 1) {
        const int more = static_cast<int>(twins) - 1;
        tip += QStringLiteral("<p>%1</p>")
                   .arg(more == 1 ? Words::tr("In 1 more place: click again to step on")
                                  : Words::tr("In %n more places: click again to step on", nullptr, more));
    }
    return tip;
}

QString passageTip(const ShownPair &shown, std::size_t passage)
{
    const Passage &tie = shown.passages[passage];
    QString tip = QStringLiteral("<p><b>%1</b>%2</p>")
                      .arg(capitalised(kindLabel(tie.kind)), tie.moved ? Words::tr(", moved") : QString());
    for (const Side side : bothSides) {
        const Article &article = *shown.pair->articles[side];
        tip += QStringLiteral("<p>%1: %2</p>")
                   .arg(citedPlace(article.segmentation, side, tie.span[side]),
                        shortened(tie.span[side].in(article.text), tipCharacters / 2).toHtmlEscaped());
    }
    return tip;
}

QString differenceTip(const Fact &fact)
{
    const auto value = [&fact](Side side) { return shortened(fact.value[side], tipCharacters / 2); };
    return Words::tr("May differ: %1 in A, %2 in B").arg(value(Side::Left), value(Side::Right));
}

QString differencePlaces(const ShownPair &shown, const Fact &fact)
{
    const auto place = [&](Side side) {
        return spokenPlace(shown.pair->articles[side]->segmentation, side, fact.spans[side].front());
    };
    return Words::tr("%1; %2, %3").arg(differenceTip(fact), place(Side::Left), place(Side::Right));
}

QString differenceAnnouncement(const ShownPair &shown, const Fact &fact, qsizetype place, qsizetype count)
{
    const QLocale locale;
    return Words::tr("%1; %2 of %3")
        .arg(differencePlaces(shown, fact), locale.toString(place), locale.toString(count));
}

qsizetype moreWords(const Statement &statement)
{
    return std::max(statement.words[Side::Left], statement.words[Side::Right]);
}

QString passageAnnouncement(const ShownPair &shown, const Walk &walk, std::size_t link)
{
    const std::ptrdiff_t index = stopOfLink(shown, walk, link);
    const Stop stop = index < 0 ? Stop{} : walk.stops[static_cast<std::size_t>(index)];
    const Statement &statement = shown.statements[shown.statementOf[link]];
    const Passage &passage = shown.passages[shown.passageOf[link]];
    const bool moved = statement.moved && isToldInOrder(shown.pair->comparison);
    const qsizetype parts = stop.number > 0 ? walk.parts[static_cast<std::size_t>(stop.number) - 1] : 1;
    const QLocale locale;
    const QString several =
        parts > 1 ? Words::tr("; part %1 of %2").arg(locale.toString(stop.part), locale.toString(parts))
                  : QString();
    const Side side = other(walk.side);
    const Article &far = *shown.pair->articles[side];
    return Words::tr("Passage %1 of %2, %3%4, %5; %6%7")
        .arg(locale.toString(stop.number), locale.toString(walk.count), kindLabel(statement.kind),
             moved ? Words::tr(", moved") : QString(), wordCount(moreWords(statement)),
             spokenPlace(far.segmentation, side, passage.span[side]), several);
}

QString uniqueAnnouncement(const ShownPair &shown, Side side, const Range &range)
{
    const std::vector<Range> &news = shown.news[side];
    const auto place = std::ranges::lower_bound(news, range) - news.begin() + 1;
    const QLocale locale;
    const Segmentation &segmentation = shown.pair->articles[side]->segmentation;
    return Words::tr("Only in %1, %2 of %3, %4, %5; no match found in %6")
        .arg(sideLetter(side), locale.toString(place), locale.toString(std::ssize(news)),
             wordCount(wordsIn(segmentation, range)), spokenPlace(segmentation, side, range),
             sideLetter(other(side)));
}

QString lookAnnouncement(const Article &article, Side far, const NearMiss &near, std::size_t place,
                         std::size_t count)
{
    const QLocale locale;
    return Words::tr("Possibly, %1 of %2: %3, “%4”")
        .arg(locale.toString(place), locale.toString(count),
             spokenPlace(article.segmentation, far, near.other),
             shortened(near.other.in(article.text), tipCharacters));
}

} // namespace diptych
