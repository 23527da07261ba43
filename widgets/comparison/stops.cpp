// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/stops.h"

#include "comparison/passagetext.h"

namespace diptych {

Side walkedSide(Subject subject, Side active)
{
    switch (subject) {
    case Subject::OnlyLeft:
        return Side::Left;
    case Subject::OnlyRight:
        return Side::Right;
    case Subject::Shared:
    case Subject::Everything:
        break;
    }
    return active;
}

std::vector<Stop> stopsOf(const ShownPair &shown, Subject subject, Side side)
{
    std::vector<Stop> stops;
    if (marksShared(subject)) {
        for (std::size_t passage = 0; passage < shown.passages.size(); ++passage)
            stops.push_back({shown.passages[passage].span[side], static_cast<std::ptrdiff_t>(passage)});
    }
    if (marksUnique(subject, side)) {
        const Comparison &comparison = shown.pair->comparison;
        const Segmentation &segmentation = shown.pair->articles[side]->segmentation;
        for (const Range &range : comparison.unique[side]) {
            if (wordsIn(segmentation, range) >= comparison.options.minWords)
                stops.push_back({range, -1});
        }
    }
    std::ranges::stable_sort(stops, {}, &Stop::range);
    return stops;
}

} // namespace diptych
