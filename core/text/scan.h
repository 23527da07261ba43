// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace diptych {

/// The first unit in [begin, end) that is what is looked for; end if there is none. Passes over blocks at a
/// time: where \a isIt has no branches the compiler makes vector instructions of that.
template <typename Predicate>
[[nodiscard]] const char16_t *findUnit(const char16_t *begin, const char16_t *end, Predicate isIt)
{
    constexpr int blockUnits = 32; // g++ 12 unrolls a loop of 16 completely and then finds no vectors in it
    for (; end - begin >= blockUnits; begin += blockUnits) {
        std::uint16_t any = 0;
        for (int i = 0; i < blockUnits; ++i)
            any = static_cast<std::uint16_t>(any | isIt(begin[i]));
        if (any)
            break;
    }
    return std::find_if(begin, end, isIt);
}

} // namespace diptych
