// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/storycorpus.h"

#include "corpus/articlefile.h"

#include <optional>

namespace diptych {

StoryCorpus readStoryCorpus(const QStringList &articles, const Progress &progress)
{
    std::vector<std::optional<Result<StoryArticle>>> read(static_cast<std::size_t>(articles.size()));
    parallelFor(read.size(), progress, [&](std::size_t i) {
        const Result<Article> result = readArticle(articles[static_cast<qsizetype>(i)]);
        if (!result) {
            read[i] = Result<StoryArticle>(result.failure());
            return;
        }
        const Article &article = result.value();
        read[i] = Result<StoryArticle>(
            makeStoryArticle(article.title, article.text, article.date, article.language));
    });
    StoryCorpus corpus;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (!read[i])
            continue; // cancelled
        if (!read[i]->ok()) {
            corpus.failures.push_back(read[i]->failure());
            continue;
        }
        corpus.paths.append(articles[static_cast<qsizetype>(i)]);
        corpus.articles.push_back(std::move(*read[i]).value());
    }
    return corpus;
}

} // namespace diptych
