// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/dates.h"
#include "compare/facts/fact.h"
#include "compare/facts/linkview.h"
#include "compare/facts/names.h"
#include "compare/facts/numbers.h"

#include <vector>

namespace diptych {

/// Two mentions, by their indexes, that a link shows to be of one thing.
struct MentionPair
{
    int left = 0;
    int right = 0;
    bool differs = false; ///< They tell it differently; else they agree.
};

/// Pairs the numbers of a link's sentences that count the same. They differ only where both stand in the
/// link:
/// "[7] injured" and "[9] were hurt"; "[three] lifeboats and two vessels" and "[two] lifeboats and three
/// vessels".
[[nodiscard]] std::vector<MentionPair> pairNumbers(const LinkView &view,
                                                   const Sided<std::vector<NumberMention>> &numbers);

/// Pairs the dates of a link's sentences: "on Wednesday morning" and "on Thursday morning" differ.
[[nodiscard]] std::vector<MentionPair> pairDates(const LinkView &view,
                                                 const Sided<std::vector<DateMention>> &dates);

/// Whether the sides of a link state the same or deny each other.
enum class Stand : unsigned char { Agree, Deny };

/// Pairs names that stand in the same place of a link without being the same: "left [Hallinsund] at dawn" and
/// "left [Torvoy] at dawn". No agreeing pairs. Those who deny each other's words are two: their names do not
/// differ.
[[nodiscard]] std::vector<MentionPair> pairNames(const LinkView &view, const Sided<NameList> &names,
                                                 Stand stand);

/// A difference of other words than names, numbers and dates.
struct WordDifference
{
    FactType type = FactType::Negation;
    Sided<std::vector<WordStretch>> words{};
};

/// Places where one side denies what the other states: "the army [did not fire]" and "the army [fired]".
[[nodiscard]] std::vector<WordDifference> findNegations(const LinkView &view);

/// Opposites in the same place: "profit [rose]" and "profit [fell]".
[[nodiscard]] std::vector<WordDifference> findAntonyms(const LinkView &view);

/// Who did it to whom, the other way round: "[Berg] thanked [Hansen]" and "[Hansen] thanked [Berg]".
[[nodiscard]] std::vector<WordDifference> findRoles(const LinkView &view, const Sided<NameList> &names);

/// One name in two spellings that no way of writing it in other letters accounts for: "Commander [Ellevsrud]"
/// and "Commander [Ellefsrud]", but not Gaddafi and Qaddafi.
[[nodiscard]] std::vector<WordDifference> findSpellings(const LinkView &view, const Sided<NameList> &names);

} // namespace diptych
