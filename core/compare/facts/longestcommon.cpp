// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/longestcommon.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace diptych {

std::vector<std::pair<int, int>> longestCommon(const std::vector<int> &left, const std::vector<int> &right)
{
    const std::size_t width = right.size() + 1;
    // Length of the longest one of what stands from each pair of places on.
    std::vector<std::uint16_t> lengths((left.size() + 1) * width);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t & { return lengths[i * width + j]; };
    for (std::size_t i = left.size(); i-- > 0;) {
        for (std::size_t j = right.size(); j-- > 0;) {
            at(i, j) = left[i] == right[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                           : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::vector<std::pair<int, int>> common;
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i] == right[j])
            common.emplace_back(static_cast<int>(i++), static_cast<int>(j++));
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return common;
}

} // namespace diptych
