// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/tolls.h"

#include <algorithm>
#include <set>

namespace diptych {

namespace {

// Headline, standfirst and lead; what is counted further down may be a part or another accident's.
constexpr int headWords = 80;
// Names of a head that the other report has too; reports on two events share the country or the agency.
constexpr std::size_t commonNames = 2;

template <typename Mention>
bool isInHead(const Mention &mention)
{
    return mention.end <= headWords;
}

bool shareNames(const Sided<NameList> &names)
{
    return std::ranges::all_of(bothSides, [&](Side side) {
        std::set<int> theirs;
        for (const NameMention &name : names[other(side)].mentions)
            theirs.insert(names[other(side)].idOf(name));
        std::set<int> common;
        for (const NameMention &name : names[side].mentions) {
            if (isInHead(name) && theirs.contains(names[side].idOf(name)))
                common.insert(names[side].idOf(name));
        }
        return common.size() >= commonNames;
    });
}

// Where both heads give days, one of them is the same.
bool shareDay(const Sided<std::vector<DateMention>> &dates)
{
    bool differ = false;
    for (const DateMention &left : dates[Side::Left]) {
        for (const DateMention &right : dates[Side::Right]) {
            if (!isInHead(left) || !isInHead(right))
                continue;
            const DateAgreement agreement = agreementOf(left, right);
            if (agreement == DateAgreement::Agree)
                return true;
            differ = differ || agreement == DateAgreement::Disagree;
        }
    }
    return !differ;
}

const NumberMention *firstToll(const std::vector<NumberMention> &numbers, int harm)
{
    const auto found = std::ranges::find_if(numbers, [harm](const NumberMention &number) {
        return isInHead(number) && number.kind == NumberKind::Count && number.casualties == harm;
    });
    return found == numbers.end() ? nullptr : &*found;
}

bool isTold(const NumberMention &toll, const std::vector<NumberMention> &numbers)
{
    return std::ranges::any_of(numbers, [&toll](const NumberMention &number) {
        return number.casualties == toll.casualties && agree(number, toll);
    });
}

} // namespace

std::vector<MentionPair> pairTolls(const Sided<std::vector<NumberMention>> &numbers,
                                   const Sided<std::vector<DateMention>> &dates, const Sided<NameList> &names)
{
    std::set<int> harms;
    for (const NumberMention &number : numbers[Side::Left]) {
        if (number.casualties != 0 && isInHead(number))
            harms.insert(number.casualties);
    }
    std::vector<MentionPair> pairs;
    for (const int harm : harms) {
        const NumberMention *left = firstToll(numbers[Side::Left], harm);
        const NumberMention *right = firstToll(numbers[Side::Right], harm);
        if (left && right && !isTold(*left, numbers[Side::Right]) && !isTold(*right, numbers[Side::Left]))
            pairs.push_back({static_cast<int>(left - numbers[Side::Left].data()),
                             static_cast<int>(right - numbers[Side::Right].data()), true});
    }
    if (!pairs.empty() && !(shareNames(names) && shareDay(dates)))
        return {};
    return pairs;
}

} // namespace diptych
