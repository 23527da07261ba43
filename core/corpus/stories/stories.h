// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/stories/storyneighbours.h"

#include <QString>

#include <vector>

namespace diptych {

/// Articles that report one event.
struct Story
{
    QString label; ///< The title of the titled article that is likest to the others; no two stories have the
                   ///< same.
    std::vector<int> articles; ///< Indices, by day where it is known, then in order.

    bool operator==(const Story &) const = default;
};

/// Groups articles by the event that they report: by their words, names and dates. Every article is in one
/// story, many are alone in theirs. The largest story first, then in order. Clusters by average linkage
/// (Sokal and Michener 1958) over the neighbours, missing ones counting as unlike. After a cancel every
/// article is alone.
[[nodiscard]] std::vector<Story> findStories(const std::vector<StoryArticle> &articles,
                                             const Progress &progress = {});

} // namespace diptych
