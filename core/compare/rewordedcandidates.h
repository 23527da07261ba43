// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/rewordedsentences.h"

#include <functional>
#include <vector>

namespace diptych {

/// The sentences of the right report that share most with each one of the left, best first; sentences that
/// say too little have none. By an inverted index of stems, with bounded work for each sentence, so that the
/// cost stays near linear.
[[nodiscard]] std::vector<std::vector<int>> findCandidates(const SaidSentences &sentences, int stems,
                                                           const std::function<bool()> &isCancelled = {});

} // namespace diptych
