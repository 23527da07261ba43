// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/heaviestchain.h"

#include <algorithm>
#include <numeric>

namespace diptych {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The best chain so far that ends, on the right, at or before a place (a Fenwick tree over the right ends).
class BestEndings
{
public:
    explicit BestEndings(const std::vector<ChainItem> &items) : m_items(items)
    {
        for (const ChainItem &item : items)
            m_ends.push_back(item.range[Side::Right].end);
        std::sort(m_ends.begin(), m_ends.end());
        m_ends.erase(std::unique(m_ends.begin(), m_ends.end()), m_ends.end());
        m_best.resize(m_ends.size() + 1);
    }

    [[nodiscard]] std::size_t upTo(int place) const
    {
        const auto found = std::upper_bound(m_ends.begin(), m_ends.end(), place);
        Ending best;
        for (auto k = static_cast<std::size_t>(found - m_ends.begin()); k > 0; k -= k & (~k + 1))
            best = better(best, m_best[k]);
        return best.item;
    }

    void add(std::size_t item, long weight)
    {
        const auto found =
            std::lower_bound(m_ends.begin(), m_ends.end(), m_items[item].range[Side::Right].end);
        for (auto k = static_cast<std::size_t>(found - m_ends.begin()) + 1; k < m_best.size();
             k += k & (~k + 1))
            m_best[k] = better(m_best[k], {item, weight});
    }

private:
    // The weight stands beside the item: looking it up would miss the cache nearly every time.
    struct Ending
    {
        std::size_t item = none;
        long weight = 0;
    };

    static Ending better(const Ending &a, const Ending &b)
    {
        if (a.item == none || b.item == none)
            return a.item == none ? b : a;
        return b.weight > a.weight ? b : a;
    }

    const std::vector<ChainItem> &m_items;
    std::vector<int> m_ends;
    std::vector<Ending> m_best;
};

// Whether all items follow each other in both reports, as in a text and its edited version.
bool isOneChain(const std::vector<ChainItem> &items)
{
    return std::adjacent_find(items.begin(), items.end(), [](const ChainItem &a, const ChainItem &b) {
               return b.weight <= 0 || b.range[Side::Left].begin < a.range[Side::Left].end ||
                      b.range[Side::Right].begin < a.range[Side::Right].end;
           }) == items.end();
}

} // namespace

std::vector<std::size_t> heaviestChain(const std::vector<ChainItem> &items)
{
    if (isOneChain(items)) {
        std::vector<std::size_t> all(items.size());
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    std::vector<std::size_t> byLeftEnd(items.size());
    std::iota(byLeftEnd.begin(), byLeftEnd.end(), 0);
    std::stable_sort(byLeftEnd.begin(), byLeftEnd.end(), [&items](std::size_t a, std::size_t b) {
        return items[a].range[Side::Left].end < items[b].range[Side::Left].end;
    });
    std::vector<long> weights(items.size());
    std::vector<std::size_t> before(items.size(), none);
    BestEndings endings(items);
    std::size_t last = none;
    std::size_t ended = 0; // how many of byLeftEnd can stand before the current item
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Sided<TokenRange> &range = items[i].range;
        for (; ended < byLeftEnd.size() &&
               items[byLeftEnd[ended]].range[Side::Left].end <= range[Side::Left].begin;
             ++ended)
            endings.add(byLeftEnd[ended], weights[byLeftEnd[ended]]);
        before[i] = endings.upTo(range[Side::Right].begin);
        weights[i] = items[i].weight + (before[i] == none ? 0 : weights[before[i]]);
        if (last == none || weights[i] > weights[last])
            last = i;
    }
    std::vector<std::size_t> chain;
    for (; last != none; last = before[last])
        chain.push_back(last);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

std::vector<std::vector<std::size_t>> partIntoChains(const std::vector<ChainItem> &items)
{
    // Texts that are told in so many orders at once are not told in any; and the cost stays bounded.
    constexpr int rounds = 8;
    std::vector<std::vector<std::size_t>> chains;
    std::vector<std::size_t> left(items.size());
    std::iota(left.begin(), left.end(), 0);
    for (int round = 0; round < rounds && !left.empty(); ++round) {
        std::vector<ChainItem> open;
        for (std::size_t i : left)
            open.push_back(items[i]);
        std::vector<std::size_t> chain;
        std::vector<std::size_t> rest;
        std::size_t next = 0;
        for (std::size_t k : heaviestChain(open)) {
            rest.insert(rest.end(), left.begin() + std::ptrdiff_t(next), left.begin() + std::ptrdiff_t(k));
            chain.push_back(left[k]);
            next = k + 1;
        }
        rest.insert(rest.end(), left.begin() + std::ptrdiff_t(next), left.end());
        chains.push_back(std::move(chain));
        left = std::move(rest);
    }
    for (std::size_t i : left)
        chains.push_back({i});
    return chains;
}

} // namespace diptych
