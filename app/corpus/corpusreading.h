// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "corpus/similar/similarcorpus.h"
#include "corpus/stories/storycorpus.h"
#include "progress.h"

#include <memory>
#include <vector>

namespace diptych {

/// The words of all articles of the list, kept between one look at them and the next.
using CorpusWordsPtr = std::shared_ptr<const SimilarCorpus>;

/// Reads the words of these articles: each file once, however many articles it holds. Those that cannot be
/// read are left out, and so is what a file holds beside them. Any thread.
[[nodiscard]] CorpusWordsPtr readWords(const std::vector<ArticleSource> &sources, const Progress &progress);
/// The same for what stories are told by.
[[nodiscard]] StoryCorpus readStories(const std::vector<ArticleSource> &sources, const Progress &progress);

/// A line of an article, counted as HashedLine does; empty if it cannot be read.
[[nodiscard]] QString lineOf(const QString &path, std::uint32_t number);

} // namespace diptych
