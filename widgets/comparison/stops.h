// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <vector>

namespace diptych {

/// A place that "next" and "previous" stop at.
struct Stop
{
    Range range;                   ///< In the report that is walked through.
    std::ptrdiff_t passage = -1;   ///< Index into ShownPair::passages; -1 for what this report alone says.
    std::ptrdiff_t statement = -1; ///< Index into ShownPair::statements, or -1.
    qsizetype number = 0;          ///< From 1; the parts of one statement share it.
    qsizetype part = 1;            ///< From 1.

    bool operator==(const Stop &) const = default;
};

/// The stops in the order of the walked report.
struct Walk
{
    Side side = Side::Left;
    std::vector<Stop> stops;
    qsizetype count = 0;          ///< The highest number.
    std::vector<qsizetype> parts; ///< By number less 1: how many stops share it.
};

/// The report that is walked through: the one with the keyboard, unless the subject is one report.
[[nodiscard]] Side walkedSide(Subject subject, Side active);

/// Statements, what the walked report alone says, or both, as the subject is. Near linear.
[[nodiscard]] Walk walkOf(const ShownPair &shown, Subject subject, Side side);

/// Where a link stands in a walk: its passage's stop, else one of its statement; -1 without.
[[nodiscard]] std::ptrdiff_t stopOfLink(const ShownPair &shown, const Walk &walk, std::size_t link);

} // namespace diptych
