// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similarcorpus.h"

#include "corpus/keptarticles.h"

namespace diptych {

namespace {

struct KeptWords
{
    HashedWords text;
    DuplicateFacts facts;
};

KeptWords wordsOf(const ArticleText &article)
{
    HashedWords text = hashWords(article.text.text);
    const auto words = static_cast<qsizetype>(text.words.size());
    return {std::move(text), {article.date(), words}};
}

} // namespace

SimilarCorpus readSimilarCorpus(const QStringList &files, const Progress &progress)
{
    KeptArticles<KeptWords> kept = keepOfArticles<KeptWords>(files, progress, wordsOf);
    SimilarCorpus corpus{std::move(kept.paths), {}, {}, std::move(kept.failures)};
    corpus.texts.reserve(kept.articles.size());
    for (KeptWords &article : kept.articles) {
        corpus.texts.push_back(std::move(article.text));
        corpus.facts.push_back(std::move(article.facts));
    }
    return corpus;
}

} // namespace diptych
