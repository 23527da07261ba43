// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace diptych {

/// Characters that letterBits() looks at.
inline constexpr std::size_t windowSize = 64;

/// A bit for each of windowSize characters, the first one lowest: set for ASCII letters.
[[nodiscard]] inline std::uint64_t letterBits(const char16_t *c)
{
    std::array<unsigned char, windowSize> isLetter; // without branches, for vector instructions
    for (std::size_t i = 0; i < windowSize; ++i) {
        const auto fromA = static_cast<std::uint16_t>((c[i] | 0x20) - u'a');
        isLetter[i] = fromA <= u'z' - u'a';
    }
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < windowSize; i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, &isLetter[i], sizeof eight);
        // The lowest bits of all bytes come together in the highest byte.
        constexpr std::uint64_t gather = 0x0102040810204080;
        bits |= (eight * gather >> 56) << i;
    }
    return bits;
}

} // namespace diptych
