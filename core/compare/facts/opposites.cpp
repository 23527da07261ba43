// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/differences.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr int turningReach = 3; // words before an opposite that turn it round: "did not fall"

bool areOpposite(const WordForm &a, const WordForm &b)
{
    if (!a.meaning || !b.meaning)
        return false;
    return std::ranges::any_of(a.meaning->poles, [&](int pole) {
        return std::ranges::find(b.meaning->poles, -pole) != b.meaning->poles.end();
    });
}

bool isNegated(const FactText &text, WordStretch words, int word)
{
    for (int i = std::max(words.begin, word - turningReach); i < word; ++i) {
        if (text[i].has(WordSign::Negator))
            return true;
    }
    return false;
}

// "declined to comment" is no fall.
bool isOtherSense(const FactText &text, int word)
{
    return text.string(word).startsWith(u"declin") && word + 1 < text.size() && text.is(word + 1, u"to");
}

std::vector<int> wordsWithPoles(const LinkView &view, Side side)
{
    const FactText &text = view.text(side);
    const WordStretch words = view.words(side);
    std::vector<int> result;
    for (int word = words.begin; word < words.end; ++word) {
        if (text.has(word, WordTrait::HasPoles) && !isOtherSense(text, word) &&
            !std::ranges::any_of(view.common(), [&](const auto &pair) {
                return (side == Side::Left ? pair.first : pair.second) == word;
            }))
            result.push_back(word);
    }
    return result;
}

// Whether a side has a word that means the same as one of the other: then the opposite is said of something
// else.
bool hasLikeness(const LinkView &view, Side side, const WordForm &form)
{
    const FactText &text = view.text(side);
    const WordStretch words = view.sentences(side);
    for (int word = words.begin; word < words.end; ++word) {
        const Meaning *meaning = text[word].meaning;
        const bool alike = meaning && std::ranges::any_of(form.meaning->poles, [&](int pole) {
                               return std::ranges::find(meaning->poles, pole) != meaning->poles.end();
                           });
        if (alike)
            return true;
    }
    return false;
}

// Words in the very same place are about one thing whatever else is said there.
bool mayBeOfOtherThings(const LinkView &view, int left, int right)
{
    return view.commonNeighbours({left, left + 1}, {right, right + 1}) < 2 &&
           (hasLikeness(view, Side::Right, view.text(Side::Left)[left]) ||
            hasLikeness(view, Side::Left, view.text(Side::Right)[right]));
}

bool areInSamePlace(const LinkView &view, int left, int right)
{
    const WordStretch leftWord{left, left + 1};
    const WordStretch rightWord{right, right + 1};
    const int neighbours = view.commonNeighbours(leftWord, rightWord);
    const int context = view.commonContext(leftWord, rightWord);
    const bool isLight =
        !view.text(Side::Left)[left].isContent() || !view.text(Side::Right)[right].isContent();
    if (isLight)
        return neighbours == 2 || (neighbours == 1 && context > 0);
    return neighbours > 0 || context > 0;
}

} // namespace

std::vector<WordDifference> findAntonyms(const LinkView &view)
{
    const auto hasPoles = [&](Side side) {
        return view.text(side).anyHas(view.words(side), WordTrait::HasPoles);
    };
    std::vector<WordDifference> result;
    if (!std::ranges::all_of(bothSides, hasPoles))
        return result;
    const std::vector<int> rights = wordsWithPoles(view, Side::Right);
    for (int left : wordsWithPoles(view, Side::Left)) {
        const WordForm &leftForm = view.text(Side::Left)[left];
        for (int right : rights) {
            const WordForm &rightForm = view.text(Side::Right)[right];
            if (!areOpposite(leftForm, rightForm))
                continue;
            const bool isTurned = isNegated(view.text(Side::Left), view.words(Side::Left), left) !=
                                  isNegated(view.text(Side::Right), view.words(Side::Right), right);
            if (isTurned || !areInSamePlace(view, left, right) || mayBeOfOtherThings(view, left, right))
                continue;
            WordDifference found{FactType::Antonym};
            found.words[Side::Left] = {{left, left + 1}};
            found.words[Side::Right] = {{right, right + 1}};
            result.push_back(std::move(found));
            break;
        }
    }
    return result;
}

} // namespace diptych
