// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/textgeometry.h"

#include <QTextLayout>

namespace diptych {

namespace {

/// Height of the letters alone: a line that is spaced out has its extra space below them.
QRectF letterBand(const QTextLine &line, double left, double right)
{
    return {left, line.y(), right - left, line.ascent() + line.descent()};
}

/// The end of a stretch without the spaces that hang over a line's end.
int endWithoutSpaces(const QString &text, int begin, int end)
{
    while (end > begin && text[end - 1].isSpace())
        --end;
    return end;
}

bool mixesDirections(const QTextBlock &block, const QString &text, const QTextLine &line)
{
    const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
    for (int i = line.textStart(); i < line.textStart() + line.textLength(); ++i) {
        const QChar character = text[i];
        const QChar::Direction direction = character.direction();
        const bool leftward = direction == QChar::DirR || direction == QChar::DirAL;
        const bool rightward =
            direction == QChar::DirL || direction == QChar::DirEN || direction == QChar::DirAN;
        if (rightToLeft ? rightward : leftward)
            return true;
    }
    return false;
}

/// Goes character by character and joins the ones that touch.
void addVisualRuns(const QTextLine &line, int begin, int end, std::vector<QRectF> &rects)
{
    for (int i = begin; i < end; ++i) {
        const double leading = line.cursorToX(i, QTextLine::Leading);
        const double trailing = line.cursorToX(i, QTextLine::Trailing);
        const QRectF rect = letterBand(line, std::min(leading, trailing), std::max(leading, trailing));
        const bool touches = i > begin && !rects.empty() &&
                             (qAbs(rects.back().right() - rect.left()) < 0.75 ||
                              qAbs(rects.back().left() - rect.right()) < 0.75 || rect.width() < 0.01);
        if (!touches)
            rects.push_back(rect);
        else if (rect.width() >= 0.01)
            rects.back() = rects.back().united(rect);
    }
}

} // namespace

std::vector<QRectF> stretchRects(const QTextBlock &block, int begin, int end)
{
    std::vector<QRectF> rects;
    const QString text = block.text();
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int from = std::max(begin, line.textStart());
        const int lineEnd = line.textStart() + line.textLength();
        const int to = end < lineEnd ? end : endWithoutSpaces(text, from, lineEnd);
        if (from >= to)
            continue;
        if (mixesDirections(block, text, line)) {
            addVisualRuns(line, from, to, rects);
            continue;
        }
        const double first = line.cursorToX(from);
        const double last = line.cursorToX(to);
        rects.push_back(letterBand(line, std::min(first, last), std::max(first, last)));
    }
    return rects;
}

QRectF caretRect(const QTextBlock &block, int position)
{
    const QTextLine line = block.layout()->lineForTextPosition(position);
    if (!line.isValid())
        return {};
    const double x = line.cursorToX(position);
    return letterBand(line, x, x);
}

} // namespace diptych
