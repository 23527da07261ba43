// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisonjob.h"

#include "compare/compare.h"
#include "corpus/articlesources.h"
#include "encoder/installedencoder.h"
#include "jobs/jobprogress.h"

namespace diptych {

namespace {

void compareSources(QPromise<ComparisonAnswer> &promise, const Sided<ArticleSource> &sources,
                    const CompareOptions &options)
{
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        const Result<ArticlePtr> article = fetchArticle(sources[side]);
        if (promise.isCanceled())
            return;
        if (!article) {
            promise.addResult(ComparisonAnswer{article.failure(), false, false, nullptr});
            return;
        }
        articles[side] = article.value();
    }
    const Progress progress = progressOf(promise);
    const auto compareBy = [&](const SentenceEncoder *encoder) -> ComparedPairPtr {
        auto comparison = compare(*articles[Side::Left], *articles[Side::Right], options, progress, encoder);
        return comparison
                   ? std::make_shared<const ComparedPair>(ComparedPair{articles, *std::move(comparison)})
                   : nullptr;
    };
    const std::shared_ptr<const SentenceEncoder> encoder = usableEncoder(options, articles);
    const ComparedPairPtr fast = compareBy(nullptr);
    if (!fast)
        return;
    promise.addResult(ComparisonAnswer{fast, false, encoder != nullptr, makeShownPairToOpen(fast)});
    if (!encoder)
        return;
    if (const ComparedPairPtr refined = compareBy(encoder.get()))
        promise.addResult(ComparisonAnswer{refined, true, false, makeShownPair(refined)});
}

} // namespace

void ComparisonJob::compare(const Sided<ArticleSource> &sources, const CompareOptions &options)
{
    m_isRefining = false;
    run([sources, options](QPromise<ComparisonAnswer> &promise) {
        compareSources(promise, sources, options);
    });
}

void ComparisonJob::reopen(const ComparedPairPtr &pair)
{
    m_isRefining = false;
    run([pair](QPromise<ComparisonAnswer> &promise) {
        promise.addResult(ComparisonAnswer{pair, false, false, makeShownPairToOpen(pair)});
    });
}

void ComparisonJob::arrived(const ComparisonAnswer &answer)
{
    m_isRefining = answer.goesOn;
    Q_EMIT prepared(answer.shown);
    if (!answer.pair)
        Q_EMIT failed(answer.pair.failure());
    else if (answer.isRefined)
        Q_EMIT refined(answer.pair.value());
    else
        Q_EMIT compared(answer.pair.value());
    if (isRefining())
        Q_EMIT refining();
}

} // namespace diptych
