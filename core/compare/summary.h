// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/links.h"

namespace diptych {

/// The longest stretches of a report without a linked word, in order.
[[nodiscard]] std::vector<Range> findUnique(const Article &article, const std::vector<Link> &links,
                                            Side side);

/// All figures, from the links and the repeats, each by its formula in the contract.
[[nodiscard]] Summary summarize(const Sided<const Article *> &articles, const Comparison &comparison);

/// Words, on the left, of the longest run of equal words; it may go over several links.
[[nodiscard]] qsizetype longestVerbatimRun(const TokenPair &pair, const std::vector<PlacedLink> &links);

} // namespace diptych
