// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisonjob.h"

#include "articlesources.h"
#include "compare/compare.h"

namespace diptych {

namespace {

using Answer = Result<ComparedPairPtr>;

void compareSources(QPromise<Answer> &promise, const Sided<ArticleSource> &sources,
                    const CompareOptions &options)
{
    promise.setProgressRange(0, 100);
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        const Result<ArticlePtr> article = fetchArticle(sources[side]);
        if (promise.isCanceled())
            return;
        if (!article) {
            promise.addResult(article.failure());
            return;
        }
        articles[side] = article.value();
    }
    const Progress progress{[&promise](int percent) { promise.setProgressValue(percent); },
                            [&promise] { return promise.isCanceled(); }};
    std::optional<Comparison> comparison =
        compare(*articles[Side::Left], *articles[Side::Right], options, progress);
    if (comparison)
        promise.addResult(
            std::make_shared<const ComparedPair>(ComparedPair{articles, *std::move(comparison)}));
}

} // namespace

void ComparisonJob::compare(const Sided<ArticleSource> &sources, const CompareOptions &options)
{
    run([sources, options](QPromise<Answer> &promise) { compareSources(promise, sources, options); });
}

void ComparisonJob::arrived(const Answer &pair)
{
    if (pair)
        Q_EMIT compared(pair.value());
    else
        Q_EMIT failed(pair.failure());
}

} // namespace diptych
