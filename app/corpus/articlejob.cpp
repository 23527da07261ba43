// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlejob.h"

#include "corpus/articlesources.h"

namespace diptych {

void ArticleJob::read(const ArticleSource &source)
{
    run([source](QPromise<Result<ArticlePtr>> &promise) { promise.addResult(fetchArticle(source)); });
}

void ArticleJob::arrived(const Result<ArticlePtr> &article)
{
    if (article)
        Q_EMIT articleRead(article.value());
    else
        Q_EMIT failed(article.failure());
}

} // namespace diptych
