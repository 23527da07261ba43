// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/differences.h"

#include <algorithm>
#include <functional>
#include <span>
#include <tuple>

namespace diptych {

namespace {

/// Whether two mentions agree, and how much speaks for their being of one thing; 0: nothing does.
struct Evidence
{
    bool agrees = false;
    int strength = 0;
};

template <typename Mention>
std::span<const Mention> mentionsIn(const std::vector<Mention> &mentions, WordStretch words)
{
    const auto begin = std::ranges::lower_bound(mentions, words.begin, {}, &Mention::first);
    const auto end =
        std::find_if(begin, mentions.end(), [&](const Mention &m) { return m.first >= words.end; });
    return {begin, end};
}

template <typename Mention>
WordStretch stretchOf(const Mention &mention)
{
    return {mention.first, mention.end};
}

template <typename Mention>
bool touches(WordStretch words, const Mention &mention)
{
    return mention.first <= words.end && mention.end >= words.begin;
}

/// Pairs mentions, the strongest evidence first, each once.
template <typename Mention, typename Function>
std::vector<MentionPair> pairMentions(const LinkView &view, const std::vector<Mention> &lefts,
                                      const std::vector<Mention> &rights, const Function &evidence)
{
    struct Candidate
    {
        Evidence evidence;
        int left;
        int right;
    };
    std::vector<Candidate> candidates;
    const auto rightsHere = mentionsIn(rights, view.sentences(Side::Right));
    for (const Mention &left : mentionsIn(lefts, view.sentences(Side::Left))) {
        for (const Mention &right : rightsHere) {
            const Evidence found = evidence(left, right);
            if (found.strength > 0)
                candidates.push_back({found, static_cast<int>(&left - lefts.data()),
                                      static_cast<int>(&right - rights.data())});
        }
    }
    if (candidates.empty())
        return {};
    std::ranges::stable_sort(candidates, std::greater<>(),
                             [](const Candidate &c) { return c.evidence.strength; });
    std::vector<MentionPair> pairs;
    for (const Candidate &candidate : candidates) {
        const bool taken = std::ranges::any_of(pairs, [&](const MentionPair &pair) {
            return pair.left == candidate.left || pair.right == candidate.right;
        });
        if (!taken)
            pairs.push_back({candidate.left, candidate.right, !candidate.evidence.agrees});
    }
    // A difference has to stand in the link itself, or to touch it.
    std::erase_if(pairs, [&](const MentionPair &pair) {
        return pair.differs &&
               !(touches(view.words(Side::Left), lefts[static_cast<std::size_t>(pair.left)]) &&
                 touches(view.words(Side::Right), rights[static_cast<std::size_t>(pair.right)]));
    });
    return pairs;
}

// One weekday, one sum of money, on either side of two sentences that share many of their content words tells
// of one thing.
bool isWellLinked(const LinkView &view)
{
    constexpr int many = 4;
    constexpr int some = 2; // where this is half of the shorter side
    const int shared = view.sharedContent();
    const int shorter = std::min(view.contentWords(Side::Left), view.contentWords(Side::Right));
    return shared >= many || (shared >= some && 2 * shared >= shorter);
}

bool share(const std::vector<int> &a, const std::vector<int> &b)
{
    return std::ranges::any_of(a, [&](int unit) { return std::ranges::find(b, unit) != b.end(); });
}

// "3,150 people", "3,150 employees"
bool countsPeople(const NumberMention &left, const NumberMention &right)
{
    const auto isPeople = [](const NumberMention &number) {
        return number.units.empty() && number.countsPeople;
    };
    return left.kind == NumberKind::Count && (isPeople(left) || isPeople(right));
}

// "Anna Berg, 41" and "Jonas Lie, 44" are the ages of two people.
bool areOfTwoPeople(const LinkView &view, const NumberMention &left, const NumberMention &right)
{
    constexpr int nobody = -1;
    const auto bearer = [&view](Side side, const NumberMention &number) {
        const FactText &text = view.text(side);
        const int before = number.first - 1;
        const bool isApposed = number.kind == NumberKind::Age && before >= view.sentences(side).begin &&
                               text.isCapital(before) && text.gapBehind(before).startsWith(u',');
        return isApposed ? text.stem(before) : nobody;
    };
    const int first = bearer(Side::Left, left);
    const int second = bearer(Side::Right, right);
    return first != nobody && second != nobody && first != second;
}

// "Netanyahu" and "Benjamin Netanyahu", "Trump" and "Trump Campaign" are too near to differ for certain.
bool shareWord(const Sided<NameList> &names, const NameMention &left, const NameMention &right)
{
    const QStringList &keys = names[Side::Right].entities[static_cast<std::size_t>(right.entity)].keys;
    const QStringList &others = names[Side::Left].entities[static_cast<std::size_t>(left.entity)].keys;
    return std::ranges::any_of(others, [&](const QString &key) { return keys.contains(key); });
}

constexpr int roleReach = 2; // words beside a name

// Whether both have a word with such a sign beside them, up to \a behind words behind them.
bool haveBeside(const LinkView &view, const NameMention &left, const NameMention &right, WordSign sign,
                int behind)
{
    const auto standsBeside = [&](Side side, const NameMention &name) {
        const WordStretch words = view.sentences(side);
        const int end = std::min(words.end, name.end + behind);
        for (int word = std::max(words.begin, name.first - roleReach); word < end; ++word) {
            if ((word < name.first || word >= name.end) && view.text(side)[word].has(sign))
                return true;
        }
        return false;
    };
    return standsBeside(Side::Left, left) && standsBeside(Side::Right, right);
}

bool areSpeakers(const LinkView &view, const NameMention &left, const NameMention &right)
{
    return haveBeside(view, left, right, WordSign::Say, roleReach);
}

// Both say something, or both stand behind "in" or the like.
bool haveSameRole(const LinkView &view, const NameMention &left, const NameMention &right)
{
    return areSpeakers(view, left, right) || haveBeside(view, left, right, WordSign::Place, 0);
}

} // namespace

// Numbers that count the same thing belong together whether they agree or not. Equal ones belong together
// before all others where what they count says little, as with "people" and "percent".
std::vector<MentionPair> pairNumbers(const LinkView &view, const Sided<std::vector<NumberMention>> &numbers)
{
    // Every other number of its kind in its sentence has its equal on the other side.
    const auto isAlone = [&](Side side, const NumberMention &number) {
        const auto others = mentionsIn(numbers[other(side)], view.sentences(other(side)));
        return std::ranges::all_of(mentionsIn(numbers[side], view.sentences(side)), [&](const auto &found) {
            return &found == &number || found.kind != number.kind ||
                   std::ranges::any_of(others, [&](const auto &there) { return agree(found, there); });
        });
    };
    const auto evidence = [&](const NumberMention &left, const NumberMention &right) -> Evidence {
        if (left.kind != right.kind || areOfTwoPeople(view, left, right))
            return {};
        const bool agrees = agree(left, right);
        const bool sameUnit = share(left.units, right.units);
        const bool sameMeasure = share(left.measures, right.measures);
        const bool nothingSaid =
            (left.units.empty() && left.measures.empty()) || (right.units.empty() && right.measures.empty());
        const int neighbours = view.commonNeighbours(stretchOf(left), stretchOf(right));
        const int numberNeighbours =
            view.commonNeighbours({left.first, left.numberEnd}, {right.first, right.numberEnd});
        const int context = view.commonContext(stretchOf(left), stretchOf(right));
        const int place = 2 * std::max(neighbours, numberNeighbours) + std::min(context, 2);
        if (agrees && (sameUnit || sameMeasure || nothingSaid || left.low == right.low))
            return {true, (sameUnit ? 14 : sameMeasure ? 10 : 4) + place};
        // "The first" and "the second" are two things, "one" is mostly a way of speaking.
        const bool isLight = left.kind == NumberKind::Ordinal || left.high == 1 || right.high == 1;
        if (isLight && std::max(neighbours, numberNeighbours) < 2)
            return {};
        const bool otherCurrency = left.kind == NumberKind::Money && !sameMeasure;
        const bool belongTogether = (sameMeasure || countsPeople(left, right)) && isWellLinked(view) &&
                                    isAlone(Side::Left, left) && isAlone(Side::Right, right);
        const bool samePlace = belongTogether || numberNeighbours == 2 ||
                               (sameMeasure && (neighbours > 0 || context > 0)) ||
                               (nothingSaid && neighbours > 0 && context > 0);
        if (otherCurrency || (!sameUnit && !samePlace))
            return {};
        return {false, (sameUnit ? 6 : 1) + place};
    };
    return pairMentions(view, numbers[Side::Left], numbers[Side::Right], evidence);
}

std::vector<MentionPair> pairDates(const LinkView &view, const Sided<std::vector<DateMention>> &dates)
{
    const auto isAlone = [&](Side side, const DateMention &date) {
        return std::ranges::all_of(mentionsIn(dates[side], view.sentences(side)), [&](const auto &found) {
            return &found == &date || agreementOf(found, date) == DateAgreement::Unknown;
        });
    };
    const auto evidence = [&](const DateMention &left, const DateMention &right) -> Evidence {
        const DateAgreement agreement = agreementOf(left, right);
        if (agreement == DateAgreement::Unknown)
            return {};
        const int neighbours = view.commonNeighbours(stretchOf(left), stretchOf(right));
        const int context = view.commonContext(stretchOf(left), stretchOf(right));
        const int place = 1 + 2 * neighbours + std::min(context, 2);
        if (agreement == DateAgreement::Agree)
            return {true, 10 + place};
        // The day on which something was said is not the day on which it happened.
        const bool otherRole = left.isTellingDay != right.isTellingDay;
        const bool belongTogether =
            neighbours + context > 0 ||
            (isWellLinked(view) && isAlone(Side::Left, left) && isAlone(Side::Right, right));
        return {false, belongTogether && !otherRole ? place : 0};
    };
    return pairMentions(view, dates[Side::Left], dates[Side::Right], evidence);
}

std::vector<MentionPair> pairNames(const LinkView &view, const Sided<NameList> &names, Stand stand)
{
    const auto isOnOtherSide = [&](Side side, const NameMention &mention) {
        const Side there = other(side);
        return std::ranges::any_of(
            mentionsIn(names[there].mentions, view.sentences(there)),
            [&](const auto &found) { return names[there].idOf(found) == names[side].idOf(mention); });
    };
    const auto hasOwn = [&](Side side) {
        return !std::ranges::all_of(mentionsIn(names[side].mentions, view.sentences(side)),
                                    [&](const auto &mention) { return isOnOtherSide(side, mention); });
    };
    // In most links both sides have the same names.
    if (!std::ranges::all_of(bothSides, hasOwn))
        return {};
    // The only name of its sentence that the other side does not have.
    const auto isAlone = [&](Side side, const NameMention &name) {
        return std::ranges::all_of(
            mentionsIn(names[side].mentions, view.sentences(side)), [&](const auto &found) {
                return names[side].idOf(found) == names[side].idOf(name) || isOnOtherSide(side, found);
            });
    };
    const auto evidence = [&](const NameMention &left, const NameMention &right) -> Evidence {
        if (isOnOtherSide(Side::Left, left) || isOnOtherSide(Side::Right, right) ||
            shareWord(names, left, right) || (stand == Stand::Deny && areSpeakers(view, left, right)))
            return {};
        const int neighbours = view.commonNeighbours(stretchOf(left), stretchOf(right));
        const int context = view.commonContext(stretchOf(left), stretchOf(right));
        const bool areFullNames = left.end - left.first > 1 && right.end - right.first > 1;
        const bool samePlace = neighbours == 2 || (neighbours == 1 && context > 0) ||
                               (areFullNames && haveSameRole(view, left, right) && isWellLinked(view) &&
                                isAlone(Side::Left, left) && isAlone(Side::Right, right));
        return {false, samePlace ? 1 + 2 * neighbours + std::min(context, 2) : 0};
    };
    return pairMentions(view, names[Side::Left].mentions, names[Side::Right].mentions, evidence);
}

} // namespace diptych
