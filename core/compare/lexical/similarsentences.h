// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/coverage.h"
#include "compare/reworded/sentencevectors.h"

#include <functional>
#include <vector>

namespace diptych {

/// Two sentences that share words, whatever their order.
struct AlikeSentences
{
    int left = 0;
    int right = 0;
    double cosine = 0;
    double dice = 0;
};

/// The pairs of open sentences that share enough to be looked at closer, sorted by left, then the more alike
/// first. Found by the rarer stems (an inverted index), so that the cost stays near linear.
[[nodiscard]] std::vector<AlikeSentences> findSimilarSentences(const TokenPair &pair,
                                                               const SentenceVectors &vectors,
                                                               const Coverage &coverage,
                                                               const std::function<bool()> &isCancelled = {});

} // namespace diptych
