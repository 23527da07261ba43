// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/articlemarks.h"

#include "report/codepoints.h"
#include "session/sessiondecisions.h"

#include <algorithm>

namespace diptych {

SessionArticle sessionArticle(const Article &article, const QString &path)
{
    if (article.format.isEmpty()) // A pasted text, whose name is no path.
        return {article.path, article.title, article.sha256, article.text};
    return {path, article.title, article.sha256, {}};
}

const MarkedArticle *markedArticle(const std::vector<MarkedArticle> &all, const Article &article)
{
    for (const auto same : {isSameFile, hasSameBytes}) {
        const auto found =
            std::ranges::find_if(all, [&](const MarkedArticle &each) { return same(each.article, article); });
        if (found != all.end())
            return &*found;
    }
    return nullptr;
}

std::vector<FoundMark> findMarks(const MarkedArticle &marked, const Article &article)
{
    const CodePoints points(article.text);
    std::vector<FoundMark> found;
    for (std::size_t i = 0; i < marked.marks.size(); ++i) {
        QuoteAnchor anchor = marked.marks[i].place;
        if (anchor.exact.isEmpty()) {
            found.push_back({i, {0, article.text.size()}, true});
            continue;
        }
        anchor.position = {points.unitAt(anchor.position.begin), points.unitAt(anchor.position.end)};
        if (const auto place = findAnchor(article.text, anchor))
            found.push_back({i, *place, false});
    }
    return found;
}

QuoteAnchor markPlace(const Article &article, Range span)
{
    if (span.isEmpty())
        return {};
    const CodePoints points(article.text);
    QuoteAnchor anchor = anchorOf(article.text, span);
    anchor.position = {points.at(anchor.position.begin), points.at(anchor.position.end)};
    return anchor;
}

Decisions decisionsOfMarks(const std::vector<MarkedArticle> &all, const Sided<ArticlePtr> &articles)
{
    Decisions decisions;
    for (const Side side : bothSides) {
        const MarkedArticle *marked = markedArticle(all, *articles[side]);
        if (!marked)
            continue;
        for (const FoundMark &found : findMarks(*marked, *articles[side])) {
            const ArticleMark &mark = marked->marks[found.index];
            Decision decision{mark.kind, {}, mark.note, mark.at};
            decision.span[side] = found.span;
            decisions.push_back(std::move(decision));
        }
    }
    return decisions;
}

} // namespace diptych
