// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/differences.h"

#include <algorithm>

namespace diptych {

namespace {

// Words between a negator and the word that it denies: "did not yet answer".
constexpr int negatorReach = 3;

bool isNegator(const LinkView &view, Side side, int word)
{
    const FactText &text = view.text(side);
    if (!text[word].has(WordSign::Negator))
        return false;
    const auto nextIs = [&](QStringView next) { return word + 1 < text.size() && text.is(word + 1, next); };
    // "not only", "no doubt", "no. 5", "nothing but" deny nothing.
    if (text.is(word, u"not") && (nextIs(u"only") || nextIs(u"just") || nextIs(u"least")))
        return false;
    if (text.is(word, u"no") &&
        (nextIs(u"doubt") || nextIs(u"matter") || text.gapBehind(word).startsWith(u'.')))
        return false;
    return !(text.is(word, u"nothing") && nextIs(u"but"));
}

// "received no report, neither on Sunday nor on any other day" denies once.
bool goesOnDenying(const LinkView &view, Side side, int word)
{
    const FactText &text = view.text(side);
    if (!text.is(word, u"neither") && !text.is(word, u"nor"))
        return false;
    for (int before = view.words(side).begin; before < word; ++before) {
        if (isNegator(view, side, before))
            return true;
    }
    return false;
}

bool isNegative(const LinkView &view, Side side, int word)
{
    return isNegator(view, side, word) || view.text(side)[word].has(WordSign::NegativeWord);
}

// Whether a side has a word that denies and that the other one does not have.
bool mayDeny(const LinkView &view, Side side)
{
    const FactText &text = view.text(side);
    for (int word = view.words(side).begin; word < view.words(side).end; ++word) {
        if (text.has(word, WordTrait::Negative) && !view.holds(other(side), text.stem(word)))
            return true;
    }
    return false;
}

// "would wait before drawing conclusions" and "will draw no conclusions" are the same.
bool putsOff(const FactText &text, int word)
{
    return text.is(word, u"before") || text.is(word, u"until") || text.is(word, u"unless");
}

/// Finds where one side alone denies what both say.
class NegationFinder
{
public:
    explicit NegationFinder(const LinkView &view) : m_view(view)
    {
        for (Side side : bothSides)
            m_partners[side].assign(static_cast<std::size_t>(view.words(side).size()), -1);
        for (const auto &[left, right] : view.common())
            join(left, right);
        // Also out of order.
        const WordStretch words = view.words(Side::Left);
        for (int left = words.begin; left < words.end; ++left) {
            const int stem = view.text(Side::Left).stem(left);
            const int right = partner(Side::Left, left) < 0 ? view.onlyPlace(Side::Right, stem) : -1;
            if (right >= 0 && view.onlyPlace(Side::Left, stem) == left)
                join(left, right);
        }
    }

    std::vector<WordDifference> find()
    {
        std::vector<WordDifference> result;
        for (Side side : bothSides) {
            // Two negatives may take each other back: "did not deny".
            if (negatives(side, m_view.words(side)) != 1 ||
                negatives(other(side), m_view.sentences(other(side))) != 0)
                continue;
            const WordStretch words = m_view.words(side);
            for (int word = words.begin; word < words.end; ++word) {
                if (!isOnlyHere(side, word) || !isNegator(m_view, side, word) || isUntil(side, word) ||
                    goesOnDenying(m_view, side, word))
                    continue;
                const int denied = deniedWord(side, word);
                if (denied >= 0)
                    result.push_back(difference(side, word, denied));
            }
        }
        return result;
    }

private:
    void join(int left, int right)
    {
        partner(Side::Left, left) = right;
        partner(Side::Right, right) = left;
    }

    int &partner(Side side, int word)
    {
        return m_partners[side][static_cast<std::size_t>(word - m_view.words(side).begin)];
    }

    int partnerInside(Side side, int word)
    {
        return m_view.words(side).contains(word) ? partner(side, word) : -1;
    }

    bool isOnlyHere(Side side, int word)
    {
        return partnerInside(side, word) < 0 && !m_view.holds(other(side), m_view.text(side).stem(word));
    }

    // Words that deny in any way and stand on this side alone; what both deny is no difference.
    int negatives(Side side, WordStretch words)
    {
        int count = 0;
        for (int word = words.begin; word < words.end; ++word) {
            count += m_view.text(side).has(word, WordTrait::Negative) && isNegative(m_view, side, word) &&
                     isOnlyHere(side, word) && !goesOnDenying(m_view, side, word);
        }
        return count;
    }

    // The common word that a negator stands before; -1 if there is none.
    int deniedWord(Side side, int negator)
    {
        // Put between two words that are neighbours in the other report.
        const int before = partnerInside(side, negator - 1);
        const int behind = partnerInside(side, negator + 1);
        if (before >= 0 && behind == before + 1)
            return negator + 1;
        for (int word = negator + 1; word <= negator + negatorReach; ++word) {
            if (!m_view.text(side).goesOn(word - 1) || m_view.text(side).is(word, u"and") ||
                m_view.text(side).is(word, u"but"))
                return -1;
            const int there = partnerInside(side, word);
            if (there >= 0 && m_view.text(side)[word].weight != WordWeight::Function)
                return isPutOff(side, word, there) ? -1 : word;
            if (there < 0 && hasOpposite(side, word))
                return -1;
        }
        return -1;
    }

    bool isPutOff(Side side, int denied, int there)
    {
        const auto isBehind = [this](Side where, int word) {
            const int begin = std::max(m_view.words(where).begin, word - negatorReach);
            for (int i = begin; i < word; ++i) {
                if (putsOff(m_view.text(where), i))
                    return true;
            }
            return false;
        };
        return isBehind(other(side), there) && !isBehind(side, denied);
    }

    // "will not close", "will stay open"
    bool hasOpposite(Side side, int word)
    {
        const Meaning *meaning =
            m_view.words(side).contains(word) ? m_view.text(side)[word].meaning : nullptr;
        const WordStretch words = m_view.words(other(side));
        for (int there = words.begin; meaning && there < words.end; ++there) {
            const Meaning *opposite = m_view.text(other(side))[there].meaning;
            const bool found = opposite && std::ranges::any_of(meaning->poles, [&](int pole) {
                                   return std::ranges::find(opposite->poles, -pole) != opposite->poles.end();
                               });
            if (found)
                return true;
        }
        return false;
    }

    // "did not stop until it hit the reef" says when it stopped.
    bool isUntil(Side side, int negator)
    {
        constexpr int untilReach = 6; // words
        const int end = std::min(m_view.words(side).end, negator + untilReach);
        for (int word = negator + 1; word < end; ++word) {
            if (m_view.text(side).is(word, u"until"))
                return true;
        }
        return false;
    }

    WordDifference difference(Side side, int negator, int denied)
    {
        WordDifference found{FactType::Negation};
        const int there = partner(side, denied);
        found.words[side] = {{negator, denied + 1}};
        found.words[other(side)] = {{there, there + 1}};
        return found;
    }

    const LinkView &m_view;
    Sided<std::vector<int>> m_partners; ///< By word of the view; -1 for one that is not common.
};

} // namespace

std::vector<WordDifference> findNegations(const LinkView &view)
{
    if (std::ranges::none_of(bothSides, [&](Side side) { return mayDeny(view, side); }))
        return {};
    return NegationFinder(view).find();
}

} // namespace diptych
