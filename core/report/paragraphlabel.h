// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/segmentation.h"

#include <QString>

#include <vector>

namespace diptych {

/// The paragraphs that a stretch of a text touches, as indices [first, end) into Segmentation::paragraphs;
/// none for a stretch between paragraphs. Logarithmic in the paragraphs.
struct ParagraphSpan
{
    std::size_t first = 0;
    std::size_t end = 0;

    bool operator==(const ParagraphSpan &) const = default;
};

[[nodiscard]] ParagraphSpan paragraphsOf(const Segmentation &segmentation, Range range);

/// Where a stretch stands, for a reader who counts paragraphs from 1: "¶ 3" or "¶ 3–5".
[[nodiscard]] QString paragraphLabel(const Segmentation &segmentation, Range range);

/// What of a stretch lies in each paragraph, in order; the white space between them is left out.
[[nodiscard]] std::vector<Range> paragraphParts(const Segmentation &segmentation, Range range);

} // namespace diptych
