// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"

#include <QString>

namespace diptych {

/// A stretch of an article to be quoted elsewhere, with where it stands: the words in quotation marks, then
/// outlet, headline, date, paragraph and file on a line of their own. What is not known is left out. White
/// space inside a paragraph is one space; paragraphs are parted by an empty line.
[[nodiscard]] QString citation(const Article &article, const Range &range);

/// The source alone: "Aldermark Gazette, “Ferry runs aground”, 2024-11-12, ¶ 3, ferry.txt".
[[nodiscard]] QString sourceOf(const Article &article, const Range &range);

/// The sentence at an offset, or the next one behind it; empty if there is none.
[[nodiscard]] Range sentenceAt(const Segmentation &segmentation, qsizetype offset);

} // namespace diptych
