// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/passages.h"

#include <algorithm>
#include <unordered_map>

namespace diptych {

namespace {

// What may stand between two links of one passage on either side, in words: a short sentence that was put in
// or left out. A passage does not go on where the gap is longer than what it joins.
constexpr int longestGapWords = 24;
// Passages that are looked back at for one that a link goes on with.
constexpr std::size_t openPassages = 16;

struct Open
{
    int number;
    Sided<int> end; // tokens
    int words;      // of the passage's links, on the left
};

class Grouper
{
public:
    explicit Grouper(const TokenPair &pair) : m_pair(pair) {}

    int numberFor(const PlacedLink &link)
    {
        const int words = m_pair.texts[Side::Left].words(link.tokens[Side::Left]);
        Open *best = nullptr;
        int bestGap = 0;
        for (Open &open : m_open) {
            const int gap = gapBehind(open, link);
            const bool close = gap >= 0 && gap <= std::min(longestGapWords, open.words + words);
            if (close && (!best || gap < bestGap)) {
                best = &open;
                bestGap = gap;
            }
        }
        if (!best)
            return start(link, words);
        best->words += words;
        for (Side side : bothSides)
            best->end[side] = link.tokens[side].end;
        std::rotate(m_open.begin() + (best - m_open.data()), m_open.begin() + (best - m_open.data()) + 1,
                    m_open.end());
        return m_open.back().number;
    }

private:
    // The longer gap between the passage and the link, -1 if the link does not stand behind it on both sides.
    int gapBehind(const Open &open, const PlacedLink &link) const
    {
        int gap = 0;
        for (Side side : bothSides) {
            const TokenRange between{open.end[side], link.tokens[side].begin};
            if (between.size() < 0)
                return -1;
            gap = std::max(gap, m_pair.texts[side].words(between));
        }
        return gap;
    }

    int start(const PlacedLink &link, int words)
    {
        if (m_open.size() == openPassages)
            m_open.erase(m_open.begin());
        m_open.push_back({++m_last, {{link.tokens[Side::Left].end, link.tokens[Side::Right].end}}, words});
        return m_last;
    }

    const TokenPair &m_pair;
    std::vector<Open> m_open; // the one that grew last stands at the back
    int m_last = 0;
};

} // namespace

void groupPassages(const TokenPair &pair, std::vector<PlacedLink> &links)
{
    Grouper grouper(pair);
    for (PlacedLink &link : links)
        link.link.passage = grouper.numberFor(link);
}

void numberLinks(std::vector<PlacedLink> &links)
{
    std::unordered_map<int, int> numbers;
    int id = 0;
    for (PlacedLink &link : links) {
        link.link.id = ++id;
        link.link.passage =
            numbers.try_emplace(link.link.passage, static_cast<int>(numbers.size()) + 1).first->second;
    }
}

} // namespace diptych
