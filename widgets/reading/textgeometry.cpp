// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/textgeometry.h"

#include <QGlyphRun>
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

/// One rectangle for each run of glyphs that is drawn in one direction; those that touch are joined. By
/// glyphs and not by cursor places: at a border between directions a place has two, and the line tells only
/// one of them.
void addVisualRuns(const QTextLine &line, int begin, int end, std::vector<QRectF> &rects)
{
    bool first = true;
    const QList<QGlyphRun> runs = line.glyphRuns(begin, end - begin);
    for (const QGlyphRun &run : runs) {
        const QRectF ink = run.boundingRect();
        const QRectF rect = letterBand(line, ink.left(), ink.right());
        const bool touches = !first && (qAbs(rects.back().right() - rect.left()) < 0.75 ||
                                        qAbs(rects.back().left() - rect.right()) < 0.75);
        if (touches)
            rects.back() = rects.back().united(rect);
        else
            rects.push_back(rect);
        first = false;
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
