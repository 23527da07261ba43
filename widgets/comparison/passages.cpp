// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/passages.h"

#include <array>
#include <numeric>
#include <unordered_map>

namespace diptych {

namespace {

/// Farther apart two links are no one passage to the eye, and a ribbon over both would cover what it does not
/// tie. In characters: 40 of the 41 gaps inside passages of the sample reports are below 500.
constexpr qsizetype widestGap = 600;

bool isNear(const Link &link, const Link &next)
{
    return std::ranges::all_of(
        bothSides, [&](Side side) { return next.span[side].begin - link.span[side].end <= widestGap; });
}

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

/// For each copied link its place among those of its passage in the order of the right report.
std::vector<std::size_t> ranksOnTheRight(const std::vector<Link> &links)
{
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < links.size(); ++index) {
        if (links[index].kind != LinkKind::Reworded)
            order.push_back(index);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t index) {
        return std::pair(links[index].passage, links[index].span[Side::Right]);
    });
    std::vector<std::size_t> ranks(links.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ranks[order[place]] = place;
    return ranks;
}

} // namespace

std::vector<Passage> passagesOf(const Comparison &comparison)
{
    const std::vector<std::size_t> rank = ranksOnTheRight(comparison.links);
    std::vector<Passage> passages;
    std::unordered_map<int, std::size_t> copied; // By Link::passage the run that is added to.
    for (std::size_t index = 0; index < comparison.links.size(); ++index) {
        const Link &link = comparison.links[index];
        std::size_t at = passages.size();
        if (link.kind != LinkKind::Reworded) {
            const auto [run, isNew] = copied.try_emplace(link.passage, at);
            const std::size_t last = isNew ? index : passages[run->second].links.back();
            const bool goesOn =
                !isNew && rank[index] == rank[last] + 1 && isNear(comparison.links[last], link);
            at = goesOn ? run->second : at;
            run->second = at;
        }
        if (at == passages.size())
            passages.push_back({.number = static_cast<int>(at) + 1,
                                .kind = link.kind,
                                .moved = false,
                                .span = {},
                                .links = {}});
        add(passages[at], link, index);
    }
    const bool inOrder = isToldInOrder(comparison);
    for (Passage &passage : passages) {
        passage.kind = prevailingKind(comparison.links, passage);
        passage.moved = passage.moved && inOrder;
    }
    return passages;
}

std::vector<std::size_t> passagesByLink(const std::vector<Passage> &passages, std::size_t linkCount)
{
    std::vector<std::size_t> byLink(linkCount);
    for (std::size_t passage = 0; passage < passages.size(); ++passage) {
        for (const std::size_t link : passages[passage].links)
            byLink[link] = passage;
    }
    return byLink;
}

std::vector<std::size_t> readingOrder(const std::vector<Passage> &passages, Side side)
{
    std::vector<std::size_t> order(passages.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return passages[index].span[side]; });
    return order;
}

} // namespace diptych
