// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"

#include <vector>

namespace diptych {

/// Sentences of the two reports, by their index, that describe one thing by the same kinds of figures: "The
/// 140-metre bridge, built in 1968", "The bridge, a 160-metre structure opened in 1971". Where each figure
/// differs they may share no more than the thing's name, so this may be all that shows them to tell the same.
/// Each sentence belongs to one other at most. Whether the reports tell of one event is for the caller to
/// know.
[[nodiscard]] std::vector<Sided<int>> measuringSentences(const Sided<const Article *> &articles);

} // namespace diptych
