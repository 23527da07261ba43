// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmlpane.h"

#include "report/articlefacts.h"
#include "report/formats/htmltext.h"
#include "report/stretches.h"
#include "report/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QString idPrefix(Side side)
{
    return side == Side::Left ? u"l"_s : u"r"_s;
}

QString tagOf(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Title:
        return u"h3"_s;
    case ParagraphKind::Heading:
        return u"h4"_s;
    case ParagraphKind::ListItem:
        return u"li"_s;
    case ParagraphKind::Caption:
    case ParagraphKind::Note:
    case ParagraphKind::Body:
        break;
    }
    return u"p"_s;
}

class Pane
{
public:
    Pane(const ComparedPair &pair, Side side, const ReportOptions &options);

    [[nodiscard]] QString write();

private:
    void writeHead();
    void writeParagraphs();
    void writeLoose(Range gap);
    void writeParagraph(std::size_t index);
    void writeStretches(Range range);
    void writeMarkers(const Stretch &stretch);
    void writeLinkMarker(const Link &link);
    void writeCopyMarker(CopyRef ref);
    void switchMark(const QString &tag);
    void setList(bool inList);
    [[nodiscard]] QString markTag(const Stretch &stretch) const;
    [[nodiscard]] QString uniqueClass(Range range) const;
    [[nodiscard]] std::size_t firstStretchAt(qsizetype position) const;

    const ComparedPair &m_pair;
    const Article &m_article;
    const Side m_side;
    std::vector<Stretch> m_stretches;
    QString m_html;
    QString m_mark; ///< The opening tag of the mark that is open; empty: none.
    bool m_inList = false;
};

std::vector<Range> paragraphRanges(const Segmentation &segmentation)
{
    std::vector<Range> ranges;
    for (const Paragraph &paragraph : segmentation.paragraphs)
        ranges.push_back(paragraph.range);
    return ranges;
}

Pane::Pane(const ComparedPair &pair, Side side, const ReportOptions &options)
    : m_pair(pair)
    , m_article(*pair.articles[side])
    , m_side(side)
    , m_stretches(cutStretches(pair.comparison, side, m_article.text.size(),
                               paragraphRanges(m_article.segmentation), options.kinds))
{
}

QString Pane::write()
{
    m_html =
        u"<section class=\"pane\" tabindex=\"0\" aria-label=\"Report %1\">\n"_s.arg(reportLetter(m_side));
    writeHead();
    m_html += u"<div class=\"text\"%1>\n"_s.arg(languageAttributes(m_article));
    writeParagraphs();
    m_html += u"</div>\n</section>\n"_s;
    return m_html;
}

void Pane::writeHead()
{
    QStringList facts;
    for (const QString &fact : {m_article.outlet, m_article.date, wordCountText(m_article)}) {
        if (!fact.isEmpty())
            facts << u"<bdi>%1</bdi>"_s.arg(htmlEscaped(fact));
    }
    m_html += u"<header><h2>Report %1</h2> <p><bdi class=\"path\">%2</bdi><br>%3</p></header>\n"_s.arg(
        reportLetter(m_side), htmlEscaped(m_article.path), facts.join(u" · "_s));
}

void Pane::writeParagraphs()
{
    qsizetype done = 0;
    const std::vector<Paragraph> &paragraphs = m_article.segmentation.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        writeLoose({done, paragraphs[i].range.begin});
        writeParagraph(i);
        done = paragraphs[i].range.end;
    }
    writeLoose({done, m_article.text.size()});
    setList(false);
    if (m_article.words() == 0)
        m_html += u"<p class=\"empty\" lang=\"en\" dir=\"ltr\">This report has no words.</p>\n"_s;
}

/// What stands between paragraphs without being one, such as a line of asterisks.
void Pane::writeLoose(Range gap)
{
    const QStringView text = gap.in(m_article.text).trimmed();
    if (text.isEmpty())
        return;
    setList(false);
    m_html += u"<p class=\"loose\">%1</p>\n"_s.arg(htmlEscaped(text));
}

void Pane::writeParagraph(std::size_t index)
{
    const Paragraph &paragraph = m_article.segmentation.paragraphs[index];
    setList(paragraph.kind == ParagraphKind::ListItem);
    QStringList classes{u"par"_s};
    if (paragraph.kind == ParagraphKind::Caption)
        classes << u"caption"_s;
    if (paragraph.kind == ParagraphKind::Note)
        classes << u"note"_s;
    if (const QString unique = uniqueClass(paragraph.range); !unique.isEmpty())
        classes << unique;
    const QString tag = tagOf(paragraph.kind);
    const QString id = idPrefix(m_side) + u'p' + QString::number(index + 1);
    m_html += u"<%1 class=\"%2\" id=\"%3\"><a class=\"pn\" href=\"#%3\" title=\"paragraph %4\">%4</a>"_s.arg(
        tag, classes.join(u' '), id, QString::number(index + 1));
    writeStretches(paragraph.range);
    m_html += u"</%1>\n"_s.arg(tag);
}

void Pane::writeStretches(Range range)
{
    for (std::size_t i = firstStretchAt(range.begin);
         i < m_stretches.size() && m_stretches[i].range.begin < range.end; ++i) {
        const Stretch &stretch = m_stretches[i];
        if (!stretch.opened.empty() || !stretch.copies.empty()) {
            switchMark({});
            writeMarkers(stretch);
        }
        switchMark(markTag(stretch));
        m_html += markedWords(stretch, stretch.range.in(m_article.text));
    }
    switchMark({});
}

void Pane::writeMarkers(const Stretch &stretch)
{
    for (const Link *link : stretch.opened)
        writeLinkMarker(*link);
    for (const CopyRef &ref : stretch.copies)
        writeCopyMarker(ref);
}

void Pane::writeLinkMarker(const Link &link)
{
    const QString number = QString::number(link.id);
    QString what =
        u"Link %1: %2, score %3%4"_s.arg(number, kindWords(link.kind), QString::number(link.score, 'f', 2),
                                         link.moved ? u", in another place"_s : QString());
    if (!link.reason.isEmpty())
        what += u" ("_s + link.reason + u')';
    what += u"; goes to report %1"_s.arg(reportLetter(other(m_side)));
    m_html += u"<a class=\"no\" dir=\"ltr\" lang=\"en\" id=\"%1\" href=\"#%2\" title=\"%3\">%4</a>"_s.arg(
        idPrefix(m_side) + number, idPrefix(other(m_side)) + number, htmlEscaped(what),
        kindSign(link.kind) + number + (link.moved ? movedSign() : QString()));
}

void Pane::writeCopyMarker(CopyRef ref)
{
    const std::size_t count = m_pair.comparison.repeats[m_side][ref.repeat].size();
    const auto id = [&](std::size_t copy) {
        return u"%1again%2-%3"_s.arg(idPrefix(m_side)).arg(ref.repeat + 1).arg(copy + 1);
    };
    const QString what = u"Copy %1 of %2 in this report; goes to the next"_s.arg(ref.copy + 1).arg(count);
    m_html +=
        u"<a class=\"no again\" dir=\"ltr\" lang=\"en\" id=\"%1\" href=\"#%2\" title=\"%3\">%4</a>"_s.arg(
            id(ref.copy), id((ref.copy + 1) % count), what, repeatedSign());
}

/// Closes the mark that is open and opens another, unless it would be the same.
void Pane::switchMark(const QString &tag)
{
    if (tag == m_mark)
        return;
    if (!m_mark.isEmpty())
        m_html += m_mark.startsWith("<mark"_L1) ? u"</mark>"_s : u"</span>"_s;
    m_html += tag;
    m_mark = tag;
}

void Pane::setList(bool inList)
{
    if (inList == m_inList)
        return;
    m_html += inList ? u"<ul>\n"_s : u"</ul>\n"_s;
    m_inList = inList;
}

QString Pane::markTag(const Stretch &stretch) const
{
    const QString copy = stretch.repeated ? u" copy"_s : QString();
    if (!stretch.look)
        return stretch.repeated ? u"<span class=\"copy\">"_s : QString();
    QString places;
    for (const Link *link : stretch.links)
        places += u' ' + idPrefix(m_side) + QString::number(link->id);
    return u"<mark class=\"%1%2%3\">"_s.arg(kindClass(stretch.look->kind), places, copy);
}

/// Whether all of a paragraph, a part of it, or nothing is without a match.
QString Pane::uniqueClass(Range range) const
{
    bool unique = false;
    bool linked = false;
    for (std::size_t i = firstStretchAt(range.begin);
         i < m_stretches.size() && m_stretches[i].range.begin < range.end; ++i) {
        unique = unique || m_stretches[i].unique;
        linked = linked || m_stretches[i].look;
    }
    if (!unique)
        return {};
    return linked ? u"partly"_s : u"alone"_s;
}

std::size_t Pane::firstStretchAt(qsizetype position) const
{
    const auto at = std::ranges::lower_bound(m_stretches, position, {},
                                             [](const Stretch &stretch) { return stretch.range.begin; });
    return static_cast<std::size_t>(at - m_stretches.begin());
}

} // namespace

QString kindClass(LinkKind kind)
{
    return kindName(kind).left(1);
}

QString markedWords(const Stretch &stretch, QStringView words)
{
    const QString text = htmlEscaped(words);
    if (!stretch.differs)
        return stretch.changed ? u"<u>"_s + text + u"</u>"_s : text;
    return stretch.changed ? u"<u class=\"d\">"_s + text + u"</u>"_s
                           : u"<span class=\"d\">"_s + text + u"</span>"_s;
}

QString languageAttributes(const Article &article)
{
    const QString direction = runsRightToLeft(article.text) ? u"rtl"_s : u"ltr"_s;
    const QString language = article.language.isEmpty() ? u"und"_s : article.language;
    return u" lang=\"%1\" dir=\"%2\""_s.arg(htmlEscaped(language), direction);
}

QString htmlPane(const ComparedPair &pair, Side side, const ReportOptions &options)
{
    return Pane(pair, side, options).write();
}

} // namespace diptych
