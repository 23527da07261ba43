// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similarwords.h"
#include "parallel.h"

#include <vector>

namespace diptych {

/// What a pair must reach to be reported: one of the two.
inline constexpr double reportedJaccard = 0.2;
inline constexpr double reportedContainment = 0.3;

/// Two articles that may share enough, as indices into the texts; left < right.
struct CandidatePair
{
    std::uint32_t left = 0;
    std::uint32_t right = 0;
};

/// The pairs that may reach reportedJaccard or reportedContainment, by an index of a sample of their
/// shingles: all shingles of short articles, one in four of those from 256 words on. Sorted. Near linear but
/// for the pairs that it finds.
[[nodiscard]] std::vector<CandidatePair> findCandidates(const std::vector<HashedWords> &texts,
                                                        const Progress &progress);

} // namespace diptych
