// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/match.h"

#include <functional>
#include <vector>

namespace diptych {

/// For every place of either report the longest run of tokens that stands in the other one too, as maximal
/// runs of at least \a shortest tokens, sorted. "a b c d e x" and "y a b c d e" give one run of five. Runs
/// may overlap.
///
/// Hashed n-grams (Manber 1994) find where runs can be; at places of one n-gram that is frequent only so many
/// others are looked at, and the work is bounded, so that the cost stays linear even where a text repeats
/// itself without end. \a isCancelled is asked now and then.
[[nodiscard]] std::vector<Match> findCommonRuns(const TokenText &left, const TokenText &right, int shortest,
                                                const std::function<bool()> &isCancelled = {});

/// The same inside one text: runs that stand again further on, left before right, not overlapping.
[[nodiscard]] std::vector<Match> findOwnRuns(const TokenText &text, int shortest,
                                             const std::function<bool()> &isCancelled = {});

} // namespace diptych
