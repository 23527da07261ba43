// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/shownpair.h"

#include "comparison/summarytext.h"
#include "report/news.h"

namespace diptych {

namespace {

/// What one side has of its own; what has not changed is taken over.
void addReport(ShownPair &shown, const ShownPair *before, Side side)
{
    const ArticlePtr &article = shown.pair->articles[side];
    if (before && before->pair->articles[side] != article)
        before = nullptr;
    shown.layouts[side] =
        before ? before->layouts[side] : std::make_shared<const ArticleLayout>(layOut(*article));
    // Filters leave it as it is.
    if (before && before->pair->comparison.unique[side] != shown.pair->comparison.unique[side])
        before = nullptr;
    shown.news[side] = before ? before->news[side] : newsOf(*shown.pair, side);
    shown.marks[side] = marksOf(shown, side, *shown.layouts[side], before ? &before->marks[side] : nullptr);
}

} // namespace

ShownPairPtr makeShownPair(ComparedPairPtr pair, const ShownPairPtr &before)
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
    if (!before) // Else it is mostly the same report under other filters.
        shown->summary = comparisonSentence(*pair);
    shown->pair = std::move(pair);
    for (const Side side : bothSides)
        addReport(*shown, before.get(), side);
    return shown;
}

std::ptrdiff_t linkIndex(const ShownPair &shown, int id)
{
    const std::vector<Link> &links = shown.pair->comparison.links;
    const auto found = std::ranges::find(links, id, &Link::id);
    return found == links.end() ? -1 : found - links.begin();
}

} // namespace diptych
