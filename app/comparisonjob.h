// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/comparedpair.h"
#include "job.h"
#include "result.h"

namespace diptych {

/// Reads two articles and compares them.
class ComparisonJob : public JobOf<Result<ComparedPairPtr>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void compare(const Sided<ArticleSource> &sources, const CompareOptions &options);

Q_SIGNALS:
    void compared(const diptych::ComparedPairPtr &pair);
    void failed(const diptych::Failure &failure);

private:
    void arrived(const Result<ComparedPairPtr> &pair) override;
};

} // namespace diptych
