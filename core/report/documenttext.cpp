// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/articlefacts.h"
#include "report/document.h"
#include "report/paragraphlabel.h"
#include "report/stretches.h"
#include "report/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

DocumentStyle styleOf(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Title:
        return DocumentStyle::ReportTitle;
    case ParagraphKind::Heading:
        return DocumentStyle::ReportHeading;
    case ParagraphKind::ListItem:
        return DocumentStyle::ListItem;
    case ParagraphKind::Caption:
        return DocumentStyle::Caption;
    case ParagraphKind::Note:
        return DocumentStyle::Note;
    case ParagraphKind::Body:
        break;
    }
    return DocumentStyle::Body;
}

class Column
{
public:
    Column(const ComparedPair &pair, Side side, const ReportOptions &options)
        : m_pair(pair), m_article(*pair.articles[side]), m_side(side)
    {
        std::vector<Range> cuts;
        for (const Paragraph &paragraph : m_article.segmentation.paragraphs)
            cuts.push_back(paragraph.range);
        m_stretches = cutStretches(pair.comparison, side, m_article.text.size(), cuts, options.kinds);
    }

    [[nodiscard]] DocumentCell make()
    {
        qsizetype done = 0;
        const std::vector<Paragraph> &paragraphs = m_article.segmentation.paragraphs;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            addLoose({done, paragraphs[i].range.begin});
            addParagraph(i);
            done = paragraphs[i].range.end;
        }
        addLoose({done, m_article.text.size()});
        return std::move(m_cell);
    }

private:
    /// What stands between paragraphs without being one, such as a line of asterisks.
    void addLoose(Range gap)
    {
        if (const QStringView text = gap.in(m_article.text).trimmed(); !text.isEmpty()) {
            start(DocumentStyle::Note);
            m_cell.back().runs.push_back({.text = documentCharacters(text)});
        }
    }

    DocumentParagraph &start(DocumentStyle style)
    {
        m_cell.push_back({.style = style, .language = m_article.language});
        m_cell.back().rightToLeft = m_rightToLeft;
        return m_cell.back();
    }

    void addParagraph(std::size_t index)
    {
        const Paragraph &source = m_article.segmentation.paragraphs[index];
        DocumentParagraph &paragraph = start(styleOf(source.kind));
        paragraph.number = static_cast<int>(index) + 1;
        bool unique = false;
        bool linked = false;
        for (; m_next < m_stretches.size() && m_stretches[m_next].range.begin < source.range.end; ++m_next) {
            const Stretch &stretch = m_stretches[m_next];
            if (stretch.range.begin < source.range.begin)
                continue;
            unique = unique || stretch.unique;
            linked = linked || stretch.look;
            addMarkers(paragraph, stretch);
            addStretch(paragraph, stretch);
        }
        if (unique)
            paragraph.unmatched = linked ? Unmatched::Partly : Unmatched::All;
    }

    void addMarkers(DocumentParagraph &paragraph, const Stretch &stretch) const
    {
        for (const Link *link : stretch.opened) {
            DocumentRun run;
            run.text = kindSign(link->kind) + QString::number(link->id) +
                       (link->moved ? movedSign() : QString()) + QChar(QChar::Nbsp);
            run.marker = link->id;
            run.comment = commentOn(*link);
            paragraph.runs.push_back(std::move(run));
        }
        for (std::size_t i = 0; i < stretch.copies.size(); ++i)
            paragraph.runs.push_back({.text = repeatedSign() + QChar(QChar::Nbsp), .soft = true});
    }

    void addStretch(DocumentParagraph &paragraph, const Stretch &stretch) const
    {
        DocumentRun run;
        run.text = documentCharacters(stretch.range.in(m_article.text));
        if (stretch.look)
            run.kind = stretch.look->kind;
        for (const Link *link : stretch.links)
            run.links.push_back(link->id);
        run.changed = stretch.changed;
        run.differs = stretch.differs;
        run.repeated = stretch.repeated;
        paragraph.runs.push_back(std::move(run));
    }

    /// Why a link that is not plain to see was made. Once, in A.
    [[nodiscard]] QString commentOn(const Link &link) const
    {
        if (m_side != Side::Left || (link.reason.isEmpty() && !link.decided.isValid()))
            return {};
        QString comment = u"Link %1, %2, to %3 of B"_s.arg(
            QString::number(link.id), kindWords(link.kind),
            paragraphLabel(m_pair.articles[Side::Right]->segmentation, link.span[Side::Right]));
        if (link.decided.isValid())
            comment += u", made by hand "_s + link.decided.toUTC().toString(Qt::ISODate);
        if (!link.reason.isEmpty())
            comment += u": "_s + documentCharacters(link.reason);
        return comment;
    }

    const ComparedPair &m_pair;
    const Article &m_article;
    const Side m_side;
    const bool m_rightToLeft = runsRightToLeft(m_article.text);
    std::vector<Stretch> m_stretches;
    std::size_t m_next = 0;
    DocumentCell m_cell;
};

} // namespace

DocumentCell documentText(const ComparedPair &pair, Side side, const ReportOptions &options)
{
    return Column(pair, side, options).make();
}

QString documentCharacters(QStringView text)
{
    QString fit = text.toString();
    for (qsizetype i = 0; i < fit.size(); ++i) {
        const QChar c = fit[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < fit.size() && fit[i + 1].isLowSurrogate();
        if (isPair && !QChar::isNonCharacter(QChar::surrogateToUcs4(c, fit[i + 1])))
            ++i;
        else if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
                 c == QChar::ParagraphSeparator)
            fit[i] = u' ';
        else if (c.category() == QChar::Other_Control || c.isSurrogate() || c.isNonCharacter())
            fit[i] = QChar::ReplacementCharacter;
    }
    return fit;
}

} // namespace diptych
