// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/fuzzysentences.h"

#include "compare/lexical/localalignment.h"
#include "compare/lexical/wordalignment.h"

namespace diptych {

namespace {

// Sentences of the other report that are aligned with one sentence.
constexpr int candidatesPerSentence = 4;
// What makes an aligned stretch a link.
constexpr double smallestEqualShare = 0.5;
constexpr double smallestEvidence = 2.0;
constexpr int smallestMatch = 5;

bool isLink(const TokenPair &pair, const Chain &chain)
{
    double said = 0;
    for (const Match &match : chain.matches)
        said += evidence(pair, match);
    const int span = chain.span[Side::Left].size() + chain.span[Side::Right].size();
    return chain.matchedTokens() >= smallestMatch && said >= smallestEvidence &&
           2.0 * chain.matchedTokens() / span >= smallestEqualShare;
}

void align(const TokenPair &pair, const AlikeSentences &sentences, Coverage &coverage,
           std::vector<Chain> &chains)
{
    const auto matches = alignWords(pair, pair.texts[Side::Left].sentence(sentences.left),
                                    pair.texts[Side::Right].sentence(sentences.right));
    for (std::vector<Match> &stretch : bestStretches(pair, matches)) {
        Chain chain = chainOf(pair, std::move(stretch));
        if (coverage.touches(chain) || !isLink(pair, chain))
            continue;
        coverage.add(chain);
        chains.push_back(std::move(chain));
    }
}

} // namespace

std::vector<Chain> findFuzzySentences(const TokenPair &pair, const std::vector<AlikeSentences> &similar,
                                      Coverage &coverage, const std::function<bool()> &isCancelled)
{
    std::vector<Chain> chains;
    int candidate = 0; // of the same sentence on the left
    for (std::size_t i = 0; i < similar.size(); ++i) {
        if ((i & 0xFF) == 0 && isCancelled && isCancelled())
            break;
        candidate = i > 0 && similar[i].left == similar[i - 1].left ? candidate + 1 : 0;
        if (candidate < candidatesPerSentence && coverage.isOpen(Side::Left, similar[i].left) &&
            coverage.isOpen(Side::Right, similar[i].right))
            align(pair, similar[i], coverage, chains);
    }
    return chains;
}

} // namespace diptych
