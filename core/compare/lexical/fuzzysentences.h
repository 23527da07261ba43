// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/similarsentences.h"

#include <functional>
#include <vector>

namespace diptych {

/// Finds sentences that are edited so much that no run of equal words is left to find them by: the pairs of
/// open sentences are aligned word by word, the most alike first, and what is in order and says something
/// becomes a chain. Gives the new chains and adds them to \a coverage. "Fire destroyed the old mill at Sund"
/// and "A fire has destroyed Sund's old mill" are found so.
[[nodiscard]] std::vector<Chain> findFuzzySentences(const TokenPair &pair,
                                                    const std::vector<AlikeSentences> &similar,
                                                    Coverage &coverage,
                                                    const std::function<bool()> &isCancelled = {});

} // namespace diptych
