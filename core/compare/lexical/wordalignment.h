// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/match.h"

#include <vector>

namespace diptych {

/// Most tokens on a side that are aligned in one go. Past about 1,400 deletions dtl silently restarts and its
/// script is no longer the shortest; inside a sentence that is never reached.
inline constexpr int longestAlignment = 1000;

/// The equal tokens of two stretches by a shortest edit script (Wu, Manber, Myers and Miller 1990, dtl), as
/// maximal runs in order. "a b c d" and "a x c d" give a and c d. Nothing if a stretch is empty or longer
/// than longestAlignment. The only place that knows dtl.
[[nodiscard]] std::vector<Match> alignWords(const TokenPair &pair, TokenRange left, TokenRange right);

} // namespace diptych
