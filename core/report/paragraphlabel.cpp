// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paragraphlabel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

ParagraphSpan paragraphsOf(const Segmentation &segmentation, Range range)
{
    const std::vector<Paragraph> &paragraphs = segmentation.paragraphs;
    const auto first = std::ranges::partition_point(
        paragraphs, [range](const Paragraph &paragraph) { return paragraph.range.end <= range.begin; });
    const auto end = std::partition_point(first, paragraphs.end(), [range](const Paragraph &paragraph) {
        return paragraph.range.begin < range.end;
    });
    const auto index = [&](auto at) { return static_cast<std::size_t>(at - paragraphs.begin()); };
    return {index(first), index(end)};
}

QString paragraphLabel(const Segmentation &segmentation, Range range)
{
    const ParagraphSpan span = paragraphsOf(segmentation, range);
    const QString first = u"¶\u00a0%1"_s.arg(span.first + 1);
    return span.end > span.first + 1 ? u"%1–%2"_s.arg(first).arg(span.end) : first;
}

std::vector<Range> paragraphParts(const Segmentation &segmentation, Range range)
{
    const ParagraphSpan span = paragraphsOf(segmentation, range);
    std::vector<Range> parts;
    for (std::size_t i = span.first; i < span.end; ++i) {
        const Range paragraph = segmentation.paragraphs[i].range;
        parts.push_back({std::max(range.begin, paragraph.begin), std::min(range.end, paragraph.end)});
    }
    return parts;
}

} // namespace diptych
