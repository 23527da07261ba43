// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/facttext.h"

#include <QString>

#include <vector>

namespace diptych {

enum class NumberKind : unsigned char { Count, Percent, Money, Age, Ordinal };

/// How exact a number means to be.
enum class NumberBound : unsigned char {
    Exact,
    Range,   ///< "four to five".
    AtLeast, ///< "at least", "more than", "over".
    AtMost,  ///< "up to", "fewer than".
    About,   ///< "about", "some", "two dozen".
    Nearly,  ///< "nearly", "almost".
};

/// A number in a report, with what it counts.
struct NumberMention
{
    int first = 0;     ///< Index of its first word.
    int end = 0;       ///< Behind the last word of it and of the noun behind it.
    int numberEnd = 0; ///< Behind the last word of the number alone.
    int sentence = 0;
    NumberKind kind = NumberKind::Count;
    NumberBound bound = NumberBound::Exact;
    double low = 0;
    double high = 0; ///< Equal to low but for a range.
    double step = 1; ///< What the last written digit counts.
    /// Groups of the words that say what is counted: "injured" in "nine people were hurt".
    std::vector<int> units;
    /// The same of words that count anything: "people" here, the sign of a currency, the percent.
    std::vector<int> measures;
    bool countsPeople = false; ///< The noun is "people" or the like.
    int casualties = 0;        ///< The group of the harm that is counted: "hurt", "killed"; else 0.
    QString value;             ///< "at least 7 people".
};

/// The numbers of a report in order. Years, days and times are dates and left out: \a isDate says so by word.
[[nodiscard]] std::vector<NumberMention> findNumbers(const FactText &text, const std::vector<bool> &isDate);

/// Whether both can be true of one thing: 9 and "at least 7", "1.2 million" and 1,213,400.
[[nodiscard]] bool agree(const NumberMention &a, const NumberMention &b);

} // namespace diptych
