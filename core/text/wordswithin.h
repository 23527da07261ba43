// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/segmentation.h"

#include <algorithm>

namespace diptych {

/// How many words begin in a stretch. Logarithmic.
[[nodiscard]] inline qsizetype wordsWithin(const Segmentation &segmentation, Range range)
{
    const auto &words = segmentation.words;
    const auto begin = std::ranges::lower_bound(words, range.begin, {}, &Range::begin);
    return std::ranges::lower_bound(begin, words.end(), range.end, {}, &Range::begin) - begin;
}

} // namespace diptych
