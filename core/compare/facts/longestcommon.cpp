// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/longestcommon.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace diptych {

namespace {

class Table
{
public:
    // Length of the longest one of what stands from each pair of places on.
    Table(std::span<const int> left, std::span<const int> right)
        : m_width(right.size() + 1), m_lengths((left.size() + 1) * m_width)
    {
        for (std::size_t i = left.size(); i-- > 0;) {
            for (std::size_t j = right.size(); j-- > 0;) {
                m_lengths[i * m_width + j] = left[i] == right[j]
                                                 ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    [[nodiscard]] std::uint16_t at(std::size_t i, std::size_t j) const { return m_lengths[i * m_width + j]; }

private:
    std::size_t m_width;
    std::vector<std::uint16_t> m_lengths;
};

} // namespace

std::vector<std::pair<int, int>> longestCommon(std::span<const int> left, std::span<const int> right)
{
    const auto begin = static_cast<std::size_t>(std::ranges::mismatch(left, right).in1 - left.begin());
    std::size_t leftEnd = left.size();
    std::size_t rightEnd = right.size();
    while (leftEnd > begin && rightEnd > begin && left[leftEnd - 1] == right[rightEnd - 1])
        --leftEnd, --rightEnd;
    const Table table(left.subspan(begin, leftEnd - begin), right.subspan(begin, rightEnd - begin));
    // Where one side has come to the row that both end with, all that it still has stands in the other.
    const auto leavesOutLeft = [&](std::size_t i, std::size_t j) {
        if (i >= leftEnd || j >= rightEnd)
            return left.size() - i > right.size() - j;
        return table.at(i + 1 - begin, j - begin) >= table.at(i - begin, j + 1 - begin);
    };
    std::vector<std::pair<int, int>> common;
    common.reserve(std::min(left.size(), right.size()));
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i] == right[j])
            common.emplace_back(static_cast<int>(i++), static_cast<int>(j++));
        else if (leavesOutLeft(i, j))
            ++i;
        else
            ++j;
    }
    return common;
}

} // namespace diptych
