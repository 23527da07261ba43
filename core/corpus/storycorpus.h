// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/storyterms.h"
#include "parallel.h"
#include "result.h"

#include <QStringList>

#include <vector>

namespace diptych {

/// What is kept of a corpus while its articles are grouped into stories.
struct StoryCorpus
{
    QStringList paths; ///< Of the articles that could be read, in order.
    std::vector<StoryArticle> articles;
    std::vector<Failure> failures;
};

/// Reads the words, titles and dates of all articles of these files, on all cores. After a cancel what comes back is
/// incomplete.
[[nodiscard]] StoryCorpus readStoryCorpus(const QStringList &files, const Progress &progress = {});

} // namespace diptych
