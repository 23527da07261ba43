// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similarboilerplate.h"
#include "parallel.h"

#include <vector>

namespace diptych {

/// Two articles that share text, as indices into the texts; left < right. The figures are exact, over the
/// sets of folded word 5-grams outside boilerplate.
struct SimilarPair
{
    int left = 0;
    int right = 0;
    double score = 0;       ///< Jaccard: shared / all of both.
    double leftInRight = 0; ///< Shared / all of the left.
    double rightInLeft = 0;

    bool operator==(const SimilarPair &) const = default;
};

/// What the articles of a corpus have in common.
struct SimilarTexts
{
    std::vector<SimilarPair> pairs; ///< The highest score first, then in order.
    std::vector<BoilerplateLine> boilerplate;
};

/// Finds all pairs of texts with a Jaccard of 0.2 or a containment of 0.3, and of at least \a minScore. A
/// pair that shares fewer than about 20 5-grams can be missed (see findCandidates); what is found is counted
/// exactly. Near linear but for the pairs found; on all cores. After a cancel what comes back is incomplete.
[[nodiscard]] SimilarTexts findSimilar(std::vector<HashedWords> texts, double minScore = 0,
                                       const Progress &progress = {});

} // namespace diptych
