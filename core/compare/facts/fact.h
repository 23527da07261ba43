// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "text/range.h"

#include <QString>

#include <vector>

namespace diptych {

/// What a fact is about, in the order in which facts that begin at the same place are listed.
enum class FactType : unsigned char {
    Name,     ///< A person, a place, an organisation.
    Number,   ///< A number with what it counts or measures.
    Date,     ///< A day, a month, a year, a time of day.
    Quote,    ///< Words that a report puts into somebody's mouth.
    Negation, ///< A statement that one report denies.
    Antonym,  ///< Two words of opposite meaning in the same place.
    Role,     ///< Who did it to whom.
};

/// Which of the reports have it.
enum class FactStatus : unsigned char {
    Both,
    LeftOnly,
    RightOnly,
    Differs, ///< The two may tell it differently: a place to look at, never a verdict.
};

/// A name, a number, a date or a quotation, and how the two reports stand to it; or a place where they may
/// contradict each other.
struct Fact
{
    FactType type = FactType::Name;
    FactStatus status = FactStatus::Both;
    Sided<QString> value{};            ///< "7 injured"; null where the side has none.
    int link = 0;                      ///< The id of the link that a difference was found in, else 0.
    Sided<std::vector<Range>> spans{}; ///< In the order of the text; they begin and end with a word.

    bool operator==(const Fact &) const = default;
};

} // namespace diptych
