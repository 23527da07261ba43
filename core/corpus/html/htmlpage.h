// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"

namespace diptych {

/// The article of a web page.
struct HtmlPage
{
    ArticleMetadata metadata;
    QString text; ///< Its paragraphs with an empty line between, without the title.
};

/// Finds the article in a web page. A page without any gives what stands on it.
[[nodiscard]] HtmlPage readHtmlPage(const QString &html);

/// All text of a piece of HTML, as feeds and mails hold it: paragraphs with an empty line between.
[[nodiscard]] QString textOfMarkup(const QString &html);

} // namespace diptych
