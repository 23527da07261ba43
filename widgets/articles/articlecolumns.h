// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articlemodel.h"

#include <QVariant>

namespace diptych {

/// The columns of the list of articles, in their order.
enum class ArticleColumn {
    Title,
    Outlet,
    Agency,
    Date,
    Language,
    Words,
    Format,
    Story,
    Reviewed,
    File,
    SharedWords, ///< This and the next three are there while an article is pinned.
    LongestRun,
    Statements,
    HoursApart,
};

inline constexpr int articleColumns = static_cast<int>(ArticleColumn::HoursApart) + 1;

/// By what the articles of the list are put together.
enum class ArticleGrouping { None, Story, Folder, Outlet, Date };

[[nodiscard]] QString columnName(ArticleColumn column);
/// What a heading does not say by itself; may be empty.
[[nodiscard]] QString columnExplanation(ArticleColumn column);
[[nodiscard]] bool isPinColumn(ArticleColumn column);
[[nodiscard]] bool isNumberColumn(ArticleColumn column);

/// What stands in a row of the table; empty where nothing is known.
[[nodiscard]] QString columnText(const ArticleModel &model, int row, ArticleColumn column);
/// What the rows are sorted by: a number, or a text; invalid where nothing is known.
[[nodiscard]] QVariant columnKey(const ArticleModel &model, int row, ArticleColumn column);
/// What tells the group of a row, so that groups can be sorted by it; empty where nothing is known.
[[nodiscard]] QString groupKey(const ArticleEntry &entry, ArticleGrouping grouping);
/// The key of a group as a heading.
[[nodiscard]] QString groupLabel(const QString &key, ArticleGrouping grouping);

} // namespace diptych
