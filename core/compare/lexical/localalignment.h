// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/chain.h"

#include <vector>

namespace diptych {

/// Cuts runs of equal tokens, which are in order, into the stretches that are worth most: every equal token
/// gains by what it says, every token between two runs costs (a local alignment after Smith and Waterman 1981
/// over given matches). "x a b c y d e f z z z z z z g h i" gives "a b c y d e f" and "g h i". Every run is
/// in one stretch.
[[nodiscard]] std::vector<std::vector<Match>> bestStretches(const TokenPair &pair,
                                                            const std::vector<Match> &matches);

} // namespace diptych
