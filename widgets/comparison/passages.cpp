// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/passages.h"

#include <array>
#include <numeric>

namespace diptych {

namespace {

LinkKind prevailingKind(const std::vector<Link> &links, const Passage &passage)
{
    std::array<qsizetype, 3> characters{};
    for (const std::size_t index : passage.links)
        characters[static_cast<std::size_t>(links[index].kind)] += links[index].span[Side::Left].size();
    return static_cast<LinkKind>(std::ranges::max_element(characters) - characters.begin());
}

void add(Passage &passage, const Link &link, std::size_t index)
{
    const bool first = passage.links.empty();
    for (const Side side : bothSides) {
        Range &span = passage.span[side];
        const Range &added = link.span[side];
        span = first ? added : Range{std::min(span.begin, added.begin), std::max(span.end, added.end)};
    }
    passage.moved = (first || passage.moved) && link.moved;
    passage.links.push_back(index);
}

} // namespace

std::vector<Passage> passagesOf(const Comparison &comparison)
{
    std::vector<std::size_t> order(comparison.links.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return comparison.links[index].passage; });

    std::vector<Passage> passages;
    for (const std::size_t index : order) {
        const Link &link = comparison.links[index];
        if (passages.empty() || passages.back().number != link.passage)
            passages.push_back(
                {.number = link.passage, .kind = link.kind, .moved = false, .span = {}, .links = {}});
        add(passages.back(), link, index);
    }
    for (Passage &passage : passages)
        passage.kind = prevailingKind(comparison.links, passage);
    return passages;
}

std::vector<std::size_t> readingOrder(const std::vector<Passage> &passages, Side side)
{
    std::vector<std::size_t> order(passages.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return passages[index].span[side]; });
    return order;
}

std::ptrdiff_t passageIndexOf(const std::vector<Passage> &passages, const Comparison &comparison, int linkId)
{
    const auto link = std::ranges::find(comparison.links, linkId, &Link::id);
    if (link == comparison.links.end())
        return -1;
    const auto passage = std::ranges::lower_bound(passages, link->passage, {}, &Passage::number);
    return passage - passages.begin();
}

} // namespace diptych
