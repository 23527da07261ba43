// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/manyjob.h"

#include "compare/compare.h"
#include "corpus/articlesources.h"
#include "jobs/jobprogress.h"

namespace diptych {

namespace {

/// Null for an article that cannot be read, and where the work was cancelled.
ComparedPairPtr compareWith(const ArticlePtr &article, const ArticleSource &source,
                            const CompareOptions &options, const Progress &progress)
{
    const Result<ArticlePtr> other = fetchArticle(source);
    if (!other)
        return nullptr;
    auto comparison = compare(*article, *other.value(), options, progress, nullptr);
    if (!comparison)
        return nullptr;
    return std::make_shared<const ComparedPair>(
        ComparedPair{{{article, other.value()}}, *std::move(comparison)});
}

void compareAll(QPromise<Result<ManyCompared>> &promise, const ArticleSource &source,
                const std::vector<ArticleSource> &others, const CompareOptions &options)
{
    const Progress progress = progressOf(promise);
    const Result<ArticlePtr> article = fetchArticle(source);
    if (!article) {
        promise.addResult(article.failure());
        return;
    }
    ManyCompared all{article.value(), {}};
    const auto share = 1.0 / static_cast<double>(others.size());
    for (std::size_t i = 0; i < others.size() && !promise.isCanceled(); ++i) {
        const auto begin = static_cast<double>(i) * share;
        all.pairs.push_back(
            compareWith(all.article, others[i], options, partOf(progress, begin, begin + share)));
    }
    if (!promise.isCanceled())
        promise.addResult(std::move(all));
}

} // namespace

void ManyJob::compare(const ArticleSource &article, const std::vector<ArticleSource> &others,
                      const CompareOptions &options)
{
    run([article, others, options](QPromise<Result<ManyCompared>> &promise) {
        compareAll(promise, article, others, options);
    });
}

void ManyJob::arrived(const Result<ManyCompared> &answer)
{
    if (answer)
        Q_EMIT compared(answer.value());
    else
        Q_EMIT failed(answer.failure());
}

} // namespace diptych
