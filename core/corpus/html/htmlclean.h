// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/htmltree.h"

namespace diptych {

/// How much of a page is taken for no part of an article.
enum class Cleaning {
    Strict, ///< Also by what elements are called: "related-posts", "comments".
    Gentle, ///< Only what no reader sees, and navigation that calls itself so.
};

/// Drops what is no article: scripts, forms' fields, hidden elements, navigation, adverts, comments, boxes.
void dropFurniture(HtmlTree &tree, Cleaning cleaning);

/// An element's class and id in lower case, "relatedPosts" as "related-posts", with a space at each end.
[[nodiscard]] QString nameOf(const HtmlTree &tree, int node);

} // namespace diptych
