// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/stories/storypairs.h"

#include <vector>

namespace diptych {

/// A story as the page shows it: the articles that report one event, and what they have of each other.
struct ShownStory
{
    QString label;
    std::vector<CorpusArticle> articles; ///< By date.
    std::vector<int> words;              ///< Of the articles.
    std::vector<float> shares;           ///< As in OverlapMatrix.

    /// The share of all words that stands in one other article of the story, too, in runs of five and more:
    /// of each article that which it shares with the one that it shares most with.
    [[nodiscard]] double copied() const;
};

/// "Echo: Ferry aground", or the title alone.
[[nodiscard]] QString outletAndTitle(const CorpusArticle &article);

} // namespace diptych
