// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <vector>

namespace diptych {

/// Links that a reader takes for one, as the views show them.
struct Passage
{
    int number = 0;                     ///< As in Link::passage.
    LinkKind kind = LinkKind::Verbatim; ///< Of most of its text.
    bool moved = false;                 ///< All of its links are.
    Sided<Range> span;                  ///< From its first link's begin to its last link's end.
    std::vector<std::size_t> links;     ///< Indices into Comparison::links, in their order.

    bool operator==(const Passage &) const = default;
};

/// The passages of a comparison, by number. Linear in the links, but for sorting.
[[nodiscard]] std::vector<Passage> passagesOf(const Comparison &comparison);

/// Indices into the passages in the order in which one report tells them.
[[nodiscard]] std::vector<std::size_t> readingOrder(const std::vector<Passage> &passages, Side side);

/// The index of the passage that holds a link, -1 if there is none.
[[nodiscard]] std::ptrdiff_t passageIndexOf(const std::vector<Passage> &passages,
                                            const Comparison &comparison, int linkId);

} // namespace diptych
