// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"
#include "jobs/job.h"

namespace diptych {

/// Makes articles of two pasted texts: words, sentences, headline.
class PasteJob : public JobOf<Sided<ArticlePtr>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void analyse(const Sided<QString> &names, const Sided<QString> &texts);

Q_SIGNALS:
    void analysed(const diptych::Sided<diptych::ArticlePtr> &articles);

private:
    void arrived(const Sided<ArticlePtr> &articles) override { Q_EMIT analysed(articles); }
};

} // namespace diptych
