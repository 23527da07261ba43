// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/htmlwriting.h"

namespace diptych {

/// Drops from the paragraphs of an article what is none of it: invitations to read, share or follow, bare
/// lists of links, notes on cookies, lines of dates and authors before it, sections such as "Related" or
/// "Contact" in it.
void dropBoilerplate(const HtmlTree &tree, std::vector<HtmlParagraph> &paragraphs);

/// Whether a paragraph by itself is no text of an article: "Read more", "Follow us on ...", links alone.
[[nodiscard]] bool isBoilerplate(const HtmlTree &tree, const HtmlParagraph &paragraph);

} // namespace diptych
