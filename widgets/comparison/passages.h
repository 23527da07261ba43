// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statements.h"

#include <vector>

namespace diptych {

/// Links that a reader takes for one, as the views show them. What was copied is one passage however many
/// sentences it runs over; every statement in other words is one by itself, so that what is proved and what
/// is only probable are never shown as one.
struct Passage
{
    int number = 0;                     ///< From 1, in the order of the passages' first links.
    LinkKind kind = LinkKind::Verbatim; ///< Of most of its text.
    bool moved = false;                 ///< All of its links are, and the reports do share an order.
    Sided<Range> span;                  ///< From its first link's begin to its last link's end.
    std::vector<std::size_t> links;     ///< Indices into Comparison::links, in their order.

    bool operator==(const Passage &) const = default;
};

/// The passages of a comparison, by number. n log n in the links.
[[nodiscard]] std::vector<Passage> passagesOf(const Comparison &comparison);

/// For each link the index of the passage that holds it.
[[nodiscard]] std::vector<std::size_t> passagesByLink(const std::vector<Passage> &passages,
                                                      std::size_t linkCount);

/// Indices into the passages in the order in which one report tells them.
[[nodiscard]] std::vector<std::size_t> readingOrder(const std::vector<Passage> &passages, Side side);

} // namespace diptych
