// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/neighbourhoods.h"

#include <algorithm>
#include <numeric>

namespace diptych {

namespace {

// Two stretches are close if so many sentences lie from one to the other, or so few words between their
// sentences. Chosen on the development part of PAN 2013 text alignment, where half and double the words
// change the figure by less than .005.
constexpr int closeSentences = 4;
constexpr int closeWords = 40;
// Who copies word for word leaves out a short sentence or puts one in; where more lies between two copied
// stretches, on either side, they are two.
constexpr int closeWordsOfCopies = 24;
constexpr int shortestCopy = 8; // words

using Group = std::vector<std::size_t>;

class Parter
{
public:
    Parter(const TokenPair &pair, const std::vector<Neighbour> &items) : m_pair(pair), m_items(items) {}

    std::vector<Group> part()
    {
        Group all(m_items.size());
        std::iota(all.begin(), all.end(), 0);
        if (!all.empty())
            m_open.push_back({std::move(all), Side::Left, false});
        while (!m_open.empty()) {
            Task task = std::move(m_open.back());
            m_open.pop_back();
            partOn(std::move(task));
        }
        return std::move(m_groups);
    }

private:
    struct Task
    {
        Group group;
        Side side;
        bool isOneOnTheOther; // whether the group holds together on the other side
    };

    void partOn(Task task)
    {
        const Side side = task.side;
        std::sort(task.group.begin(), task.group.end(), [this, side](std::size_t a, std::size_t b) {
            const int first = m_items[a].stretches[side].begin;
            const int second = m_items[b].stretches[side].begin;
            return first != second ? first < second : a < b;
        });
        std::vector<Group> parts;
        for (std::size_t item : task.group) {
            if (parts.empty() || !isClose(side, parts.back().back(), item))
                parts.emplace_back();
            parts.back().push_back(item);
        }
        if (parts.size() == 1 && task.isOneOnTheOther) {
            m_groups.push_back(std::move(parts.front()));
            return;
        }
        const bool isOne = parts.size() == 1;
        for (Group &group : parts)
            m_open.push_back({std::move(group), other(side), isOne});
    }

    // A phrase that is the same on both sides may stand in text that was edited.
    [[nodiscard]] bool isCopy(Side side, std::size_t item) const
    {
        return m_items[item].isCopied &&
               m_pair.texts[side].words(m_items[item].stretches[side]) >= shortestCopy;
    }

    [[nodiscard]] bool isClose(Side side, std::size_t before, std::size_t behind) const
    {
        const TokenText &text = m_pair.texts[side];
        const TokenRange first = m_items[before].stretches[side];
        const TokenRange second = m_items[behind].stretches[side];
        if (isCopy(side, before) && isCopy(side, behind))
            return text.words({first.end, second.begin}) <= closeWordsOfCopies;
        const int from = text[first.begin].sentence;
        const int to = text[second.begin].sentence;
        return to - from <= closeSentences ||
               text.words({text.sentence(from).end, text.sentence(to).begin}) <= closeWords;
    }

    const TokenPair &m_pair;
    const std::vector<Neighbour> &m_items;
    std::vector<Task> m_open;
    std::vector<Group> m_groups;
};

} // namespace

std::vector<std::vector<std::size_t>> findNeighbourhoods(const TokenPair &pair,
                                                         const std::vector<Neighbour> &items)
{
    std::vector<Group> groups = Parter(pair, items).part();
    for (Group &group : groups)
        std::sort(group.begin(), group.end());
    std::sort(groups.begin(), groups.end());
    return groups;
}

} // namespace diptych
