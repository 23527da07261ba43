// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/match.h"

#include <vector>

namespace diptych {

/// What will be a link: a stretch inside one sentence of each report, and the runs of equal tokens in it.
/// One run that fills it is verbatim; else words differ before, between or behind the runs.
struct Chain
{
    std::vector<Match> matches; ///< Strictly in order on both sides, inside the stretches.
    Sided<TokenRange> span;     ///< Never empty.
    double score = 0;           ///< Probability that a reader sees the same statement.

    /// Neighbouring runs touch each other, so there is only one.
    [[nodiscard]] bool isVerbatim() const
    {
        return matches.size() == 1 && matches.front().range(Side::Left) == span[Side::Left] &&
               matches.front().range(Side::Right) == span[Side::Right];
    }
    [[nodiscard]] int matchedTokens() const;

    bool operator==(const Chain &) const = default;
};

/// The probability that a reader sees the same statement in both stretches: it grows with the number of equal
/// words, and with their share of the longer sentence.
[[nodiscard]] double scoreOf(const TokenPair &pair, const Chain &chain);

/// A chain from its first run to its last one; at least one run.
[[nodiscard]] Chain chainOf(const TokenPair &pair, std::vector<Match> matches);

} // namespace diptych
