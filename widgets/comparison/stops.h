// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <vector>

namespace diptych {

/// A place that "next" and "previous" stop at.
struct Stop
{
    Range range;                 ///< In the report that is walked through.
    std::ptrdiff_t passage = -1; ///< Index into ShownPair::passages; -1 for a stretch without a match.

    bool operator==(const Stop &) const = default;
};

/// The report that is walked through: the one with the keyboard, unless the subject is one report.
[[nodiscard]] Side walkedSide(Subject subject, Side active);

/// The stops in the order of the walked report: passages, stretches without a match, or both. A stretch
/// without a match that is shorter than the shortest copied link is no stop: it is a shred between two links.
[[nodiscard]] std::vector<Stop> stopsOf(const ShownPair &shown, Subject subject, Side side);

} // namespace diptych
