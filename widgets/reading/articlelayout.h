// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "reading/textmap.h"

#include <QString>

#include <vector>

namespace diptych {

/// One paragraph as it is shown: one block of the document.
struct ArticleBlock
{
    Range document; ///< Document positions, without the block's end.
    ParagraphKind kind = ParagraphKind::Body;
    int number = 0; ///< The number it is cited by, from 1; 0 for stray marks between paragraphs.
};

/// An article made ready to be shown: its paragraphs one a line, lines that were wrapped by line breaks
/// joined, runs of white space as one space.
struct ArticleLayout
{
    QString text; ///< Blocks separated by one line feed, so that indices are document positions.
    std::vector<ArticleBlock> blocks;
    TextMap map;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// A stretch of an article as it is shown: its first and its last character, each by its paragraph (an index
/// into ArticleLayout::blocks) and how far it stands from that one's beginning.
struct ShownStretch
{
    int firstBlock = 0;
    int lastBlock = 0;
    qsizetype first = 0;
    qsizetype last = 0;
};

/// Where a stretch of the article is shown. Logarithmic.
[[nodiscard]] ShownStretch shownStretch(const ArticleLayout &layout, const Range &range);

/// Lays out an article. Linear in the text. An article without text gives no block.
[[nodiscard]] ArticleLayout layOut(const Article &article);

/// The direction in which most of a text's letters are written.
[[nodiscard]] Qt::LayoutDirection mainDirection(QStringView text);

} // namespace diptych
