// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/facttext.h"

#include <optional>

namespace diptych {

/// A number as it is written, in digits, in words, or in both.
struct Numeral
{
    int first = 0; ///< Index of its first word.
    int end = 0;   ///< Index behind its last word.
    double value = 0;
    double step = 1; ///< What its last digit counts: 100,000 in "1.2 million", 1 in "thirty".
    bool isOrdinal = false;
    bool isPlainDigits = false; ///< Digits without marks or words: what a year is written with.
    bool isDozens = false;      ///< "two dozen", which nobody counted.
};

/// Reads the numeral that begins at \a word, before \a end: "thirty-one", "1.2 million", "a hundred and
/// five", "two dozen", "half a million", "61st", "quatre-vingt-dix", "einundzwanzig". Nothing if none begins
/// there.
[[nodiscard]] std::optional<Numeral> readNumeral(const FactText &text, int word, int end);

} // namespace diptych
