// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/tiling.h"

#include <queue>

namespace diptych {

namespace {

// A further copy of a stretch that has its twin already needs this many words to be one.
constexpr int shortestFurtherCopy = 8;

// Runs that are placed between two questions whether to go on.
constexpr int runsPerQuestion = 4096;

// Which of the two stretches of a run are new.
enum class State : unsigned char { BothNew, OneNew, NoneNew };

struct ShorterFirst
{
    // Equal lengths: earlier ones first, those near the diagonal before others.
    bool operator()(const Match &a, const Match &b) const
    {
        if (a.length != b.length)
            return a.length < b.length;
        const int offA = std::abs(a.left - a.right);
        const int offB = std::abs(b.left - b.right);
        return offA != offB ? offA > offB : b < a;
    }
};

class Tiler
{
public:
    Tiler(const TokenPair &pair, std::vector<Match> runs, int minWords)
        : m_pair(pair), m_minWords(minWords), m_queue(ShorterFirst{}, std::move(runs))
    {
        for (Side side : bothSides)
            m_taken[side].assign(pair.texts[side].tokens.size(), false);
    }

    std::vector<Match> run(const std::function<bool()> &isCancelled)
    {
        for (int placed = 0; !m_queue.empty(); ++placed) {
            if (placed % runsPerQuestion == 0 && isCancelled && isCancelled())
                break;
            const Match match = m_queue.top();
            m_queue.pop();
            place(match);
        }
        std::sort(m_tiles.begin(), m_tiles.end());
        return std::move(m_tiles);
    }

private:
    State stateAt(const Match &match, int offset) const
    {
        const bool left = m_taken[Side::Left][static_cast<std::size_t>(match.left + offset)];
        const bool right = m_taken[Side::Right][static_cast<std::size_t>(match.right + offset)];
        return left && right ? State::NoneNew : left || right ? State::OneNew : State::BothNew;
    }

    // Takes a run whose every token is in the same state; puts the parts of any other back into the queue.
    void place(const Match &match)
    {
        int begin = 0;
        while (begin < match.length) {
            const State state = stateAt(match, begin);
            int end = begin + 1;
            while (end < match.length && stateAt(match, end) == state)
                ++end;
            const Match part{match.left + begin, match.right + begin, end - begin};
            if (state != State::NoneNew && isWorthy(part, state)) {
                if (part.length == match.length)
                    take(part);
                else
                    m_queue.push(part);
            }
            begin = end;
        }
    }

    bool isWorthy(const Match &part, State state) const
    {
        const int words = m_pair.texts[Side::Left].words(part.range(Side::Left));
        const int needed = state == State::OneNew ? std::max(m_minWords, shortestFurtherCopy) : m_minWords;
        return words >= needed && isTelling(m_pair, part);
    }

    void take(const Match &match)
    {
        for (Side side : bothSides) {
            const TokenRange range = match.range(side);
            std::fill(m_taken[side].begin() + range.begin, m_taken[side].begin() + range.end, true);
        }
        m_tiles.push_back(match);
    }

    const TokenPair &m_pair;
    int m_minWords;
    std::priority_queue<Match, std::vector<Match>, ShorterFirst> m_queue;
    Sided<std::vector<bool>> m_taken;
    std::vector<Match> m_tiles;
};

} // namespace

std::vector<Match> tile(const TokenPair &pair, std::vector<Match> runs, int minWords,
                        const std::function<bool()> &isCancelled)
{
    return Tiler(pair, std::move(runs), minWords).run(isCancelled);
}

} // namespace diptych
