// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/differences.h"
#include "compare/facts/longestcommon.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace diptych {

namespace {

// After the two were exchanged, this share of the shorter side's words has to be common and in order.
constexpr double sameOrderShare = 0.75;

/// A name, or a word that is part of none.
struct Item
{
    int id = 0; ///< Equal on both sides for equal ones; names are below 0.
    WordStretch words;
    bool mayAct = false; ///< A name or a content word.
};

std::vector<Item> itemsOf(const LinkView &view, Side side, const NameList &names)
{
    std::vector<Item> items;
    items.reserve(static_cast<std::size_t>(view.words(side).size()));
    const FactText &text = view.text(side);
    const WordStretch words = view.words(side);
    auto name = std::ranges::lower_bound(names.mentions, words.begin, {}, &NameMention::first);
    for (int word = words.begin; word < words.end;) {
        if (name != names.mentions.end() && name->first == word) {
            items.push_back({-1 - names.idOf(*name), {word, name->end}, true});
            word = name->end;
            ++name;
            continue;
        }
        items.push_back({text.stem(word), {word, word + 1}, text.has(word, WordTrait::Content)});
        ++word;
    }
    return items;
}

bool hasPassive(const LinkView &view, Side side)
{
    return view.text(side).anyHas(view.words(side), WordTrait::Passive);
}

class RoleFinder
{
public:
    RoleFinder(const LinkView &view, const Sided<NameList> &names) : m_view(view)
    {
        for (Side side : bothSides)
            m_items[side] = itemsOf(view, side, names[side]);
    }

    std::vector<WordDifference> find()
    {
        if (!mayBeReversed())
            return {};
        const auto once = itemsOnceInBoth();
        for (auto a = once.begin(); a != once.end(); ++a) {
            for (auto b = std::next(a); b != once.end(); ++b) {
                if ((a->second < b->second) == (a->first < b->first) || !isReversed(*a, *b))
                    continue;
                WordDifference found{FactType::Role};
                found.words[Side::Left] = {item(Side::Left, a->first).words,
                                           item(Side::Left, b->first).words};
                found.words[Side::Right] = {item(Side::Right, b->second).words,
                                            item(Side::Right, a->second).words};
                return {found};
            }
        }
        return {};
    }

private:
    using Place = std::pair<int, int>; ///< Of one item, on the left and on the right.

    const Item &item(Side side, int index) const { return m_items[side][static_cast<std::size_t>(index)]; }

    // What both sides begin and end with has not changed places; two items have to be left between.
    bool mayBeReversed() const
    {
        const auto &[left, right] = m_items.values;
        const auto sameId = [](const Item &a, const Item &b) { return a.id == b.id; };
        const auto [leftBegin, rightBegin] =
            std::mismatch(left.begin(), left.end(), right.begin(), right.end(), sameId);
        const auto [leftEnd, rightEnd] =
            std::mismatch(left.rbegin(), std::make_reverse_iterator(leftBegin), right.rbegin(),
                          std::make_reverse_iterator(rightBegin), sameId);
        return leftEnd.base() - leftBegin > 1 && rightEnd.base() - rightBegin > 1;
    }

    // Who may act and stands once in both sides, in the order of the left.
    std::vector<Place> itemsOnceInBoth() const
    {
        std::map<int, Sided<std::vector<int>>> places;
        for (Side side : bothSides) {
            for (std::size_t i = 0; i < m_items[side].size(); ++i) {
                if (m_items[side][i].mayAct)
                    places[m_items[side][i].id][side].push_back(static_cast<int>(i));
            }
        }
        std::vector<Place> once;
        for (const auto &[id, at] : places) {
            if (at[Side::Left].size() == 1 && at[Side::Right].size() == 1)
                once.emplace_back(at[Side::Left].front(), at[Side::Right].front());
        }
        std::ranges::sort(once);
        return once;
    }

    // Two that changed places round something that stayed, while the rest stayed too.
    bool isReversed(const Place &a, const Place &b) const
    {
        return !isList(a, b) && sharesVerb(a, b) && exchangeHelps(a, b);
    }

    // "sexual harassment and sexual assault"
    bool isList(const Place &a, const Place &b) const
    {
        constexpr int longestList = 4; // words between its two
        const auto joins = [this](Side side, int from, int to) {
            for (int i = from + 1; i < to && to - from <= longestList + 1; ++i) {
                const int word = item(side, i).words.begin;
                if (m_view.text(side).is(word, u"and") || m_view.text(side).is(word, u"or"))
                    return true;
            }
            return false;
        };
        return joins(Side::Left, a.first, b.first) && joins(Side::Right, b.second, a.second);
    }

    // A content word, no name, between the two in both reports.
    bool sharesVerb(const Place &a, const Place &b) const
    {
        for (int left = a.first + 1; left < b.first; ++left) {
            const Item &verb = item(Side::Left, left);
            if (verb.id < 0 || !isVerbLike(verb))
                continue;
            for (int right = b.second + 1; right < a.second; ++right) {
                if (item(Side::Right, right).id == verb.id)
                    return true;
            }
        }
        return false;
    }

    bool isVerbLike(const Item &verb) const
    {
        return m_view.text(Side::Left)[verb.words.begin].weight != WordWeight::Function &&
               !m_view.text(Side::Left)[verb.words.begin].has(WordSign::Title);
    }

    bool exchangeHelps(const Place &a, const Place &b) const
    {
        std::vector<int> left = idsOf(Side::Left);
        const std::vector<int> right = idsOf(Side::Right);
        const std::size_t before = longestCommon(left, right).size();
        std::swap(left[static_cast<std::size_t>(a.first)], left[static_cast<std::size_t>(b.first)]);
        const std::size_t after = longestCommon(left, right).size();
        return after > before &&
               double(after) >= sameOrderShare * double(std::min(left.size(), right.size()));
    }

    std::vector<int> idsOf(Side side) const
    {
        std::vector<int> ids;
        for (const Item &one : m_items[side])
            ids.push_back(one.id);
        return ids;
    }

    const LinkView &m_view;
    Sided<std::vector<Item>> m_items;
};

} // namespace

std::vector<WordDifference> findRoles(const LinkView &view, const Sided<NameList> &names)
{
    // A passive says the same with the two in the other order.
    if (hasPassive(view, Side::Left) != hasPassive(view, Side::Right))
        return {};
    return RoleFinder(view, names).find();
}

} // namespace diptych
