// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <set>
#include <vector>

namespace diptych {

/// One copy of a repeat: which repeat, which copy, both from 0.
struct CopyRef
{
    std::size_t repeat = 0;
    std::size_t copy = 0;

    bool operator==(const CopyRef &) const = default;
};

/// A piece of one report's text that looks the same from its begin to its end.
struct Stretch
{
    Range range;
    const Link *look = nullptr;       ///< The strongest link that covers it; null: none.
    std::vector<const Link *> links;  ///< All links that cover it, the strongest first.
    std::vector<const Link *> opened; ///< Those of them that begin here, in the order of their numbers.
    bool changed = false;             ///< Lies in an edit of \a look.
    bool differs = false;             ///< Is what the two reports may tell differently.
    bool unique = false;              ///< Lies in a unique stretch.
    bool repeated = false;            ///< Lies in a copy of a repeat.
    std::vector<CopyRef> copies;      ///< Copies that begin here.
};

/// Cuts one side's text where its look changes: at the borders of links, edits, unique stretches, repeats,
/// what may differ, and at \a cuts (a reader's paragraphs). The stretches cover the text from 0 to \a length
/// without gaps; none is empty. Example: links 1 over "a b c" and 2 over "b c d" give "a" (1), "b c" (1, 2),
/// "d" (2). Links whose kind is not in \a kinds are passed over. n log n in the borders. The links have to
/// outlive the result.
[[nodiscard]] std::vector<Stretch> cutStretches(const Comparison &comparison, Side side, qsizetype length,
                                                const std::vector<Range> &cuts,
                                                const std::set<LinkKind> &kinds);

} // namespace diptych
