// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/comparedpair.h"
#include "jobs/job.h"
#include "result.h"

#include <vector>

namespace diptych {

/// One article compared with several others.
struct ManyCompared
{
    ArticlePtr article;
    std::vector<ComparedPairPtr> pairs; ///< The article on the left; null for one that could not be read.
};

/// Reads an article and several others and compares it with each of them.
class ManyJob : public JobOf<Result<ManyCompared>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void compare(const ArticleSource &article, const std::vector<ArticleSource> &others,
                 const CompareOptions &options);

Q_SIGNALS:
    void compared(const diptych::ManyCompared &compared);
    /// The one article cannot be read.
    void failed(const diptych::Failure &failure);

private:
    void arrived(const Result<ManyCompared> &answer) override;
};

} // namespace diptych
