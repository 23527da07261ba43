// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/similarsentences.h"

#include <functional>
#include <vector>

namespace diptych {

/// Finds the sentences of passages that were edited all through, so that single sentences are hardly alike
/// any more: words replaced, put in another order, moved over the borders of sentences. What one pair of
/// sentences does not prove, its surroundings do. Similar pairs that are alike by themselves or stand in
/// alike surroundings become chains over the whole sentences, if they do not stand alone. An edited chain
/// that lies in such a pair is taken up by it. Adds to \a chains and \a coverage.
///
/// Seeds by tf-isf cosine and Dice after Sanchez-Perez, Sidorov and Gelbukh (2014).
void findEditedRegions(const TokenPair &pair, const SentenceVectors &vectors,
                       const std::vector<AlikeSentences> &similar, std::vector<Chain> &chains,
                       Coverage &coverage, const std::function<bool()> &isCancelled = {});

} // namespace diptych
