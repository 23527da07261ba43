// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/coverage.h"

#include <algorithm>

namespace diptych {

namespace {

// Two words are no sentence that says something.
constexpr int shortestSentence = 3;
constexpr double openShare = 0.5;

} // namespace

Coverage::Coverage(const TokenPair &pair) : m_pair(&pair)
{
    for (Side side : bothSides) {
        m_covered[side].assign(pair.texts[side].tokens.size(), false);
        m_coveredIn[side].assign(pair.texts[side].sentences.size(), 0);
    }
}

void Coverage::add(const Chain &chain)
{
    for (Side side : bothSides) {
        // A chain lies inside one sentence.
        const TokenRange range = chain.span[side];
        const int sentence = m_pair->texts[side][range.begin].sentence;
        int &coveredIn = m_coveredIn[side][static_cast<std::size_t>(sentence)];
        for (int i = range.begin; i < range.end; ++i) {
            auto covered = m_covered[side][static_cast<std::size_t>(i)];
            coveredIn += covered ? 0 : 1;
            covered = true;
        }
    }
}

bool Coverage::touches(Side side, TokenRange range) const
{
    const auto begin = m_covered[side].begin();
    return std::find(begin + range.begin, begin + range.end, true) != begin + range.end;
}

bool Coverage::touches(const Chain &chain) const
{
    return touches(Side::Left, chain.span[Side::Left]) || touches(Side::Right, chain.span[Side::Right]);
}

bool Coverage::isOpen(Side side, int sentence) const
{
    const int tokens = m_pair->texts[side].sentence(sentence).size();
    return tokens >= shortestSentence && !m_pair->texts[side].isNote(sentence) &&
           m_coveredIn[side][static_cast<std::size_t>(sentence)] < openShare * tokens;
}

bool Coverage::hasOpenSentence(Side side) const
{
    const auto sentences = static_cast<int>(m_coveredIn[side].size());
    for (int s = 0; s < sentences; ++s) {
        if (isOpen(side, s))
            return true;
    }
    return false;
}

} // namespace diptych
