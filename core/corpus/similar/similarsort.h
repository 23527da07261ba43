// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace diptych {

/// A hash, with the number of the article that it was found in. One number, because millions are sorted.
struct HashSight
{
    std::uint32_t article = 0;
    std::uint32_t hash = 0;

    bool operator==(const HashSight &) const = default;
};

/// Sorts by hash, what was behind staying behind: in article order if it came in article order. Linear (a
/// radix sort, about ten times as fast as std::sort on a million).
inline void sortByHash(std::vector<HashSight> &sights)
{
    constexpr unsigned digitBits = 11; // three passes over 32 bits
    constexpr std::uint32_t digits = 1U << digitBits;
    std::vector<HashSight> sorted(sights.size());
    for (unsigned shift = 0; shift < 32; shift += digitBits) {
        const auto digitOf = [shift](HashSight sight) { return (sight.hash >> shift) & (digits - 1); };
        std::array<std::size_t, digits + 1> begins{};
        for (HashSight sight : sights)
            ++begins[digitOf(sight) + 1];
        for (std::size_t i = 1; i < begins.size(); ++i)
            begins[i] += begins[i - 1];
        for (HashSight sight : sights)
            sorted[begins[digitOf(sight)]++] = sight;
        sights.swap(sorted);
    }
}

/// Calls use(begin, end) for each stretch of one hash in sorted sights.
template <typename Use>
void forEachHash(const std::vector<HashSight> &sights, Use use)
{
    for (std::size_t begin = 0; begin < sights.size();) {
        std::size_t end = begin + 1;
        while (end < sights.size() && sights[end].hash == sights[begin].hash)
            ++end;
        use(begin, end);
        begin = end;
    }
}

} // namespace diptych
