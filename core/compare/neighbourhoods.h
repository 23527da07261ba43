// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

#include <vector>

namespace diptych {

/// A stretch of each report that belong together.
using Stretches = Sided<TokenRange>;

/// Groups pairs of stretches, each inside one sentence, that stand close to each other in both reports, in
/// whatever order: those that are close on the left are parted where they are far from each other on the
/// right, those parts again on the left, until nothing changes (the extension step of text alignment,
/// Sanchez-Perez, Sidorov and Gelbukh 2014). Gives indices into \a stretches; every index is in one group.
[[nodiscard]] std::vector<std::vector<std::size_t>>
findNeighbourhoods(const TokenPair &pair, const std::vector<Stretches> &stretches);

} // namespace diptych
