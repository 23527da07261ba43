// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/paragraphs.h"

#include "text/scan.h"

namespace diptych {

namespace {

struct Line
{
    Range range;             // trimmed, not empty
    bool afterBlank = false; // a blank line stands before it
};

bool endsLine(char16_t c)
{
    return ((c >= u'\n') & (c <= u'\r')) | (c == 0x85) | (c == 0x2028) | (c == 0x2029);
}

std::vector<Line> findLines(QStringView text)
{
    std::vector<Line> lines;
    bool blank = false;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end =
            findUnit(text.utf16() + begin, text.utf16() + text.size(), endsLine) - text.utf16();
        const Range range = trimmed(text, {begin, end});
        if (range.isEmpty())
            blank = true;
        else
            lines.push_back({range, std::exchange(blank, false)});
        begin = end + 1;
        if (end + 1 < text.size() && text[end] == u'\r' && text[end + 1] == u'\n')
            ++begin;
    }
    return lines;
}

// Wrapped text has a right edge in this band, in UTF-16 units; one line a paragraph has longer lines and no
// edge.
constexpr qsizetype narrowestWrap = 40;
constexpr qsizetype widestWrap = 120;
// Share of the lines inside paragraphs that come near the edge.
constexpr double wrappedShare = 0.6;
constexpr double nearEdge = 0.8;

// The width that the text is wrapped at; 0 if it is not wrapped.
qsizetype wrapWidth(const std::vector<Line> &lines)
{
    qsizetype width = 0;
    qsizetype inside = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].afterBlank)
            continue;
        ++inside;
        width = std::max(width, lines[i].range.size());
    }
    if (inside < 4 || width < narrowestWrap || width > widestWrap)
        return 0;
    qsizetype near = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!lines[i + 1].afterBlank && double(lines[i].range.size()) >= nearEdge * double(width))
            ++near;
    }
    return double(near) >= wrappedShare * double(inside) ? width : 0;
}

qsizetype firstWordLength(QStringView line)
{
    qsizetype length = 0;
    while (length < line.size() && !line[length].isSpace())
        ++length;
    return length;
}

// Whether the next line goes on with the paragraph: the break is there only because its first word did not
// fit.
bool continues(QStringView text, const Line &line, const Line &next, qsizetype width)
{
    const QStringView nextText = next.range.in(text);
    if (next.afterBlank || listMarkerLength(nextText) > 0)
        return false;
    const qsizetype wouldBe = line.range.size() + 1 + firstWordLength(nextText);
    return double(wouldBe) > nearEdge * double(width);
}

} // namespace

qsizetype listMarkerLength(QStringView line)
{
    qsizetype i = 0;
    if (line.size() >= 2 && QStringView(u"-*•‣◦▪●–").contains(line[0])) {
        i = 1;
    } else {
        while (i < line.size() && i < 2 && line[i].isDigit())
            ++i;
        if (i == 0 && line.size() > 1 && line[0].isLower() && line[1] == u')')
            i = 1;
        if (i == 0 || i >= line.size() || (line[i] != u'.' && line[i] != u')'))
            return 0;
        ++i;
    }
    const qsizetype mark = i;
    while (i < line.size() && line[i].isSpace())
        ++i;
    return i > mark && i < line.size() ? i : 0;
}

std::vector<Range> findParagraphs(QStringView text)
{
    const std::vector<Line> lines = findLines(text);
    const qsizetype width = wrapWidth(lines);
    std::vector<Range> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (width > 0 && i > 0 && continues(text, lines[i - 1], lines[i], width))
            paragraphs.back().end = lines[i].range.end;
        else
            paragraphs.push_back(lines[i].range);
    }
    return paragraphs;
}

Range trimmed(QStringView text, Range range)
{
    while (!range.isEmpty() && text[range.begin].isSpace())
        ++range.begin;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

} // namespace diptych
