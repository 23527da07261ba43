// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "corpus/html/htmltree.h"

namespace diptych {

/// What a page says of itself in JSON-LD, Open Graph, Dublin Core and microdata; the title by the largest
/// heading where it says none. The tree as it was read, nothing dropped yet.
[[nodiscard]] ArticleMetadata htmlMetadata(const HtmlTree &tree);

} // namespace diptych
