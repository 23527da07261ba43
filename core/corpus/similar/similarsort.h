// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
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

/// Sorts good hashes: puts them into places by their highest bits, which are even enough that hardly any has
/// to move on. Linear, and several times as fast as std::sort on the 500 of an article.
inline void sortHashes(std::vector<std::uint64_t> &hashes)
{
    if (hashes.empty())
        return;
    const auto bits = static_cast<unsigned>(std::bit_width(hashes.size()));
    const auto placeOf = [bits](std::uint64_t hash) { return hash >> (64 - bits); };
    std::vector<std::size_t> begins((std::size_t(1) << bits) + 1);
    for (std::uint64_t hash : hashes)
        ++begins[placeOf(hash) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint64_t> sorted(hashes.size());
    for (std::uint64_t hash : hashes)
        sorted[begins[placeOf(hash)]++] = hash;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const std::uint64_t hash = sorted[i];
        std::size_t place = i;
        for (; place > 0 && sorted[place - 1] > hash; --place)
            sorted[place] = sorted[place - 1];
        sorted[place] = hash;
    }
    hashes.swap(sorted);
}

/// The hashes of each article as sights, in order, without most of those that stand nowhere else. Linear, and
/// several times as fast as to sort them.
[[nodiscard]] inline std::vector<HashSight> sightsOf(const std::vector<std::vector<std::uint32_t>> &articles)
{
    std::size_t count = 0;
    for (const auto &hashes : articles)
        count += hashes.size();
    // Bits by the lowest bits of the hash, four for each sight, so that one lone hash in five stays by
    // chance.
    const std::size_t places = std::bit_ceil(std::max<std::size_t>(64, 4 * count));
    std::vector<std::uint64_t> once(places / 64);
    std::vector<std::uint64_t> again(places / 64);
    const auto bitOf = [](std::uint32_t hash) { return std::uint64_t(1) << (hash % 64); };
    const auto wordOf = [places](std::uint32_t hash) { return (hash & (places - 1)) / 64; };
    for (const auto &hashes : articles) {
        for (std::uint32_t hash : hashes) {
            again[wordOf(hash)] |= once[wordOf(hash)] & bitOf(hash);
            once[wordOf(hash)] |= bitOf(hash);
        }
    }
    std::vector<HashSight> sights;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        for (std::uint32_t hash : articles[i]) {
            if (again[wordOf(hash)] & bitOf(hash))
                sights.push_back({static_cast<std::uint32_t>(i), hash});
        }
    }
    return sights;
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
