// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/differences.h"

namespace diptych {

/// The hurt, the killed and the like that both reports count in their heads (headline and lead): the first
/// figure of each, where the two cannot both be true and neither report gives the other's. Headlines share
/// few words, so no link need tie them. Nothing where the heads do not tell of one event: they share too few
/// names, or each gives another day.
[[nodiscard]] std::vector<MentionPair> pairTolls(const Sided<std::vector<NumberMention>> &numbers,
                                                 const Sided<std::vector<DateMention>> &dates,
                                                 const Sided<NameList> &names);

} // namespace diptych
