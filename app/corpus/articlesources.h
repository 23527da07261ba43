// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "result.h"

namespace diptych {

/// The article itself: the one that is held, else the file as it is now. Any thread.
[[nodiscard]] Result<ArticlePtr> fetchArticle(const ArticleSource &source);

/// What a list shows of an article that was read.
[[nodiscard]] ArticleEntry entryOf(const Article &article, const ArticlePtr &held = {});
/// What a list shows of a file that could not be read.
[[nodiscard]] ArticleEntry entryOf(const Failure &failure);
/// What is listed of a file before it is read.
[[nodiscard]] ArticleEntry pendingEntry(const QString &file);

} // namespace diptych
