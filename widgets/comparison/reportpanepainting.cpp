// SPDX-License-Identifier: GPL-3.0-or-later
// How a report of a comparison is drawn: the marks below its text, what stands back, and the rail.
#include "comparison/highlightpainter.h"
#include "comparison/reportpane.h"
#include "reading/textgeometry.h"

#include <QPainter>
#include <QScrollBar>

#include <span>

namespace diptych {

namespace {

constexpr double barInEm = 0.24; ///< Width of a passage's bar.

/// Those of some ranges in order and apart that meet a stretch.
std::span<const Range> meeting(const std::vector<Range> &ranges, const Range &stretch)
{
    const auto first = std::ranges::upper_bound(ranges, stretch.begin, {}, &Range::end);
    const auto last = std::ranges::lower_bound(ranges, stretch.end, {}, &Range::begin);
    return first < last ? std::span(first, last) : std::span<const Range>();
}

} // namespace

void ReportPane::paintBelowText(QPainter &painter, const QRect &exposed)
{
    if (m_shown) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        computeSpans();
        if (!standsBack())
            paintRail(painter, exposed);
        paintHighlights(painter, exposed);
        painter.restore();
        if (!standsBack())
            paintSigns(painter, exposed);
    }
    ArticlePane::paintBelowText(painter, exposed);
}

void ReportPane::paintRail(QPainter &painter, const QRect &exposed) const
{
    const double scrolled = verticalScrollBar()->value();
    const VerticalSpan view{static_cast<double>(exposed.top()), exposed.bottom() + 1.0};
    const double width = std::max(3.0, barInEm * typography().em());
    const double left = m_side == Side::Left ? viewport()->width() - width : 0;

    const double hairline = 1.0 / devicePixelRatioF();
    const double middle = left + width / 2;
    painter.setPen(QPen(m_style.uniqueRule(), std::max(1.0, hairline)));
    for (const VerticalSpan &unique : m_uniqueSpans) {
        const VerticalSpan span = unique.moved(-scrolled);
        if (span.overlaps(view))
            painter.drawLine(QPointF(middle, span.top), QPointF(middle, span.bottom));
    }

    painter.setPen(Qt::NoPen);
    if (!marksShared(m_subject))
        return;
    for (const bool current : {false, true}) {
        for (const PassageBar &each : m_bars) {
            const Passage &passage = m_shown->passages[each.passage];
            const VerticalSpan span = each.span.moved(-scrolled);
            if ((passage.number == m_currentPassage) != current || !span.overlaps(view))
                continue;
            const QRectF bar(left, span.top, width, span.height());
            if (passage.kind == LinkKind::Reworded) {
                if (current)
                    paintGuess(painter, bar);
                continue;
            }
            painter.fillRect(bar, palette().color(QPalette::Base));
            painter.fillRect(bar, m_style.band(passage.kind, current));
        }
    }
}

/// A guess has no bar, only dots, and only while it is looked at.
void ReportPane::paintGuess(QPainter &painter, const QRectF &bar) const
{
    painter.save();
    QPen dots(m_style.line(true), bar.width() / 2, Qt::DotLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2.2});
    painter.setPen(dots);
    painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()));
    painter.restore();
}

void ReportPane::paintSigns(QPainter &painter, const QRect &exposed) const
{
    const QFont face = typography().signFont();
    const QFontMetricsF metrics(face);
    painter.setFont(face);
    const double scrolled = verticalScrollBar()->value();
    const double em = typography().em();
    for (const RailSign &sign : m_signs) {
        if (sign.linked && !marksShared(m_subject))
            continue;
        const double top = sign.top - scrolled;
        if (top > exposed.bottom() || top + 2 * em < exposed.top())
            continue;
        const double width = metrics.horizontalAdvance(sign.text);
        const double x = m_side == Side::Left ? viewport()->width() - 0.55 * em - width : 0.55 * em;
        painter.setPen(sign.linked ? m_style.line(false) : m_style.mutedText());
        painter.drawText(QPointF(x, top + 1.05 * em), sign.text);
    }
}

void ReportPane::paintHighlights(QPainter &painter, const QRect &exposed) const
{
    const HighlightPainter highlighter(painter, m_style, typography().em(), m_currentPassage);
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const qsizetype begin = visible.block.position();
        const Range shown{begin, begin + visible.block.length()};
        if (marksUnique(m_subject, m_side))
            paintNews(highlighter, visible);
        if (shown.overlaps(m_candidate))
            highlighter.paintCandidate(visible.block, visible.origin, m_candidate);
        if (marksShared(m_subject))
            paintShared(highlighter, visible);
        // Whatever is marked: its ribbon would hang in the air.
        paintCurrent(highlighter, visible);
    }
}

/// Shreds and bylines are marked, but stand behind what tells something.
void ReportPane::paintNews(const HighlightPainter &highlighter, const VisibleBlock &visible) const
{
    const qsizetype begin = visible.block.position();
    const Range shown{begin, begin + visible.block.length()};
    for (const Range &range : meeting(marks().unique, shown))
        highlighter.paintUnique(visible.block, visible.origin, range, false);
    for (const Range &range : meeting(marks().news, shown))
        highlighter.paintUnique(visible.block, visible.origin, range, true);
    if (shown.overlaps(m_currentUnique))
        highlighter.paintOutline(visible.block, visible.origin, {m_currentUnique});
}

void ReportPane::paintShared(const HighlightPainter &highlighter, const VisibleBlock &visible) const
{
    const qsizetype begin = visible.block.position();
    const Range shown{begin, begin + visible.block.length()};
    const std::vector<const Highlight *> highlights = marks().highlights.overlapping(shown);
    highlighter.paint(visible.block, visible.origin, highlights);
    for (const Range &range : meeting(marks().differingQuotes, shown))
        highlighter.paintDiffers(visible.block, visible.origin, range, false);
    for (const Range &range : meeting(marks().differs, shown))
        highlighter.paintDiffers(visible.block, visible.origin, range, true);
}

void ReportPane::paintCurrent(const HighlightPainter &highlighter, const VisibleBlock &visible) const
{
    const qsizetype begin = visible.block.position();
    std::vector<Range> current;
    for (const Highlight *highlight : marks().highlights.overlapping({begin, begin + visible.block.length()}))
        if (highlight->passage == m_currentPassage)
            current.push_back(highlight->fill);
    highlighter.paintOutline(visible.block, visible.origin, current);
}

void ReportPane::paintAboveText(QPainter &painter, const QRect &exposed)
{
    const bool palesShared = !marksShared(m_subject);
    if (!m_shown || (marks().copies.empty() && !palesShared))
        return;
    const HighlightPainter highlighter(painter, m_style, typography().em(), m_currentPassage);
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const qsizetype begin = visible.block.position();
        const Range shown{begin, begin + visible.block.length()};
        if (standsBack()) {
            highlighter.paintVeil(visible.block, visible.origin, shown);
        } else if (palesShared) {
            for (const Range &range : meeting(marks().linked, shown))
                highlighter.paintVeil(visible.block, visible.origin, range);
        }
        for (const MarkedCopy &copy : marks().copies) {
            if (!copy.range.overlaps(shown))
                continue;
            if (!palesShared)
                highlighter.paintVeil(visible.block, visible.origin, copy.range);
            if (copy.range.end <= shown.end)
                paintCopyLabel(painter, visible, copy);
        }
    }
}

/// Behind the copy's last word, where the line leaves room; else the tool tip has to say it.
void ReportPane::paintCopyLabel(QPainter &painter, const VisibleBlock &visible, const MarkedCopy &copy) const
{
    const bool rightToLeft = textDirection() == Qt::RightToLeft;
    const int end = static_cast<int>(copy.range.end) - visible.block.position();
    if (end < visible.block.text().size())
        return;
    const QRectF caret = caretRect(visible.block, end).translated(visible.origin);
    painter.setFont(typography().marginFont());
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(copy.label);
    const double gap = typography().em() / 2;
    const double left = rightToLeft ? caret.x() - gap - width : caret.x() + gap;
    if (left < columnEdges().left || left + width > columnEdges().right)
        return;
    painter.setPen(m_style.mutedText());
    painter.drawText(QPointF(left, caret.bottom() - metrics.descent()), copy.label);
}

} // namespace diptych
