// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace diptych {

/// The places of the longest common subsequence of two rows of numbers, in order. Time and memory grow with
/// the product of their lengths; for sentences.
[[nodiscard]] std::vector<std::pair<int, int>> longestCommon(const std::vector<int> &left,
                                                             const std::vector<int> &right);

} // namespace diptych
