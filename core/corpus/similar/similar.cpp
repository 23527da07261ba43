// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similar.h"

#include "corpus/similar/similarcandidates.h"

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

using ShingleSet = std::vector<std::uint64_t>;

std::size_t sharedBy(const ShingleSet &left, const ShingleSet &right)
{
    std::size_t shared = 0;
    auto l = left.begin();
    auto r = right.begin();
    // Without branches on the hashes, which no processor can foresee.
    while (l != left.end() && r != right.end()) {
        const std::uint64_t a = *l;
        const std::uint64_t b = *r;
        shared += a == b;
        l += a <= b;
        r += b <= a;
    }
    return shared;
}

SimilarPair scored(CandidatePair pair, const ShingleSet &left, const ShingleSet &right)
{
    const double shared = static_cast<double>(sharedBy(left, right));
    const double sizeLeft = static_cast<double>(left.size());
    const double sizeRight = static_cast<double>(right.size());
    const auto share = [shared](double of) { return of > 0 ? shared / of : 0; };
    return {static_cast<int>(pair.left), static_cast<int>(pair.right), share(sizeLeft + sizeRight - shared),
            share(sizeLeft), share(sizeRight)};
}

bool isReported(const SimilarPair &pair, double minScore)
{
    return pair.score >= minScore && (pair.score >= reportedJaccard ||
                                      std::max(pair.leftInRight, pair.rightInLeft) >= reportedContainment);
}

// Only for the articles that have a candidate: most have none.
std::vector<ShingleSet> shingleSets(const std::vector<HashedWords> &texts,
                                    const std::vector<CandidatePair> &candidates, const Progress &progress)
{
    std::vector<char> isNeeded(texts.size(), 0);
    for (CandidatePair pair : candidates)
        isNeeded[pair.left] = isNeeded[pair.right] = 1;
    std::vector<ShingleSet> sets(texts.size());
    parallelFor(texts.size(), progress, [&](std::size_t i) {
        if (isNeeded[i])
            sets[i] = shingleSet(texts[i].words);
    });
    return sets;
}

} // namespace

SimilarTexts findSimilar(std::vector<HashedWords> texts, double minScore, const Progress &progress)
{
    SimilarTexts found{{}, findBoilerplate(texts)};
    cutBoilerplate(found.boilerplate, texts);
    const std::vector<CandidatePair> candidates = findCandidates(texts, partOf(progress, 0, 0.5));
    const std::vector<ShingleSet> sets = shingleSets(texts, candidates, partOf(progress, 0.5, 0.75));
    if (progress.cancelled())
        return found;

    std::vector<SimilarPair> pairs(candidates.size());
    parallelFor(candidates.size(), partOf(progress, 0.75, 1), [&](std::size_t i) {
        const CandidatePair pair = candidates[i];
        pairs[i] = scored(pair, sets[pair.left], sets[pair.right]);
    });
    std::erase_if(pairs, [minScore](const SimilarPair &pair) { return !isReported(pair, minScore); });
    std::ranges::stable_sort(pairs, std::greater(), &SimilarPair::score);
    found.pairs = std::move(pairs);
    return found;
}

} // namespace diptych
