// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/shownpair.h"

#include "comparison/news.h"

namespace diptych {

ShownPairPtr makeShownPair(ComparedPairPtr pair)
{
    if (!pair)
        return nullptr;
    auto shown = std::make_shared<ShownPair>();
    shown->passages = passagesOf(pair->comparison);
    shown->passageOf = passagesByLink(shown->passages, pair->comparison.links.size());
    shown->differences = shownDifferences(*pair);
    shown->statements = statementsOf(*pair);
    shown->statementOf.resize(pair->comparison.links.size());
    for (std::size_t statement = 0; statement < shown->statements.size(); ++statement)
        for (const std::size_t link : shown->statements[statement].links)
            shown->statementOf[link] = statement;
    for (const Side side : bothSides)
        shown->news[side] = newsOf(*pair, side);
    shown->pair = std::move(pair);
    return shown;
}

std::ptrdiff_t linkIndex(const ShownPair &shown, int id)
{
    const std::vector<Link> &links = shown.pair->comparison.links;
    const auto found = std::ranges::find(links, id, &Link::id);
    return found == links.end() ? -1 : found - links.begin();
}

} // namespace diptych
