// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/gutter/scrollmap.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr double readingLine = 1.0 / 3; ///< Where a reader looks, as a share of the height.

/// The longest chain of anchors that rises strictly on both sides (patience sorting, n log n).
std::vector<ScrollAnchor> risingChain(std::vector<ScrollAnchor> anchors)
{
    // Equal left heights in falling right order, so that at most one of them enters a chain.
    std::ranges::sort(anchors, [](const ScrollAnchor &a, const ScrollAnchor &b) {
        return a[Side::Left] != b[Side::Left] ? a[Side::Left] < b[Side::Left]
                                              : a[Side::Right] > b[Side::Right];
    });
    const auto height = [&](std::size_t index) { return anchors[index][Side::Right]; };
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(anchors.size(), none);
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto place = std::ranges::lower_bound(tails, height(i), {}, height);
        if (place != tails.begin())
            before[i] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<ScrollAnchor> chain;
    for (std::size_t i = tails.empty() ? none : tails.back(); i != none; i = before[i])
        chain.push_back(anchors[i]);
    std::ranges::reverse(chain);
    return chain;
}

} // namespace

ScrollMap::ScrollMap(std::vector<ScrollAnchor> anchors, const Sided<double> &contentHeights)
{
    const ScrollAnchor begin{};
    const ScrollAnchor end = contentHeights;
    std::erase_if(anchors, [&](const ScrollAnchor &anchor) {
        return std::ranges::any_of(
            bothSides, [&](Side side) { return anchor[side] <= begin[side] || anchor[side] >= end[side]; });
    });
    m_anchors = risingChain(std::move(anchors));
    m_anchors.insert(m_anchors.begin(), begin);
    m_anchors.push_back(end);
}

double ScrollMap::carried(double height, Side from) const
{
    if (m_anchors.size() < 2)
        return height;
    const Side to = other(from);
    auto next = std::ranges::upper_bound(m_anchors, height, {},
                                         [from](const ScrollAnchor &anchor) { return anchor[from]; });
    next = std::clamp(next, m_anchors.begin() + 1, m_anchors.end() - 1);
    const ScrollAnchor &before = *std::prev(next);
    const double length = (*next)[from] - before[from];
    const double share = length > 0 ? std::clamp((height - before[from]) / length, 0.0, 1.0) : 0;
    return before[to] + share * ((*next)[to] - before[to]);
}

double levelLine(const ScrollState &state)
{
    // The line wanders over one view's height of scrolling at either end, less in a short report.
    const double ramp = std::min(state.viewport, state.maximum / 2);
    if (ramp <= 0)
        return readingLine;
    const double atBegin = std::clamp(state.position / ramp, 0.0, 1.0);
    const double atEnd = std::clamp((state.maximum - state.position) / ramp, 0.0, 1.0);
    return atBegin < 1 ? readingLine * atBegin : 1 - (1 - readingLine) * atEnd;
}

double followedPosition(const ScrollMap &map, const ScrollState &leading, Side leadingSide,
                        const ScrollState &following)
{
    const double line = levelLine(leading) * leading.viewport;
    const double position = map.carried(leading.position + line, leadingSide) - line;
    return std::clamp(position, 0.0, std::max(0.0, following.maximum));
}

Sided<double> levelledPositions(const Sided<double> &heights, const Sided<ScrollState> &states)
{
    const double wanted = readingLine * std::min(states[Side::Left].viewport, states[Side::Right].viewport);
    double lowest = 0;
    double highest = wanted;
    for (const Side side : bothSides) {
        lowest = std::max(lowest, heights[side] - std::max(0.0, states[side].maximum));
        highest = std::min(highest, heights[side]);
    }
    const double line = std::max(lowest, std::min(wanted, highest));
    Sided<double> positions;
    for (const Side side : bothSides)
        positions[side] = std::clamp(heights[side] - line, 0.0, std::max(0.0, states[side].maximum));
    return positions;
}

} // namespace diptych
