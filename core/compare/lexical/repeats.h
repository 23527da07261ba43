// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/tokens.h"

#include <functional>

namespace diptych {

/// The stretches that stand more than once inside one report, as groups of their copies in the order of the
/// first ones. No word is a later copy of two groups.
[[nodiscard]] std::vector<Repeat> findRepeats(const Article &article, const TokenPair &pair, Side side,
                                              const std::function<bool()> &isCancelled = {});

} // namespace diptych
