// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similarcorpus.h"

#include "corpus/articlefile.h"

#include <optional>

namespace diptych {

SimilarCorpus readSimilarCorpus(const QStringList &articles, const Progress &progress)
{
    std::vector<std::optional<Result<HashedWords>>> read(static_cast<std::size_t>(articles.size()));
    parallelFor(read.size(), progress, [&](std::size_t i) {
        const Result<DecodedText> text = readArticleText(articles[static_cast<qsizetype>(i)]);
        read[i] =
            text ? Result<HashedWords>(hashWords(text.value().text)) : Result<HashedWords>(text.failure());
    });
    SimilarCorpus corpus;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (!read[i])
            continue; // cancelled
        if (!read[i]->ok()) {
            corpus.failures.push_back(read[i]->failure());
            continue;
        }
        corpus.paths.append(articles[static_cast<qsizetype>(i)]);
        corpus.texts.push_back(std::move(*read[i]).value());
        corpus.facts.push_back({{}, static_cast<qsizetype>(corpus.texts.back().words.size())});
    }
    return corpus;
}

} // namespace diptych
