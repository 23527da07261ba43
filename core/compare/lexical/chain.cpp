// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/chain.h"

#include <algorithm>
#include <cmath>

namespace diptych {

int Chain::matchedTokens() const
{
    int sum = 0;
    for (const Match &match : matches)
        sum += match.length;
    return sum;
}

double scoreOf(const TokenPair &pair, const Chain &chain)
{
    // The log-odds that the link is right. Fitted to pairs of sentences that readers have labelled and to the
    // cases of PAN 2013 text alignment, then rounded; tests/benchmarks/calibration shows how well they hold.
    // What else is known of a link (its content words, the similarity of the sentences) adds nothing to them.
    // Runs of one to three words are links only where they continue a copied passage, and are right more
    // often than this says; but a statement they hardly are.
    constexpr double oddsOfNothing = -2.0; // nothing is equal
    constexpr double oddsOfWords = 1.6;    // for each time that the equal words grow e-fold
    constexpr double oddsOfSentence = 3.0; // the equal words are all that both sentences say

    const int matched = chain.matchedTokens();
    double share = 1;
    for (Side side : bothSides) {
        const TokenText &text = pair.texts[side];
        const int sentence = text.sentence(text[chain.span[side].begin].sentence).size();
        share = std::min(share, double(matched) / sentence);
    }
    return 1 / (1 + std::exp(-(oddsOfNothing + oddsOfWords * std::log1p(matched) + oddsOfSentence * share)));
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
