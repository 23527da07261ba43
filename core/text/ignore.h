// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace diptych {

/// Differences between words that do not count.
enum class Ignore : unsigned {
    None = 0,
    Case = 1 << 0,        ///< Upper and lower case.
    Punctuation = 1 << 1, ///< Marks between words, points in abbreviations (U.S. = US).
    Quotes = 1 << 2,      ///< Curly, straight and angular quotation marks and apostrophes.
    Hyphens = 1 << 3,     ///< Hyphens inside words (cease-fire = ceasefire) and the kinds of dashes.
    Diacritics = 1 << 4,  ///< Accents and other marks on letters.
    Whitespace = 1 << 5,  ///< Spaces and line ends.
    Numbers = 1 << 6,     ///< Every number equals every other.
};
Q_DECLARE_FLAGS(IgnoreSet, Ignore)
Q_DECLARE_OPERATORS_FOR_FLAGS(IgnoreSet)

} // namespace diptych
