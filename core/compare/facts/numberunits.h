// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/numbers.h"

namespace diptych {

/// The words of one sentence, [begin, end).
struct SentenceWords
{
    int begin = 0;
    int end = 0;
};

/// Finds what a number counts or measures: its sign of currency or per cent, the noun behind it, and what is
/// told of the counted ("nine people were hurt", "injuring seven"). Sets kind, units, measures and end.
void readUnit(const FactText &text, SentenceWords sentence, NumberMention &mention);

/// A number as a reader's list shows it: "at least 7 people hurt", "2.1 million passengers", "31.4 percent".
[[nodiscard]] QString valueText(const FactText &text, const NumberMention &mention);

} // namespace diptych
