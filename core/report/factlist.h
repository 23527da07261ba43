// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <vector>

namespace diptych {

/// What of the facts a reader wants to see.
enum class FactSelection : unsigned char {
    MayDiffer,  ///< What the two may tell differently, each pair of values once.
    Quotations, ///< Every quotation, with what became of it.
    Numbers,    ///< Numbers and dates, whoever has them.
    Names,      ///< Names, whoever has them.
};

/// What became of a quotation in the other report.
enum class QuoteRelation : unsigned char {
    Exact,        ///< The same words.
    Shortened,    ///< Words were left out on one side, none changed.
    Altered,      ///< Words were changed.
    OtherSpeaker, ///< The same words in another mouth.
    Retold,       ///< The other report tells it without quoting.
    OneSide,      ///< In one report alone.
};

struct ListedFact
{
    Fact fact;
    QuoteRelation quote = QuoteRelation::Exact; ///< Of quotations alone.
    Sided<Range> sentences;                     ///< That hold it; empty where the side has none.

    bool operator==(const ListedFact &) const = default;
};

/// The facts of that selection, in their order; links that tell the same difference are one.
[[nodiscard]] std::vector<ListedFact> listFacts(const ComparedPair &pair, FactSelection selection);

} // namespace diptych
