// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/differences.h"
#include "compare/facts/namekey.h"

#include <algorithm>

namespace diptych {

namespace {

// The mentions of a side that stand in the link's words.
std::vector<const NameMention *> mentionsIn(const LinkView &view, Side side, const NameList &names)
{
    std::vector<const NameMention *> found;
    const WordStretch words = view.words(side);
    auto name = std::ranges::lower_bound(names.mentions, words.begin, {}, &NameMention::first);
    for (; name != names.mentions.end() && name->end <= words.end; ++name)
        found.push_back(&*name);
    return found;
}

// The last word: a first name may be left out or shortened, the family name stays.
bool endMisspelt(const LinkView &view, const NameMention &left, const NameMention &right)
{
    const QString leftKey = nameKey(view.text(Side::Left).string(left.end - 1));
    const QString rightKey = nameKey(view.text(Side::Right).string(right.end - 1));
    return isMisspelt(leftKey, rightKey);
}

} // namespace

std::vector<WordDifference> findSpellings(const LinkView &view, const Sided<NameList> &names)
{
    std::vector<WordDifference> result;
    const auto rights = mentionsIn(view, Side::Right, names[Side::Right]);
    for (const NameMention *left : mentionsIn(view, Side::Left, names[Side::Left])) {
        for (const NameMention *right : rights) {
            const bool isOne = names[Side::Left].idOf(*left) == names[Side::Right].idOf(*right);
            if (!isOne || !endMisspelt(view, *left, *right))
                continue;
            WordDifference found{FactType::Name};
            found.words[Side::Left] = {{left->first, left->end}};
            found.words[Side::Right] = {{right->first, right->end}};
            result.push_back(found);
        }
    }
    return result;
}

} // namespace diptych
