// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/highlights.h"
#include "comparison/kindstyle.h"

#include <QPointF>
#include <QTextBlock>

class QPainter;

namespace diptych {

/// Draws highlights of one paragraph below its text: fills by kind, underlines below what was edited, dots
/// below what is only probably the same; of the current passage also the words that it rests on. The weakest
/// first, the current passage last.
class HighlightPainter
{
public:
    /// The em is the size of the body text in pixels.
    HighlightPainter(QPainter &painter, const KindStyle &style, double em, int currentPassage);

    /// All ranges are document positions.
    void paint(const QTextBlock &block, const QPointF &origin,
               std::vector<const Highlight *> highlights) const;

    /// Marks a stretch without a match, fainter where it tells nothing.
    void paintUnique(const QTextBlock &block, const QPointF &origin, const Range &range, bool tells) const;
    /// A line around what is current. The grounds stay as their kinds have them, so that no kind is taken for
    /// another.
    void paintOutline(const QTextBlock &block, const QPointF &origin, const std::vector<Range> &ranges) const;
    /// Lets a stretch stand back; over the text.
    void paintVeil(const QTextBlock &block, const QPointF &origin, const Range &range) const;
    /// Outlines a sentence that possibly matches.
    void paintCandidate(const QTextBlock &block, const QPointF &origin, const Range &range) const;
    /// Marks what may differ, above the fills. What is long (a quotation) is only underlined.
    void paintDiffers(const QTextBlock &block, const QPointF &origin, const Range &range, bool filled) const;

private:
    void paintWords(const QTextBlock &block, const QPointF &origin, const Highlight &highlight) const;
    void paintBand(const QRectF &letters, const QColor &color) const;
    void paintFill(const QTextBlock &block, const QPointF &origin, const Highlight &highlight) const;
    void paintEdits(const QTextBlock &block, const QPointF &origin, const Highlight &highlight) const;
    void paintOmission(const QRectF &caret) const;
    void underline(const QRectF &letters, Qt::PenStyle style, bool current) const;
    [[nodiscard]] bool isCurrent(const Highlight &highlight) const
    {
        return highlight.passage == m_currentPassage;
    }

    QPainter &m_painter;
    const KindStyle &m_style;
    double m_em;
    int m_currentPassage;
};

} // namespace diptych
