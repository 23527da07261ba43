// SPDX-License-Identifier: GPL-3.0-or-later
// What an article pane draws below and over its text, and the margins that it leaves for that.
#include "reading/articlepane.h"
#include "reading/blocklayout.h"
#include "reading/textgeometry.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

constexpr double topMarginInEm = 1.8;
constexpr double sideMarginInEm = 1.1;
constexpr double numberGapInEm = 0.7;

QString numberText(int number)
{
    return QStringLiteral("¶") + QString::number(number);
}

} // namespace

void ArticlePane::updateMargins()
{
    const double em = m_typography.em();
    const double width = viewport()->width();
    const int highest = m_layout.blocks.empty() ? 1 : static_cast<int>(m_layout.blocks.size());
    const double numbers = QFontMetricsF(m_typography.marginFont()).horizontalAdvance(numberText(highest)) +
                           (numberGapInEm + 0.4) * em;
    const bool rightToLeft = m_layout.direction == Qt::RightToLeft;
    ColumnMargins margins{std::max(sideMarginInEm * em, rightToLeft ? 0 : numbers),
                          std::max(sideMarginInEm * em, rightToLeft ? numbers : 0)};
    (m_place == ColumnPlace::AtLeft ? margins.left : margins.right) += m_railInEm * em;
    m_edges = placeColumn(width, m_typography.measure(), margins, m_place);

    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const QTextFrameFormat before = format;
    format.setPadding(0);
    format.setMargin(0);
    format.setTopMargin(topMarginInEm * em);
    format.setBottomMargin(std::max(topMarginInEm * em, m_spaceBelow * viewport()->height()));
    format.setLeftMargin(std::floor(m_edges.left));
    format.setRightMargin(std::floor(width - m_edges.right));
    if (format != before)
        root->setFrameFormat(format);
}

void ArticlePane::paintNumbers(QPainter &painter, const QRect &exposed) const
{
    const QFont face = m_typography.marginFont();
    const QFontMetricsF metrics(face);
    const double gap = numberGapInEm * m_typography.em();
    painter.setFont(face);
    painter.setPen(mixed(m_typography.mutedColor(), palette().color(QPalette::Base), 0.25));
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const int number = m_layout.blocks[static_cast<std::size_t>(visible.index)].number;
        const QTextLayout *layout = visible.block.layout();
        if (number == 0 || layout->lineCount() == 0)
            continue;
        const QString text = numberText(number);
        const double baseline = visible.origin.y() + layout->lineAt(0).y() + layout->lineAt(0).ascent();
        const bool rightToLeft = m_layout.direction == Qt::RightToLeft;
        const double x =
            rightToLeft ? m_edges.right + gap : m_edges.left - gap - metrics.horizontalAdvance(text);
        painter.drawText(QPointF(x, baseline), text);
    }
}

std::vector<VisibleBlock> ArticlePane::visibleBlocks(const QRect &exposed) const
{
    std::vector<VisibleBlock> visible;
    if (m_layout.blocks.empty())
        return visible;
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (QTextBlock block = document()->findBlockByNumber(m_lines->blockAt(scrolled.y() + exposed.top()));
         block.isValid(); block = block.next()) {
        const QPointF origin = m_lines->blockBoundingRect(block).topLeft() - scrolled;
        if (origin.y() > exposed.bottom())
            break;
        visible.push_back({block, origin, block.blockNumber()});
    }
    return visible;
}

void ArticlePane::paintBelowText(QPainter &painter, const QRect &exposed)
{
    paintNumbers(painter, exposed);
    paintFindMatches(painter, exposed);
}

void ArticlePane::paintAboveText(QPainter &, const QRect &)
{
}

void ArticlePane::paintFindMatches(QPainter &painter, const QRect &exposed) const
{
    if (m_findMatches.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = palette().color(QPalette::Highlight);
    QColor fill = line;
    fill.setAlphaF(0.18f);
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const int begin = visible.block.position();
        const int end = begin + visible.block.length() - 1;
        auto match = std::ranges::lower_bound(m_findMatches, begin, {}, &Range::begin);
        for (; match != m_findMatches.end() && match->begin < end; ++match) {
            for (const QRectF &rect : stretchRects(visible.block, static_cast<int>(match->begin) - begin,
                                                   static_cast<int>(match->end) - begin))
                painter.drawRoundedRect(rect.translated(visible.origin).adjusted(-1.5, 0.5, 1.5, 1.5), 3, 3);
        }
    }
    painter.restore();
}

void ArticlePane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintBelowText(painter, event->rect());
    }
    QTextBrowser::paintEvent(event);
    QPainter above(viewport());
    paintAboveText(above, event->rect());
}

} // namespace diptych
