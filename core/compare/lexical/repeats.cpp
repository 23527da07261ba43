// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/repeats.h"

#include "compare/lexical/commonruns.h"
#include "compare/lexical/match.h"
#include "compare/links.h"

#include <algorithm>
#include <map>

namespace diptych {

namespace {

// Every report says short phrases twice; from this many words on it repeats itself.
constexpr int shortestRepeat = 8;
constexpr int shortestRun = 4;
// What a repeat has to say, in content words.
constexpr double smallestRepeatEvidence = 3.0;

class RepeatFinder
{
public:
    RepeatFinder(const TokenPair &pair, Side side)
        : m_pair(pair), m_side(side), m_later(pair.texts[side].tokens.size(), false)
    {
    }

    std::vector<std::vector<TokenRange>> group(std::vector<Match> runs)
    {
        std::stable_sort(runs.begin(), runs.end(),
                         [](const Match &a, const Match &b) { return a.length > b.length; });
        for (const Match &run : runs)
            place(run);
        for (auto &copies : m_groups)
            std::sort(copies.begin(), copies.end(), inTextOrder);
        std::sort(m_groups.begin(), m_groups.end(),
                  [](const auto &a, const auto &b) { return inTextOrder(a.front(), b.front()); });
        return std::move(m_groups);
    }

private:
    static bool inTextOrder(TokenRange a, TokenRange b)
    {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    }

    // Takes the parts of a run whose second copy is new.
    void place(const Match &run)
    {
        int begin = 0;
        while (begin < run.length) {
            int end = begin;
            while (end < run.length && !isLater(run.right + end))
                ++end;
            const Match part{run.left + begin, run.right + begin, end - begin};
            if (isRepeat(part))
                take(part);
            begin = end + 1;
        }
    }

    [[nodiscard]] bool isLater(int token) const { return m_later[static_cast<std::size_t>(token)]; }

    [[nodiscard]] bool isRepeat(const Match &part) const
    {
        const TokenText &text = m_pair.texts[m_side];
        return text.words(part.range(Side::Left)) >= shortestRepeat &&
               evidence(text, text, m_pair.weights, part) >= smallestRepeatEvidence;
    }

    // A third copy has the same first one as the second and joins their group.
    void take(const Match &match)
    {
        const TokenRange first = match.range(Side::Left);
        const TokenRange second = match.range(Side::Right);
        std::fill(m_later.begin() + second.begin, m_later.begin() + second.end, true);
        const auto [entry, isNew] = m_groupOf.try_emplace({first.begin, first.end}, m_groups.size());
        if (isNew)
            m_groups.push_back({first});
        m_groups[entry->second].push_back(second);
        m_groupOf.try_emplace({second.begin, second.end}, entry->second);
    }

    const TokenPair &m_pair;
    Side m_side;
    std::vector<bool> m_later; // tokens of second and later copies
    std::vector<std::vector<TokenRange>> m_groups;
    std::map<std::pair<int, int>, std::size_t> m_groupOf; // by the copies' stretches
};

} // namespace

std::vector<Repeat> findRepeats(const Article &article, const TokenPair &pair, Side side,
                                const std::function<bool()> &isCancelled)
{
    const TokenText &text = pair.texts[side];
    std::vector<Repeat> repeats;
    for (const auto &copies : RepeatFinder(pair, side).group(findOwnRuns(text, shortestRun, isCancelled))) {
        Repeat repeat;
        for (TokenRange copy : copies)
            repeat.push_back(textRange(article, text, copy));
        repeats.push_back(std::move(repeat));
    }
    return repeats;
}

} // namespace diptych
