// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/match.h"

#include <vector>

namespace diptych {

/// What will be a link: runs of equal tokens in order inside one sentence of each report.
/// One run is verbatim, several are edited: between them words differ.
struct Chain
{
    std::vector<Match> matches; ///< Never empty; strictly in order on both sides.
    double score = 0;           ///< Probability that a reader sees the same statement.

    [[nodiscard]] TokenRange range(Side side) const
    {
        return {matches.front().range(side).begin, matches.back().range(side).end};
    }
    /// Neighbouring runs touch each other, so there is only one.
    [[nodiscard]] bool isVerbatim() const { return matches.size() == 1; }
    [[nodiscard]] int matchedTokens() const;

    bool operator==(const Chain &) const = default;
};

/// The probability that a reader sees the same statement in both stretches, from how much is equal and what
/// it says.
[[nodiscard]] double chainScore(const TokenPair &pair, const Chain &chain);

} // namespace diptych
