// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/facts/fact.h"
#include "corpus/article.h"

#include <functional>

namespace diptych {

/// The names, numbers, dates and quotations of both reports, aligned, and the places inside links where the
/// two may tell something differently: "Seven injured" and "Nine people were hurt" in one link give the
/// number that differs, "7 injured" and "9 people". The links have to be numbered. Sorted by their places on
/// the left (those of the right alone behind), then on the right, then by type; swapping the reports gives
/// the mirror image but for order. No option of the comparison silences one. Near linear in the words of both
/// reports and in the links. \a isCancelled is asked now and then; what comes back after a yes is incomplete.
[[nodiscard]] std::vector<Fact> findFacts(const Sided<const Article *> &articles,
                                          const std::vector<Link> &links,
                                          const std::function<bool()> &isCancelled = {});

} // namespace diptych
