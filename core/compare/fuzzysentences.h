// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/chain.h"

#include <functional>
#include <vector>

namespace diptych {

/// Finds sentences that are edited so much that no run of equal words is left to find them by: sentences that
/// no chain covers yet are paired by the rare words that they share, and aligned word by word. Gives the new
/// chains. "Fire destroyed the old mill at Sund" and "A fire has destroyed Sund's old mill" are found so.
[[nodiscard]] std::vector<Chain> findFuzzySentences(const TokenPair &pair, const std::vector<Chain> &known,
                                                    const std::function<bool()> &isCancelled = {});

} // namespace diptych
