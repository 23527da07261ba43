// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

#include <vector>

namespace diptych {

/// A stretch of each report that belong together.
using Stretches = Sided<TokenRange>;

/// What has its place in both reports.
struct Neighbour
{
    Stretches stretches;   ///< Each inside one sentence.
    bool isCopied = false; ///< Word for word.
};

/// Groups what stands close to each other in both reports, in whatever order; copied text has to be closer
/// than other. What is close on the left is parted where it is far from each other on the right, those parts
/// again on the left, until nothing changes (the extension step of text alignment, Sanchez-Perez, Sidorov and
/// Gelbukh 2014). Gives indices into \a items; every index is in one group.
[[nodiscard]] std::vector<std::vector<std::size_t>> findNeighbourhoods(const TokenPair &pair,
                                                                       const std::vector<Neighbour> &items);

} // namespace diptych
