// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/extent.h"

#include <algorithm>

namespace diptych {

namespace {

// Share of the words, chosen on the development part of PAN 2013 text alignment; .3 and .5 give the same
// figures but for .005.
constexpr double denseShare = 0.4;

} // namespace

Extent extentOf(const TokenPair &pair, const std::vector<Stretches> &stretches)
{
    Extent extent;
    for (Side side : bothSides) {
        std::vector<TokenRange> ranges;
        ranges.reserve(stretches.size());
        for (const Stretches &both : stretches)
            ranges.push_back(both[side]);
        std::sort(ranges.begin(), ranges.end(), [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
        int end = ranges.front().begin;
        for (TokenRange range : ranges) {
            range.begin = std::max(range.begin, end);
            extent.linked[side] += pair.texts[side].words(range);
            end = std::max(end, range.end);
        }
        extent.reach[side] = {ranges.front().begin, end};
    }
    return extent;
}

bool isDense(const TokenPair &pair, const Extent &extent)
{
    return std::all_of(bothSides.begin(), bothSides.end(), [&pair, &extent](Side side) {
        return extent.linked[side] >= denseShare * pair.texts[side].words(extent.reach[side]);
    });
}

} // namespace diptych
