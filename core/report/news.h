// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <vector>

namespace diptych {

/// Words below which a stretch without a match is a shred and tells nothing by itself: in the sample reports
/// such stretches are a kicker, a clause of speech ("the board said") or the tail of a sentence.
inline constexpr qsizetype leastNewsWords = 5;

/// Whether a sentence counts as one that a report says alone if no match is found for it: it is long enough,
/// and it is of the article, not about it (a byline, an invitation to a newsletter).
[[nodiscard]] bool countsAsNews(const Segmentation &segmentation, const Sentence &sentence);

/// What one report alone says, by the same rule: the stretches without a match, without the paragraphs about
/// the article and without shreds, in order. A stretch goes on over paragraphs that follow each other. Near
/// linear.
[[nodiscard]] std::vector<Range> newsOf(const ComparedPair &pair, Side side);

/// How many whole sentences of each report count and have no linked word, and how many count at all.
[[nodiscard]] Sided<qsizetype> countUnmatched(const ComparedPair &pair);
[[nodiscard]] qsizetype countSentences(const Segmentation &segmentation);

} // namespace diptych
