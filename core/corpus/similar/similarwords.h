// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace diptych {

/// A line of a text that holds words.
struct HashedLine
{
    std::uint32_t hash = 0;   ///< Equal where the folded words are.
    std::uint32_t number = 0; ///< Among all lines of the text, from 0.
    std::uint32_t begin = 0;  ///< Its words, as indices into HashedWords::words.
    std::uint32_t end = 0;
};

/// A text's folded words as numbers: all that is kept of it while thousands are held against each other.
struct HashedWords
{
    std::vector<std::uint32_t> words; ///< Equal where the words are equal as `compare` folds them by default.
    std::vector<HashedLine> lines;
};

/// Hashes the words of a text as `compare` counts them, "Cease-fire in the U.S." as ceasefire, in, the, us.
/// Two different words get the same number once in 4 billion. Linear; any thread.
[[nodiscard]] HashedWords hashWords(QStringView text);

/// Words in a shingle: the n-grams by which articles are held against each other.
inline constexpr std::size_t shingleWords = 5;

/// Calls use(hash) for every shingle of a text in order, repeated ones too.
template <typename Use>
void forEachShingle(const std::vector<std::uint32_t> &words, Use use)
{
    // A polynomial that rolls over the words (Karp and Rabin 1987), its bits mixed (the finaliser of
    // MurmurHash3), so that any of them are good for choosing samples.
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15;
    constexpr std::uint64_t leaving = base * base * base * base * base;
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        rolling = rolling * base + words[i] + 1;
        if (i >= shingleWords)
            rolling -= (words[i - shingleWords] + std::uint64_t(1)) * leaving;
        if (i + 1 < shingleWords)
            continue;
        std::uint64_t hash = rolling;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        use(hash ^ (hash >> 33));
    }
}

/// The set of a text's shingles, sorted.
[[nodiscard]] std::vector<std::uint64_t> shingleSet(const std::vector<std::uint32_t> &words);

} // namespace diptych
