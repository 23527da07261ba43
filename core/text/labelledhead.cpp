// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/labelledhead.h"

#include "text/paragraphs.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr qsizetype longestLabel = 20; // UTF-16 units
constexpr std::size_t fewestLines = 2;

LabelledLine labelled(QStringView text, Range line)
{
    const QStringView whole = line.in(text);
    const qsizetype colon = whole.first(std::min(whole.size(), longestLabel + 1)).indexOf(u':');
    if (colon <= 0)
        return {};
    const FieldRole role = fieldRole(whole.first(colon));
    const Range value = trimmed(text, {line.begin + colon + 1, line.end});
    const bool isText = role == FieldRole::Body || role == FieldRole::Summary;
    return value.isEmpty() || isText ? LabelledLine{} : LabelledLine{role, value};
}

} // namespace

std::vector<LabelledLine> findLabelledHead(QStringView text, const std::vector<Range> &paragraphs)
{
    std::vector<LabelledLine> lines;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        LabelledLine line = labelled(text, paragraphs[i]);
        if (line.role == FieldRole::None || std::ranges::count(lines, line.role, &LabelledLine::role) > 0)
            break;
        line.paragraph = static_cast<qsizetype>(i);
        lines.push_back(line);
    }
    if (lines.size() < fewestLines)
        lines.clear();
    return lines;
}

} // namespace diptych
