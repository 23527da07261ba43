// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/links.h"

namespace diptych {

/// Marks the links that stand in another order than the rest: those off the backbone, the heaviest set of
/// links (in words of both sides) in order in both reports, unless another link of the same stretch is on it.
/// Links have to be sorted by their left stretch. "A B C D" and "B C D A" give: A moved.
void markMoved(const TokenPair &pair, std::vector<PlacedLink> &links);

} // namespace diptych
