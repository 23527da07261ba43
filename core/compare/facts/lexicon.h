// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringView>

#include <vector>

namespace diptych {

/// What a word does in a sentence, as far as facts need it.
enum class WordSign : unsigned {
    Negator = 1 << 0,      ///< "not", "never", "nobody".
    NegativeWord = 1 << 1, ///< Denies without a negator: "deny", "refuse", "fail", "unable".
    Say = 1 << 2,          ///< Brings in who says it: "said", "told", "according".
    Title = 1 << 3,        ///< Stands before a name and is no part of it: "Dr", "President".
    NameJoin = 1 << 4,     ///< Joins the words of a name: "of", "de", "al".
    Passive = 1 << 5,      ///< Turns subject and object round: "by".
    Pronoun = 1 << 6,      ///< Stands for a person: "she".
    NoName = 1 << 7,       ///< Written with a capital and no name: "I", "Ms".
    TitlePart = 1 << 9,    ///< Part of a title where one goes on behind it: "Foreign" Minister.
    Place = 1 << 10,       ///< Stands before a place: "in", "at".
    Time = 1 << 11,        ///< A day or a time by itself: "yesterday", "noon".
    Generic = 1 << 8,      ///< Counts or measures any thing: "people", "percent", "crowns".
    Casualty = 1 << 12,    ///< Harm to people: "hurt", "killed".
};
Q_DECLARE_FLAGS(WordSigns, WordSign)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordSigns)

/// How a word takes part in a number that is written in words.
enum class NumeralPart : unsigned char {
    None,
    Small,   ///< 1 to 99: "seven", "twenty".
    Hundred, ///< Multiplies what stands before it, "hundred" and "dozen".
    Scale,   ///< Multiplies and begins anew: "thousand", "million".
    Ordinal, ///< "fourth".
    Half,
};

/// What a language's lists tell of a word.
struct Meaning
{
    WordSigns signs;
    NumeralPart numeral = NumeralPart::None;
    double number = 0;
    int month = 0;            ///< 1 to 12.
    int weekday = 0;          ///< 1, Monday, to 7.
    int group = 0;            ///< Words for the same countable thing share one: "hurt", "injured".
    std::vector<int> poles{}; ///< Two words with n and -n are opposites.
};

/// The meaning of a folded word (lower case, straight apostrophes) in a language (ISO 639), or null. English
/// in full; numbers, months, weekdays and negators for German, French and Spanish; an unknown language counts
/// as English. Lasts as long as the program. Any thread.
[[nodiscard]] const Meaning *meaningOf(QStringView foldedWord, QStringView language);

/// Whether decimals are written with a comma ("14,5"), as in most of Europe.
[[nodiscard]] bool hasDecimalComma(QStringView language);

} // namespace diptych
