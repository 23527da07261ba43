// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/coverage.h"
#include "corpus/article.h"

#include <vector>

namespace diptych {

/// The number of the stem of each word, by bareId: "injured" and "injuring" get the same. Words that stand in
/// no open sentence are not worth the time: each of them gets a number of its own.
[[nodiscard]] std::vector<int> stemNumbers(const Sided<const Article *> &articles, const TokenPair &pair,
                                           const Coverage &coverage);

} // namespace diptych
