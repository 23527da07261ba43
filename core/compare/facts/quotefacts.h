// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/facts/fact.h"
#include "compare/facts/quotes.h"

namespace diptych {

/// Appends the quotations of both reports, aligned. One that a link ties to a sentence which tells the same
/// of the same speaker without quoting is in both. Where a link ties the two, another speaker or other words
/// differ.
void addQuoteFacts(const Sided<const FactText *> &texts, const std::vector<Link> &links,
                   const Sided<NameList> &names, const Sided<std::vector<QuoteMention>> &quotes,
                   std::vector<Fact> &facts);

} // namespace diptych
