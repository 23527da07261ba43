// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/facttext.h"

#include <QString>

#include <vector>

namespace diptych {

/// A day, a month, a year or a time of day in a report; what it does not say is 0 (-1 for minutes).
struct DateMention
{
    int first = 0; ///< Index of its first word.
    int end = 0;
    int sentence = 0;
    int year = 0;
    int month = 0;
    int day = 0;
    int weekday = 0;   ///< 1, Monday, to 7.
    int minutes = -1;  ///< Since midnight.
    int earliest = -1; ///< What a rounded or vague time may stand for: "about 8", "shortly before 8".
    int latest = -1;
    bool isHalfDay = false;    ///< "6:15", which may be morning or evening.
    bool isTellingDay = false; ///< The day that somebody said something on, not that it happened on.
    QString value;             ///< "Tuesday", "14 October 2025", "6:15".
};

/// The dates of a report in order. Relative ones ("yesterday") count where the article's own date is known.
[[nodiscard]] std::vector<DateMention> findDates(const FactText &text);

enum class DateAgreement : unsigned char {
    Unknown, ///< They say nothing of the same kind: "Tuesday" and "2025".
    Agree,
    Disagree,
};

/// Whether both can be one date.
[[nodiscard]] DateAgreement agreementOf(const DateMention &a, const DateMention &b);

} // namespace diptych
