// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "corpus/stories/storypairs.h"
#include "jobs/job.h"

#include <vector>

namespace diptych {

/// The pairs of a story, compared.
struct ComparedStory
{
    QString label;
    std::vector<StoryPair> pairs; ///< Those with an article that cannot be read have no figures.
};

/// Reads the articles of a story and compares pairs of them, on all cores.
class StoryPairsJob : public JobOf<ComparedStory>
{
    Q_OBJECT

public:
    using JobOf::JobOf;
    /// The pairs count places among the sources.
    void compare(const QString &label, std::vector<ArticleSource> sources, std::vector<StoryPair> pairs,
                 const CompareOptions &options);

Q_SIGNALS:
    void compared(const diptych::ComparedStory &story);

private:
    void arrived(const ComparedStory &story) override { Q_EMIT compared(story); }
};

} // namespace diptych
