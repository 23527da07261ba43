// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/htmltree.h"

namespace diptych {

/// The element that holds a page's article, -1 if no text looks like one. The tree's counts are up to date.
/// After Readability (Arc90): paragraphs give points to what they stand in, half to what is around that.
[[nodiscard]] int findArticleElement(const HtmlTree &tree);

} // namespace diptych
