// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/passagetext.h"

#include "comparison/kindstyle.h"
#include "report/paragraphlabel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace diptych {

namespace {

constexpr qsizetype tipCharacters = 240;
constexpr qsizetype nameCharacters = 32;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(diptych::PassageText)
};

QString sideName(Side side)
{
    return side == Side::Left ? Words::tr("left report") : Words::tr("right report");
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString nameOf(const Article &article)
{
    if (!article.outlet.isEmpty())
        return shortened(article.outlet, nameCharacters);
    const QString title = article.displayTitle();
    if (!title.isEmpty())
        return u'“' + shortened(title, nameCharacters) + u'”';
    return QFileInfo(article.path).fileName();
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

QString linkTip(const ShownPair &shown, std::size_t link, Side side, std::size_t twins)
{
    const Link &tie = shown.pair->comparison.links[link];
    const Side far = other(side);
    const Article &article = *shown.pair->articles[far];
    QString head = Words::tr("<b>%1</b> in the %2, %3")
                       .arg(capitalised(kindLabel(tie.kind)), sideName(far),
                            paragraphLabel(article.segmentation, tie.span[far]));
    if (tie.moved)
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

QString passageAnnouncement(const ShownPair &shown, std::size_t link, Side from)
{
    const Comparison &comparison = shown.pair->comparison;
    const Link &tie = comparison.links[link];
    const auto index = passageIndexOf(shown.passages, comparison, tie.id);
    const std::vector<std::size_t> order = readingOrder(shown.passages, from);
    const auto place = std::ranges::find(order, static_cast<std::size_t>(index)) - order.begin() + 1;
    const Passage &passage = shown.passages[static_cast<std::size_t>(index)];
    const QLocale locale;
    const Article &near = *shown.pair->articles[from];
    const Article &far = *shown.pair->articles[other(from)];
    const qsizetype words = wordsIn(near.segmentation, passage.span[from]);
    return Words::tr("Passage %1 of %2, %3%4, %5; %6 %7")
        .arg(locale.toString(place), locale.toString(std::ssize(order)), kindLabel(passage.kind),
             tie.moved ? Words::tr(", moved") : QString(), wordCount(words), sideName(other(from)),
             paragraphLabel(far.segmentation, passage.span[other(from)]));
}

Sided<QString> shortNames(const ComparedPair &pair)
{
    Sided<QString> names;
    for (const Side side : bothSides)
        names[side] = nameOf(*pair.articles[side]);
    if (names[Side::Left] == names[Side::Right])
        names = {{Words::tr("the left report"), Words::tr("the right report")}};
    return names;
}

} // namespace diptych
