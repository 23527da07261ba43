// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/tolls.h"

#include "compare/facts/dates.h"
#include "compare/facts/numbers.h"

#include <algorithm>
#include <set>

namespace diptych {

namespace {

// Headline, standfirst and lead; what is counted further down may be a part or another accident's.
constexpr int headWords = 80;

template <typename Mention>
bool isInHead(const Mention &mention)
{
    return mention.end <= headWords;
}

// Where both heads give days, one of them is the same.
bool shareDay(const std::vector<DateMention> &lefts, const std::vector<DateMention> &rights)
{
    bool differ = false;
    for (const DateMention &left : lefts) {
        for (const DateMention &right : rights) {
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

std::vector<NumberMention> numbersOf(const FactText &text, const std::vector<DateMention> &dates)
{
    std::vector<bool> isDate(static_cast<std::size_t>(text.size()));
    for (const DateMention &date : dates)
        std::fill(isDate.begin() + date.first, isDate.begin() + date.end, true);
    return findNumbers(text, isDate);
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

std::vector<Sided<int>> contradictingHeads(const Sided<const Article *> &articles)
{
    const auto texts = readFactTexts(articles);
    Sided<std::vector<DateMention>> dates;
    Sided<std::vector<NumberMention>> numbers;
    for (const Side side : bothSides) {
        dates[side] = findDates(*texts[side]);
        numbers[side] = numbersOf(*texts[side], dates[side]);
    }
    if (!shareDay(dates[Side::Left], dates[Side::Right]))
        return {};
    std::set<int> harms;
    for (const NumberMention &number : numbers[Side::Left]) {
        if (number.casualties != 0 && isInHead(number))
            harms.insert(number.casualties);
    }
    std::vector<Sided<int>> heads;
    for (const int harm : harms) {
        const NumberMention *left = firstToll(numbers[Side::Left], harm);
        const NumberMention *right = firstToll(numbers[Side::Right], harm);
        if (left && right && !isTold(*left, numbers[Side::Right]) && !isTold(*right, numbers[Side::Left]))
            heads.push_back({{left->sentence, right->sentence}});
    }
    return heads;
}

} // namespace diptych
