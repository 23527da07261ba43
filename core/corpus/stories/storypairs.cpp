// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stories/storypairs.h"

#include "compare/compare.h"
#include "report/maydiffer.h"
#include "report/statements.h"

#include <algorithm>
#include <cmath>

namespace diptych {

std::vector<StoryPair> storyPairs(std::size_t articles, const std::vector<float> &shares)
{
    std::vector<StoryPair> pairs;
    for (std::size_t left = 0; left < articles; ++left) {
        for (std::size_t right = left + 1; right < articles; ++right) {
            const float copied = std::max(shares[left * articles + right], shares[right * articles + left]);
            pairs.push_back({static_cast<int>(left), static_cast<int>(right), static_cast<double>(copied)});
        }
    }
    rankStoryPairs(pairs, StoryPairOrder::Copied);
    return pairs;
}

void rankStoryPairs(std::vector<StoryPair> &pairs, StoryPairOrder order)
{
    const auto rank = [order](const StoryPair &pair) {
        if (order == StoryPairOrder::Copied)
            return pair.copied;
        if (!pair.figures)
            return -1.0;
        return static_cast<double>(order == StoryPairOrder::Differing ? pair.figures->differing
                                                                      : pair.figures->newWords);
    };
    std::ranges::stable_sort(pairs, [&rank](const StoryPair &a, const StoryPair &b) {
        return std::pair(rank(a), a.copied) > std::pair(rank(b), b.copied);
    });
}

std::optional<StoryPairFigures> compareStoryPair(const ArticlePtr &earlier, const ArticlePtr &later,
                                                 const CompareOptions &options,
                                                 const std::function<bool()> &isCancelled)
{
    auto comparison = compare(*earlier, *later, options, {isCancelled, {}}, nullptr);
    if (!comparison)
        return std::nullopt;
    const double unique = comparison->summary.sides[Side::Right].shares.unique;
    const int words = static_cast<int>(std::lround(unique * static_cast<double>(later->words())));
    const ComparedPair pair{{{earlier, later}}, *std::move(comparison)};
    const auto reworded = std::ranges::count(statementsOf(pair), LinkKind::Reworded, &Statement::kind);
    return StoryPairFigures{static_cast<int>(shownDifferences(pair).size()), words,
                            static_cast<int>(reworded)};
}

} // namespace diptych
