// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/nearest.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr std::size_t mostShown = 3;

} // namespace

std::vector<NearMiss> nearestTo(const Comparison &comparison, Side side, Range stretch)
{
    const std::vector<NearMiss> &all = comparison.nearest[side];
    std::vector<NearMiss> found;
    for (auto near = std::partition_point(
             all.begin(), all.end(),
             [stretch](const NearMiss &entry) { return entry.sentence.end <= stretch.begin; });
         near != all.end() && near->sentence.begin < stretch.end; ++near)
        found.push_back(*near);
    std::stable_sort(found.begin(), found.end(),
                     [](const NearMiss &a, const NearMiss &b) { return a.score > b.score; });
    // Two sentences of the stretch may come near the same one.
    std::vector<NearMiss> best;
    for (const NearMiss &near : found) {
        const bool isNew = std::ranges::find(best, near.other, &NearMiss::other) == best.end();
        if (isNew && best.size() < mostShown)
            best.push_back(near);
    }
    return best;
}

} // namespace diptych
