// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/stops.h"

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

/// One stop for a statement, by its strongest passage; its twins are stepped through there. What was copied
/// in one go but stands in parts far from each other is a stop for each part.
void addParts(const ShownPair &shown, std::size_t statement, Side side, std::vector<Stop> &stops)
{
    const std::vector<Link> &links = shown.pair->comparison.links;
    std::vector<std::size_t> passages;
    for (const std::size_t link : shown.statements[statement].links)
        passages.push_back(shown.passageOf[link]);
    const auto rank = [&](std::size_t index) {
        const Passage &passage = shown.passages[index];
        return std::tuple(passage.kind == LinkKind::Reworded, passage.span[side], index);
    };
    std::ranges::sort(passages, {}, rank);
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
    const auto copiedAs = [&](std::size_t index) {
        const Passage &passage = shown.passages[index];
        return passage.kind == LinkKind::Reworded ? 0 : links[passage.links.front()].passage;
    };
    const int whole = copiedAs(passages.front());
    for (const std::size_t passage : passages) {
        if (passage == passages.front() || (whole != 0 && copiedAs(passage) == whole))
            stops.push_back({shown.passages[passage].span[side], static_cast<std::ptrdiff_t>(passage),
                             static_cast<std::ptrdiff_t>(statement), 0, 1});
    }
}

void number(Walk &walk, std::size_t statements)
{
    std::vector<qsizetype> numbers(statements, 0); // Of each statement, once it was met.
    for (Stop &stop : walk.stops) {
        qsizetype own = 0;
        qsizetype &met = stop.statement < 0 ? own : numbers[static_cast<std::size_t>(stop.statement)];
        if (met == 0) {
            met = ++walk.count;
            walk.parts.push_back(0);
        }
        stop.number = met;
        stop.part = ++walk.parts[static_cast<std::size_t>(met) - 1];
    }
}

} // namespace

Side walkedSide(Subject subject, Side active)
{
    switch (subject) {
    case Subject::OnlyLeft:
        return Side::Left;
    case Subject::OnlyRight:
        return Side::Right;
    case Subject::Shared:
    case Subject::Everything:
        break;
    }
    return active;
}

Walk walkOf(const ShownPair &shown, Subject subject, Side side)
{
    Walk walk;
    walk.side = side;
    if (marksShared(subject)) {
        for (std::size_t statement = 0; statement < shown.statements.size(); ++statement)
            addParts(shown, statement, side, walk.stops);
    }
    if (marksUnique(subject, side)) {
        for (const Range &range : shown.news[side])
            walk.stops.push_back({range, -1, -1, 0, 1});
    }
    std::ranges::stable_sort(walk.stops, {}, &Stop::range);
    number(walk, shown.statements.size());
    return walk;
}

std::ptrdiff_t stopOfLink(const ShownPair &shown, const Walk &walk, std::size_t link)
{
    const auto passage = static_cast<std::ptrdiff_t>(shown.passageOf[link]);
    auto found = std::ranges::find(walk.stops, passage, &Stop::passage);
    if (found == walk.stops.end())
        found = std::ranges::find(walk.stops, static_cast<std::ptrdiff_t>(shown.statementOf[link]),
                                  &Stop::statement);
    return found == walk.stops.end() ? -1 : found - walk.stops.begin();
}

} // namespace diptych
