// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

#include <vector>

namespace diptych {

/// A pair of stretches and what it counts.
struct ChainItem
{
    Sided<TokenRange> range;
    long weight = 0;
};

/// The heaviest set of items in which each lies wholly before the next on both sides, as ascending indices
/// into \a items, which have to be sorted by the left stretch. O(n log n).
[[nodiscard]] std::vector<std::size_t> heaviestChain(const std::vector<ChainItem> &items);

/// Parts items, sorted by the left stretch, into chains: the heaviest one, the heaviest of the rest, and so
/// on for a few rounds; what is left then comes one by one.
[[nodiscard]] std::vector<std::vector<std::size_t>> partIntoChains(const std::vector<ChainItem> &items);

} // namespace diptych
