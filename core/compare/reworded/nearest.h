// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <vector>

namespace diptych {

/// Up to three stretches of the other report that come nearest to the sentences in a stretch of one report,
/// best first. O(log n) in the sentences.
[[nodiscard]] std::vector<NearMiss> nearestTo(const Comparison &comparison, Side side, Range stretch);

} // namespace diptych
