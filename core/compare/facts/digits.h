// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace diptych {

/// What stands behind the digits of one word.
enum class DigitSuffix : unsigned char {
    None,
    Ordinal,  ///< "61st".
    Thousand, ///< "12k".
    Million,  ///< "1.2m", which may be metres too.
    Billion,  ///< "1.2bn".
    Plural,   ///< "1980s".
};

/// A word that begins with a digit.
struct DigitWord
{
    double value = 0;
    int digits = 0;         ///< How many there are.
    int decimals = 0;       ///< How many of them stand behind the decimal mark.
    bool isGrouped = false; ///< Holds marks between thousands.
    bool isCode = false;    ///< Begins with a superfluous zero: a part of a phone number, minutes.
    DigitSuffix suffix = DigitSuffix::None;
};

/// Reads "4,312", "14.5", "1.2m", "61st", and where the comma is the decimal mark "4.312" and "14,5". Nothing
/// for any other word. Digits of all scripts.
[[nodiscard]] std::optional<DigitWord> readDigits(QStringView word, bool decimalComma);

} // namespace diptych
