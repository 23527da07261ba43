// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"

#include <QString>

#include <vector>

class QMimeData;

namespace diptych {

/// A stretch of an article to be quoted elsewhere, with where it stands: the words in quotation marks, then
/// outlet, headline, date, paragraph and file on a line of their own. What is not known is left out. White
/// space inside a paragraph is one space; paragraphs are parted by an empty line.
[[nodiscard]] QString citation(const Article &article, const Range &range);

/// The same as a Markdown quote, the source behind a dash in its last line. Nothing of the words is mark-up.
[[nodiscard]] QString markdownCitation(const Article &article, const Range &range);

/// A stretch of an article.
struct Cited
{
    const Article *article = nullptr;
    Range range;
};

/// Citations for the clipboard: as plain text, as rich text for word processors and mails, and as Markdown
/// for programs that ask for it. The caller owns it.
[[nodiscard]] QMimeData *citationData(const std::vector<Cited> &cited);

/// The source alone: "Aldermark Gazette, “Ferry runs aground”, 2024-11-12, ¶ 3, ferry.txt".
[[nodiscard]] QString sourceOf(const Article &article, const Range &range);

/// The sentence at an offset, or the next one behind it; empty if there is none.
[[nodiscard]] Range sentenceAt(const Segmentation &segmentation, qsizetype offset);

} // namespace diptych
