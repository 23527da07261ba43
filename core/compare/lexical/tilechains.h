// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/chain.h"

#include <functional>
#include <vector>

namespace diptych {

/// Turns runs into chains that lie inside one sentence of each report: runs are cut at sentence borders,
/// those of one pair of sentences are joined over small gaps, and the words around them are aligned, so that
/// an edited sentence comes out as one chain and not as confetti. \a identical says that the reports are
/// equal throughout: then every piece stays, however short.
[[nodiscard]] std::vector<Chain> chainTiles(const TokenPair &pair, const std::vector<Match> &tiles,
                                            int minWords, bool identical,
                                            const std::function<bool()> &isCancelled = {});

} // namespace diptych
