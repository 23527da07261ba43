// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/names.h"

namespace diptych {

/// A quotation of several words in a report.
struct QuoteMention
{
    int first = 0; ///< Index of its first word.
    int end = 0;
    int speaker = -1;         ///< Index into NameList::entities; -1 if it is not known.
    bool isNamed = false;     ///< The speaker is named beside it; else "she said" was traced back.
    bool isStatement = false; ///< Somebody says it; else it may be a title, or words that are doubted.
};

/// The quotations of a report in order, with who is said to have said them.
[[nodiscard]] std::vector<QuoteMention> findQuotes(const FactText &text, const NameList &names);

/// One quotation in two reports.
struct QuoteMatch
{
    int left = 0; ///< Index of the quotation in the left report.
    int right = 0;
    bool isAltered = false; ///< Words were changed, put in or left out without a sign of it.
};

/// Finds the quotations that both reports have, whole or cut ("We felt a bang ... nobody said a word").
/// Nothing for reports in two languages. Near linear: only quotations that share three words on end are
/// compared.
[[nodiscard]] std::vector<QuoteMatch> matchQuotes(const Sided<const FactText *> &texts,
                                                  const Sided<std::vector<QuoteMention>> &quotes);

} // namespace diptych
