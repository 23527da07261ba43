// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/match.h"

#include <functional>
#include <vector>

namespace diptych {

/// Picks from overlapping runs those that a reader would mark: the longest run first, what of the others is
/// left over next (greedy string tiling, Wise 1993). A stretch that is taken on one side already gets a
/// further run only where that is a clear second copy on the other side ("many to many"). Runs that tell
/// nothing are left out. Sorted. \a isCancelled is asked now and then.
[[nodiscard]] std::vector<Match> tile(const TokenPair &pair, std::vector<Match> runs, int minWords,
                                      const std::function<bool()> &isCancelled = {});

} // namespace diptych
