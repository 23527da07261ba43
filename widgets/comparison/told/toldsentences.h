// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "reading/verticalspan.h"

#include <QRectF>

#include <vector>

namespace diptych {

/// Another report that tells a sentence too, and by which link.
struct Teller
{
    std::size_t report = 0; ///< Index into the other reports.
    Sided<Range> span;      ///< Of the strongest link: here on the left, there on the right.

    bool operator==(const Teller &) const = default;
};

/// A sentence of one report and which of several others tell it too, each once.
struct ToldSentence
{
    Range sentence;
    std::vector<Teller> tellers; ///< In the order of the reports.

    bool operator==(const ToldSentence &) const = default;
};

/// A report tells a sentence if its links cover at least this share of the sentence's words: a run of a few
/// words inside it is none of its statement.
inline constexpr double toldShare = 0.5;

/// For every sentence of an article which of the others tell it. In each pair the article stands on the left;
/// null for a report that could not be read. n log n in links and sentences.
[[nodiscard]] std::vector<ToldSentence> toldSentences(const Article &article,
                                                      const std::vector<ComparedPairPtr> &pairs);

/// Where the number of each sentence stands in the margin: at the line on which the sentence begins, from
/// the margin's inner edge outwards; several that begin on one line stand beside each other. \a widths are
/// those of the numbers; \a step is 1 in a margin at the right of the text, -1 at its left.
[[nodiscard]] std::vector<QRectF> placeNumbers(const std::vector<VerticalSpan> &lines,
                                               const std::vector<double> &widths, double innerEdge,
                                               double gap, int step);

} // namespace diptych
