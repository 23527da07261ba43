// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/blocklayout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

/// Characters that tell how wide letters are on average in a text.
constexpr int sampledLetters = 2000;

} // namespace

BlockLayout::BlockLayout(QTextDocument *document) : QAbstractTextDocumentLayout(document)
{
    setProperty("cursorWidth", 1); // Where QTextEdit looks for it.
}

int BlockLayout::count() const
{
    prepare();
    return static_cast<int>(m_boxes.size());
}

BlockLayout::Box &BlockLayout::box(int block) const
{
    prepare();
    return m_boxes[static_cast<std::size_t>(block)];
}

double BlockLayout::columnWidth() const
{
    const QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    return std::max(1.0, document()->pageSize().width() - frame.leftMargin() - frame.rightMargin());
}

void BlockLayout::prepare() const
{
    // While its layout is switched off, the document tells of no change.
    if (!m_known || std::ssize(m_boxes) != document()->blockCount())
        estimate();
    m_known = true;
}

/// By the mean width of the text's letters and the width of the column.
void BlockLayout::estimate() const
{
    m_boxes.assign(static_cast<std::size_t>(document()->blockCount()), {});
    m_placed = 0;
    m_settled = 0;
    const QFontMetricsF metrics(document()->defaultFont());
    QString sample;
    for (QTextBlock block = document()->begin(); block.isValid() && sample.size() < sampledLetters;
         block = block.next())
        sample += block.text().left(sampledLetters);
    const double letter =
        sample.isEmpty() ? 1 : metrics.horizontalAdvance(sample) / static_cast<double>(sample.size());
    const double lettersInLine = std::max(1.0, columnWidth() / std::max(1.0, letter));
    m_below = 0;
    m_lineHeight = metrics.lineSpacing();
    auto box = m_boxes.begin();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next(), ++box) {
        const QTextBlockFormat format = block.blockFormat();
        const double lines = std::max(1.0, std::ceil(block.length() / lettersInLine));
        box->length = block.length() - 1;
        box->height = lines * format.lineHeight(m_lineHeight, 1.0);
        // Margins of neighbours overlap.
        box->gap = std::max(m_below, format.topMargin());
        m_below = format.bottomMargin();
    }
}

void BlockLayout::placeAll() const
{
    prepare();
    double y = m_placed > 0 ? box(m_placed - 1).top + box(m_placed - 1).height
                            : document()->rootFrame()->frameFormat().topMargin();
    for (; m_placed < std::ssize(m_boxes); ++m_placed) {
        Box &placed = box(m_placed);
        placed.top = y + placed.gap;
        y = placed.top + placed.height;
    }
}

double BlockLayout::top(int block) const
{
    placeAll();
    return box(block).top;
}

double BlockLayout::height(int block) const
{
    return box(block).height;
}

double BlockLayout::contentHeight() const
{
    const int last = count() - 1;
    return last < 0 ? 0 : top(last) + height(last) + m_below;
}

int BlockLayout::blockAt(double y) const
{
    placeAll();
    const auto below = std::ranges::upper_bound(m_boxes, y, {}, &Box::top);
    return std::max(0, static_cast<int>(below - m_boxes.begin()) - 1);
}

VerticalSpan BlockLayout::lineAt(int block, qsizetype place) const
{
    const double above = top(block);
    const Box &found = box(block);
    if (!found.settled) {
        const double share = static_cast<double>(place) / static_cast<double>(found.length + 1);
        return VerticalSpan{0, m_lineHeight}.moved(above +
                                                   share * std::max(0.0, found.height - m_lineHeight));
    }
    if (found.lines.empty())
        return {above, above};
    auto line = std::ranges::upper_bound(found.lines, place, {}, &Line::end);
    if (line == found.lines.end())
        --line;
    return VerticalSpan{line->top, line->bottom}.moved(above);
}

bool BlockLayout::isSettled(int block) const
{
    return box(block).settled;
}

bool BlockLayout::isComplete() const
{
    return m_settled == count();
}

bool BlockLayout::settle(int block)
{
    if (isSettled(block))
        return false;
    breakLines(block);
    Box &settled = box(block);
    settled.settled = true;
    settled.height = settled.trueHeight;
    ++m_settled;
    m_placed = std::min(m_placed, block + 1);
    return true;
}

QTextOption BlockLayout::optionOf(const QTextBlock &block) const
{
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(block.textDirection());
    // "Left" is where lines begin.
    option.setAlignment(QStyle::visualAlignment(block.textDirection(), block.blockFormat().alignment()));
    return option;
}

bool BlockLayout::breakLines(int number) const
{
    Box &broken = box(number);
    if (broken.broken)
        return false;
    broken.broken = true;
    const QTextBlock block = document()->findBlockByNumber(number);
    const QTextBlockFormat format = block.blockFormat();
    const double width = std::max(1.0, columnWidth() - format.leftMargin() - format.rightMargin());
    const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
    QTextLayout *layout = block.layout();
    layout->setTextOption(optionOf(block));
    layout->beginLayout();
    double y = 0;
    double indent = format.textIndent();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width - indent);
        line.setPosition({format.leftMargin() + (rightToLeft ? 0 : indent), y});
        broken.lines.push_back({line.textStart() + line.textLength(), static_cast<float>(y),
                                static_cast<float>(y + line.height())});
        y += format.lineHeight(std::ceil(line.ascent() + line.descent() + line.leading()), 1.0);
        indent = 0;
    }
    layout->endLayout();
    broken.trueHeight = y;
    return true;
}

void BlockLayout::documentChanged(int, int, int)
{
    m_known = false;
    tellSize();
}

void BlockLayout::tellSize()
{
    Q_EMIT documentSizeChanged(documentSize());
    Q_EMIT update();
}

QSizeF BlockLayout::documentSize() const
{
    return {document()->pageSize().width(),
            contentHeight() + document()->rootFrame()->frameFormat().bottomMargin()};
}

QRectF BlockLayout::frameBoundingRect(QTextFrame *) const
{
    return {{}, documentSize()};
}

QRectF BlockLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    breakLines(block.blockNumber());
    return {document()->rootFrame()->frameFormat().leftMargin(), top(block.blockNumber()), columnWidth(),
            height(block.blockNumber())};
}

int BlockLayout::hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const
{
    const QTextBlock block = document()->findBlockByNumber(blockAt(point.y()));
    const QPointF inside = point - blockBoundingRect(block).topLeft();
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const QRectF letters = line.naturalTextRect();
        if (letters.bottom() <= inside.y() && i + 1 < layout->lineCount())
            continue;
        if (accuracy == Qt::ExactHit && !letters.contains(inside))
            return -1;
        return block.position() + line.xToCursor(inside.x());
    }
    return accuracy == Qt::ExactHit ? -1 : block.position();
}

void BlockLayout::draw(QPainter *painter, const PaintContext &context)
{
    const QRectF clip = context.clip.isValid() ? context.clip : QRectF({}, documentSize());
    if (context.palette.isBrushSet(QPalette::Active, QPalette::Text))
        painter->setPen(context.palette.color(QPalette::Text));
    for (QTextBlock block = document()->findBlockByNumber(blockAt(clip.top())); block.isValid();
         block = block.next()) {
        const QPointF origin = blockBoundingRect(block).topLeft();
        if (origin.y() > clip.bottom())
            break;
        drawBlock(painter, block, origin, context);
    }
}

void BlockLayout::drawBlock(QPainter *painter, const QTextBlock &block, const QPointF &origin,
                            const PaintContext &context) const
{
    QList<QTextLayout::FormatRange> selected;
    for (const Selection &selection : context.selections) {
        const int begin = std::max(0, selection.cursor.selectionStart() - block.position());
        const int end = std::min(block.length(), selection.cursor.selectionEnd() - block.position());
        if (begin < end)
            selected.push_back({begin, end - begin, selection.format});
    }
    block.layout()->draw(painter, origin, selected, context.clip);
    const int cursor = context.cursorPosition - block.position();
    if (context.cursorPosition >= 0 && block.contains(context.cursorPosition))
        block.layout()->drawCursor(painter, origin, cursor, property("cursorWidth").toInt());
}

} // namespace diptych
