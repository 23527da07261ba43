// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/highlightpainter.h"

#include "reading/textgeometry.h"

#include <QPainter>
#include <QPainterPath>

namespace diptych {

namespace {

constexpr double bandInEm =
    1.5; ///< Height of a filled line: the leading of body text, so that lines almost touch.
constexpr double sideInEm = 0.14;
constexpr double cornerInEm = 0.2;

/// The part of a stretch that lies in a block, in the block's own positions.
Range insideBlock(const QTextBlock &block, const Range &stretch)
{
    const qsizetype begin = block.position();
    const qsizetype end = begin + block.length() - 1;
    return {std::max(stretch.begin, begin) - begin, std::min(stretch.end, end) - begin};
}

std::vector<QRectF> rectsOf(const QTextBlock &block, const Range &stretch)
{
    const Range inside = insideBlock(block, stretch);
    return stretchRects(block, static_cast<int>(inside.begin), static_cast<int>(inside.end));
}

} // namespace

HighlightPainter::HighlightPainter(QPainter &painter, const KindStyle &style, double em, int currentPassage)
    : m_painter(painter), m_style(style), m_em(em), m_currentPassage(currentPassage)
{
}

void HighlightPainter::paint(const QTextBlock &block, const QPointF &origin,
                             std::vector<const Highlight *> highlights) const
{
    std::ranges::stable_sort(highlights, [this](const Highlight *a, const Highlight *b) {
        return isCurrent(*a) != isCurrent(*b) ? isCurrent(*b) : a->kind > b->kind;
    });
    for (const Highlight *highlight : highlights)
        paintFill(block, origin, *highlight);
    for (const Highlight *highlight : highlights)
        paintEdits(block, origin, *highlight);
}

void HighlightPainter::paintFill(const QTextBlock &block, const QPointF &origin,
                                 const Highlight &highlight) const
{
    const bool current = isCurrent(highlight);
    const bool guess = highlight.kind == LinkKind::Reworded;
    if (guess && current)
        paintWords(block, origin, highlight);
    for (const QRectF &rect : rectsOf(block, highlight.fill)) {
        const QRectF letters = rect.translated(origin);
        if (guess)
            underline(letters, Qt::DotLine, current);
        else
            paintBand(letters, m_style.fill(highlight.kind));
    }
}

/// The words that a guess rests on get a ground without a hue, so that a reader can judge it.
void HighlightPainter::paintWords(const QTextBlock &block, const QPointF &origin,
                                  const Highlight &highlight) const
{
    for (const Range &word : highlight.words) {
        for (const QRectF &rect : rectsOf(block, word))
            paintBand(rect.translated(origin), m_style.wordFill());
    }
}

void HighlightPainter::paintBand(const QRectF &letters, const QColor &color) const
{
    const double grow = std::max(0.0, (bandInEm * m_em - letters.height()) / 2 - 0.75);
    const double side = sideInEm * m_em;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(letters.adjusted(-side, -grow, side, grow), cornerInEm * m_em,
                              cornerInEm * m_em);
}

void HighlightPainter::paintUnique(const QTextBlock &block, const QPointF &origin, const Range &range,
                                   bool tells) const
{
    for (const QRectF &rect : rectsOf(block, range))
        paintBand(rect.translated(origin), tells ? m_style.uniqueFill() : m_style.shredFill());
}

void HighlightPainter::paintOutline(const QTextBlock &block, const QPointF &origin,
                                    const std::vector<Range> &ranges) const
{
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    for (const Range &range : ranges) {
        for (const QRectF &rect : rectsOf(block, range)) {
            // Lines meet, so that one line goes around all of them.
            const QRectF letters = rect.translated(origin);
            const double grow = std::max(1.0, (bandInEm * m_em - letters.height()) / 2 + 1);
            const double side = sideInEm * m_em + 1;
            outline.addRect(letters.adjusted(-side, -grow, side, grow));
        }
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(
        QPen(m_style.line(true), std::max(1.25, m_em / 12), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.drawPath(outline.simplified());
}

void HighlightPainter::paintVeil(const QTextBlock &block, const QPointF &origin, const Range &range) const
{
    for (const QRectF &rect : rectsOf(block, range))
        m_painter.fillRect(rect.translated(origin).adjusted(-0.5, -0.5, 0.5, 0.5), m_style.veil());
}

void HighlightPainter::paintCandidate(const QTextBlock &block, const QPointF &origin,
                                      const Range &range) const
{
    QPen dashes(m_style.line(true), std::max(1.0, m_em / 14));
    dashes.setDashPattern({4, 3});
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(dashes);
    for (const QRectF &rect : rectsOf(block, range)) {
        const double side = sideInEm * m_em;
        m_painter.drawRoundedRect(rect.translated(origin).adjusted(-side, -1, side, 2), cornerInEm * m_em,
                                  cornerInEm * m_em);
    }
}

void HighlightPainter::paintDiffers(const QTextBlock &block, const QPointF &origin, const Range &range,
                                    bool filled) const
{
    for (const QRectF &rect : rectsOf(block, range)) {
        const QRectF letters = rect.translated(origin);
        if (filled)
            paintBand(letters, m_style.differsFill());
        m_painter.setPen(QPen(m_style.differsLine(), std::max(1.5, m_em / 8), Qt::SolidLine, Qt::FlatCap));
        const double y = letters.bottom() - 0.03 * m_em;
        m_painter.drawLine(QPointF(letters.left(), y), QPointF(letters.right(), y));
    }
}

void HighlightPainter::paintEdits(const QTextBlock &block, const QPointF &origin,
                                  const Highlight &highlight) const
{
    const Range inside = insideBlock(block, highlight.span);
    for (const Range &edit : highlight.edits) {
        for (const QRectF &rect : rectsOf(block, edit))
            underline(rect.translated(origin), Qt::SolidLine, isCurrent(highlight));
        const qsizetype place = edit.begin - block.position();
        if (edit.isEmpty() && place >= inside.begin && place <= inside.end)
            paintOmission(caretRect(block, static_cast<int>(place)).translated(origin));
    }
}

void HighlightPainter::underline(const QRectF &letters, Qt::PenStyle style, bool current) const
{
    const double thickness = std::max(1.5, m_em / (style == Qt::DotLine ? 9 : 8));
    QPen pen(m_style.line(current), thickness, style, style == Qt::DotLine ? Qt::RoundCap : Qt::FlatCap);
    if (style == Qt::DotLine)
        pen.setDashPattern({0.1, 2.2});
    m_painter.setPen(pen);
    const double y = letters.bottom() - 0.03 * m_em;
    m_painter.drawLine(QPointF(letters.left(), y), QPointF(letters.right(), y));
}

void HighlightPainter::paintOmission(const QRectF &caret) const
{
    const double half = 0.17 * m_em;
    const double y = caret.bottom() - 0.16 * m_em;
    QPainterPath wedge({caret.x(), y});
    wedge.lineTo(caret.x() + half, y + 1.5 * half);
    wedge.lineTo(caret.x() - half, y + 1.5 * half);
    wedge.closeSubpath();
    m_painter.fillPath(wedge, m_style.line(false));
}

} // namespace diptych
