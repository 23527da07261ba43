// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/reworded/rewordedsentences.h"
#include "compare/reworded/rewordedvectors.h"

#include <functional>
#include <vector>

namespace diptych {

/// The sentences of the right report that share most with each one of the left, best first, and behind them
/// those that come nearest to the sentence encoder, if there is one; sentences that say too little have none.
/// By an inverted index of stems, with bounded work for each sentence, so that the cost stays near linear.
[[nodiscard]] std::vector<std::vector<int>> findCandidates(const SaidSentences &sentences, int stems,
                                                           const MeaningTable &meanings,
                                                           const std::function<bool()> &isCancelled = {});

} // namespace diptych
