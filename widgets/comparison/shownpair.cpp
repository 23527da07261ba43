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

std::shared_ptr<ShownPair> workOut(ComparedPairPtr pair, const ShownPair *before)
{
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
        addReport(*shown, before, side);
    return shown;
}

} // namespace

ShownPairPtr makeShownPair(ComparedPairPtr pair, const ShownPairPtr &before)
{
    return pair ? workOut(std::move(pair), before.get()) : nullptr;
}

ShownPairPtr makeShownPairToOpen(ComparedPairPtr pair)
{
    const std::shared_ptr<ShownPair> shown = workOut(std::move(pair), nullptr);
    for (const Side side : bothSides)
        shown->documents[side] = std::make_shared<TextDocumentPtr>(textDocument(shown->layouts[side]->text));
    return shown;
}

std::ptrdiff_t linkIndex(const ShownPair &shown, int id)
{
    const std::vector<Link> &links = shown.pair->comparison.links;
    const auto found = std::ranges::find(links, id, &Link::id);
    return found == links.end() ? -1 : found - links.begin();
}

} // namespace diptych
