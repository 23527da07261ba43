// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <set>
#include <vector>

namespace diptych {

/// Whether links between quotation marks are looked at.
enum class QuotationUse : unsigned char { Any, Without, Only };

/// Which links a reader wants to see. It takes links out of sight and changes no figure.
struct LinkFilter
{
    std::set<LinkKind> kinds{LinkKind::Verbatim, LinkKind::Edited, LinkKind::Reworded};
    qsizetype minWords = 1; ///< Shortest passage, in linked words of the side that has more.
    QuotationUse quotations = QuotationUse::Any;
    bool movedOnly = false;
    bool differingOnly = false; ///< Only links in which a fact may differ.
    double minScore = 0;        ///< Lowest score, the probability that both make the same statement; 0 to 1.

    /// Lets everything through.
    [[nodiscard]] bool isOpen() const { return *this == LinkFilter{}; }

    bool operator==(const LinkFilter &) const = default;
};

/// From here on two stretches make the same statement more probably than not.
inline constexpr double evenScore = 0.5;

/// The numbers of the links in which a fact may differ.
[[nodiscard]] std::set<int> differingLinks(const Comparison &comparison);

/// For each link of the comparison whether the filter lets it through. n log n in the links.
[[nodiscard]] std::vector<bool> linksThrough(const ComparedPair &pair, const LinkFilter &filter);

/// The comparison with the links that the filter lets through; their numbers, what is unique and all figures
/// stay. The pair itself where nothing is taken out.
[[nodiscard]] ComparedPairPtr filtered(const ComparedPairPtr &pair, const LinkFilter &filter);

/// The comparison with the links of these numbers alone; everything else stays.
[[nodiscard]] ComparedPair withLinks(const ComparedPair &pair, const std::set<int> &ids);

} // namespace diptych
