// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/keptarticles.h"
#include "corpus/stories/storyterms.h"

namespace diptych {

/// What is kept of a corpus while its articles are grouped into stories.
using StoryCorpus = KeptArticles<StoryArticle>;

/// Reads the words, titles and dates of all articles of these files, on all cores. After a cancel what comes
/// back is incomplete.
[[nodiscard]] StoryCorpus readStoryCorpus(const QStringList &files, const Progress &progress = {});

} // namespace diptych
