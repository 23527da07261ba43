// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/highlights.h"
#include "reading/articlelayout.h"

#include <vector>

namespace diptych {

struct ShownPair;

/// A copy of what a report says more than once, which stands back.
struct MarkedCopy
{
    Range range; ///< Document positions.
    QString label;
};

/// What a passage copies without a word of anything else between: a bar beside the text.
struct MarkedBar
{
    std::size_t passage = 0; ///< Index into ShownPair::passages.
    ShownStretch stretch;
};

/// What a pane marks in its report and where, worked out once. All ranges are document positions, in order
/// and apart.
struct ReportMarks
{
    HighlightSet highlights;
    std::vector<Range> unique;          ///< Without a match, shreds and all.
    std::vector<Range> news;            ///< What this report alone says: a part of these.
    std::vector<Range> linked;          ///< What any link covers.
    std::vector<Range> differs;         ///< Facts that may differ.
    std::vector<Range> differingQuotes; ///< Those of them that are quotations.
    std::vector<MarkedCopy> copies;
    std::vector<ShownStretch> linkStretches;
    std::vector<MarkedBar> bars;
    std::vector<ShownStretch> uniqueStretches;
    std::vector<ShownStretch> newsStretches;
};

/// From the pair, its passages and news, and how the report is shown. Where the same report with the same
/// stretches without a match was marked before, these are taken over; null for none. Near linear; any thread.
[[nodiscard]] ReportMarks marksOf(const ShownPair &shown, Side side, const ArticleLayout &layout,
                                  const ReportMarks *sameUnique);

} // namespace diptych
