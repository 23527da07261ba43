// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <vector>

namespace diptych {

/// A fact that may differ, as a reader is shown it: once, however many links show it.
struct ShownDifference
{
    const Fact *fact =
        nullptr;            ///< The first of those with the same values; the comparison has to outlive it.
    std::vector<int> links; ///< The ids of the links that show it, ascending.
    Sided<Range> sentences; ///< The sentences that hold it on either side.
};

/// The facts of a comparison that may differ, in their order; those with equal values joined.
[[nodiscard]] std::vector<ShownDifference> shownDifferences(const ComparedPair &pair);

/// The words of one report that may be told differently in the other: in order, what overlaps or touches as
/// one. n log n in the facts.
[[nodiscard]] std::vector<Range> differingWords(const Comparison &comparison, Side side);

/// Whether a reader is shown the two as one.
[[nodiscard]] bool isSameDifference(const Fact &first, const Fact &second);

/// What differs, as people call it: "number", "denial".
[[nodiscard]] QString differenceName(FactType type);

/// "may differ: 7 injured, 9 injured"; long values are cut.
[[nodiscard]] QString differenceText(const Fact &fact);

} // namespace diptych
