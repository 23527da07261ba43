// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "corpus/article.h"

#include <QStringList>

namespace diptych::laws {

/// What holds for any text and any two reports. Each function gives what is broken, as sentences, and nothing
/// where all is well, so that tests and the fuzzer ask the same.

/// Words, sentences and paragraphs lie inside the text, in order, on character borders, each in its own.
[[nodiscard]] QStringList brokenByArticle(const Article &article);

/// Spans, order and numbers of the links; edits that rebuild the right's words; unique stretches, repeats and
/// figures that follow from the links.
[[nodiscard]] QStringList brokenByComparison(const Sided<const Article *> &articles,
                                             const Comparison &comparison);

/// Facts lie in the text from word to word, in order, and hold what their status says; what differs names its
/// link.
[[nodiscard]] QStringList brokenByFacts(const Sided<const Article *> &articles, const Comparison &comparison);

/// Swapped reports have the mirrored facts but for order and the numbers of links; those of \a swapped are
/// given with their links already mirrored.
[[nodiscard]] QStringList brokenByMirroredFacts(const Comparison &comparison, const Comparison &swapped);

/// The comparison of the swapped reports is the mirror image but for numbers and order.
[[nodiscard]] QStringList brokenByMirror(const Comparison &comparison, Comparison swapped);

/// A report against itself is one passage, all verbatim, nothing unique.
[[nodiscard]] QStringList brokenBySelf(const Article &article, const Comparison &comparison);

/// All of the above for two reports and what they are compared with. The sentences of one report are told by
/// "left" and "right".
[[nodiscard]] QStringList broken(const Sided<const Article *> &articles, const CompareOptions &options);

} // namespace diptych::laws
