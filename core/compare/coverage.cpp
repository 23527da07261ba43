// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/coverage.h"

#include <algorithm>

namespace diptych {

namespace {

// Two words are no sentence that says something.
constexpr int shortestSentence = 3;
constexpr double openShare = 0.5;

} // namespace

Coverage::Coverage(const TokenPair &pair) : m_pair(pair)
{
    for (Side side : bothSides)
        m_covered[side].assign(pair.texts[side].tokens.size(), false);
}

void Coverage::add(const Chain &chain)
{
    for (Side side : bothSides) {
        const TokenRange range = chain.span[side];
        std::fill(m_covered[side].begin() + range.begin, m_covered[side].begin() + range.end, true);
    }
}

double Coverage::share(Side side, TokenRange range) const
{
    const auto begin = m_covered[side].begin();
    const auto covered = std::count(begin + range.begin, begin + range.end, true);
    return double(covered) / std::max(1, range.size());
}

bool Coverage::touches(const Chain &chain) const
{
    return share(Side::Left, chain.span[Side::Left]) > 0 || share(Side::Right, chain.span[Side::Right]) > 0;
}

bool Coverage::isOpen(Side side, int sentence) const
{
    const TokenRange range = m_pair.texts[side].sentence(sentence);
    return range.size() >= shortestSentence && !m_pair.texts[side].isNote(sentence) &&
           share(side, range) < openShare;
}

} // namespace diptych
