// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/htmltree.h"

#include <QStringList>

namespace diptych {

/// A paragraph of a page, white space as a browser shows it.
struct HtmlParagraph
{
    QString text;
    int node = -1;            ///< The block that it stands in.
    qsizetype characters = 0; ///< Without white space.
    qsizetype linkCharacters = 0;
};

/// What a reader sees of an element, paragraph by paragraph; nothing of what is dropped.
[[nodiscard]] std::vector<HtmlParagraph> paragraphsOf(const HtmlTree &tree, int element);

} // namespace diptych
