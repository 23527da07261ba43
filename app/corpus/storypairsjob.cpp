// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/storypairsjob.h"

#include "corpus/corpusreading.h"
#include "corpus/namedtexts.h"
#include "jobs/jobprogress.h"
#include "parallel.h"

namespace diptych {

namespace {

constexpr double readingShare = 0.1; // Of the time that a story of ten articles takes.

/// Null for one that cannot be read.
std::vector<ArticlePtr> readAll(const std::vector<ArticleSource> &sources, const Progress &progress)
{
    QStringList names;
    for (const ArticleSource &source : sources) {
        if (!source.held)
            names << source.path;
    }
    const QHash<QString, ArticleText> texts = readNamedTexts(names, progress);
    std::vector<ArticlePtr> articles(sources.size());
    parallelFor(sources.size(), {progress.isCancelled, {}}, [&](std::size_t i) {
        articles[i] = sources[i].held;
        if (const auto text = texts.constFind(sources[i].path); !articles[i] && text != texts.constEnd())
            articles[i] = std::make_shared<const Article>(makeArticle(*text));
    });
    return articles;
}

} // namespace

void StoryPairsJob::compare(const QString &label, std::vector<ArticleSource> sources,
                            std::vector<StoryPair> pairs, const CompareOptions &options)
{
    run([label, sources = std::move(sources), pairs = std::move(pairs),
         options](QPromise<ComparedStory> &promise) {
        const Progress progress = progressOf(promise);
        const std::vector<ArticlePtr> articles = readAll(sources, partOf(progress, 0, readingShare));
        ComparedStory story{label, pairs};
        parallelFor(story.pairs.size(), partOf(progress, readingShare, 1), [&](std::size_t i) {
            StoryPair &pair = story.pairs[i];
            const ArticlePtr &left = articles[static_cast<std::size_t>(pair.left)];
            const ArticlePtr &right = articles[static_cast<std::size_t>(pair.right)];
            if (left && right)
                pair.figures = compareStoryPair(left, right, options, progress.isCancelled);
        });
        if (!promise.isCanceled())
            promise.addResult(std::move(story));
    });
}

} // namespace diptych
