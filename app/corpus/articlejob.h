// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "jobs/job.h"
#include "result.h"

namespace diptych {

/// Reads one article to show it.
class ArticleJob : public JobOf<Result<ArticlePtr>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void read(const ArticleSource &source);

Q_SIGNALS:
    void articleRead(const diptych::ArticlePtr &article);
    void failed(const diptych::Failure &failure);

private:
    void arrived(const Result<ArticlePtr> &article) override;
};

} // namespace diptych
