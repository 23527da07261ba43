// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/neighbourhoods.h"

#include <vector>

namespace diptych {

/// What some pairs of stretches reach over, from the first to the last, and how much of that they fill.
struct Extent
{
    Stretches reach;
    Sided<int> linked; ///< Words under any of the stretches.
};

/// The extent of one pair of stretches or more.
[[nodiscard]] Extent extentOf(const TokenPair &pair, const std::vector<Stretches> &stretches);

/// Whether the stretches fill a good part of what they reach over, on both sides.
[[nodiscard]] bool isDense(const TokenPair &pair, const Extent &extent);

} // namespace diptych
