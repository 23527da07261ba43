// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace diptych {

/// A mark in an article as it is now.
struct FoundMark
{
    std::size_t index = 0; ///< Into the marks of the article.
    Range span;            ///< All of the text for a mark on the article as a whole.
    bool whole = false;
};

/// A report as a session keeps it; \a path names it from anywhere.
[[nodiscard]] SessionArticle sessionArticle(const Article &article, const QString &path);

/// The marks on an article: found by its file, else by what it holds; null if there are none.
[[nodiscard]] const MarkedArticle *markedArticle(const std::vector<MarkedArticle> &all,
                                                 const Article &article);

/// Where the marks stand in an article, which may have changed; those of whose words none is left are left
/// out. In their order. Linear in the text for each mark that is not where it was.
[[nodiscard]] std::vector<FoundMark> findMarks(const MarkedArticle &marked, const Article &article);

/// The place of a mark on a stretch of an article; on the article as a whole if the stretch is empty.
[[nodiscard]] QuoteAnchor markPlace(const Article &article, Range span);

/// The marks on both articles as decisions, each of which is about one side alone: the other one's stretch is
/// empty, and its own is all of the text where it is about the report as a whole.
[[nodiscard]] Decisions decisionsOfMarks(const std::vector<MarkedArticle> &all,
                                         const Sided<ArticlePtr> &articles);

} // namespace diptych
