// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace diptych {

/// The places of the longest common subsequence of two rows of numbers, in order. Time and memory grow with
/// the product of the lengths of what is between the row that both begin with and the one that both end with;
/// for sentences.
[[nodiscard]] std::vector<std::pair<int, int>> longestCommon(std::span<const int> left,
                                                             std::span<const int> right);

} // namespace diptych
