// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/chain.h"

#include <cmath>

namespace diptych {

namespace {

// The probability that a reader sees the same statement, from how much is equal and what it says.
double scoreOf(const TokenPair &pair, const Chain &chain)
{
    // How much the equal words say: two content words are little, ten are proof.
    constexpr double doubtWithoutEvidence = 0.6;
    constexpr double evidenceScale = 2.5;
    // A sentence half of whose words changed may still be the same statement.
    constexpr double doubtExponent = 1.5;

    double said = 0;
    for (const Match &match : chain.matches)
        said += evidence(pair, match);
    const double span = chain.span[Side::Left].size() + chain.span[Side::Right].size();
    const double equal = 2.0 * chain.matchedTokens() / span;
    return (1 - std::pow(1 - equal, doubtExponent)) *
           (1 - doubtWithoutEvidence * std::exp(-said / evidenceScale));
}

} // namespace

int Chain::matchedTokens() const
{
    int sum = 0;
    for (const Match &match : matches)
        sum += match.length;
    return sum;
}

Chain chainOf(const TokenPair &pair, std::vector<Match> matches)
{
    Chain chain{std::move(matches), {}, 0};
    for (Side side : bothSides)
        chain.span[side] = {chain.matches.front().range(side).begin, chain.matches.back().range(side).end};
    chain.score = scoreOf(pair, chain);
    return chain;
}

} // namespace diptych
