// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similarcorpus.h"

#include "corpus/articledate.h"
#include "corpus/articlefile.h"

#include <iterator>

namespace diptych {

namespace {

/// What is kept of one file's articles.
struct ReadFile
{
    QStringList paths;
    std::vector<HashedWords> texts;
    std::vector<DuplicateFacts> facts;
    std::vector<Failure> failures;
};

ReadFile readFile(const QString &file)
{
    ReadFile read;
    readArticleTexts(file, [&read](const Result<ArticleText> &article) {
        if (!article) {
            read.failures.push_back(article.failure());
            return true;
        }
        read.paths.append(article.value().path);
        read.texts.push_back(hashWords(article.value().text.text));
        const QString &date = article.value().metadata.date;
        read.facts.push_back({date.isEmpty() ? dateInHead(article.value().text.text) : date,
                              static_cast<qsizetype>(read.texts.back().words.size())});
        return true;
    });
    return read;
}

template <typename List>
void moveInto(List &all, List &part)
{
    all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

} // namespace

SimilarCorpus readSimilarCorpus(const QStringList &files, const Progress &progress)
{
    std::vector<ReadFile> read(static_cast<std::size_t>(files.size()));
    parallelFor(read.size(), progress,
                [&](std::size_t i) { read[i] = readFile(files[static_cast<qsizetype>(i)]); });
    SimilarCorpus corpus;
    for (ReadFile &file : read) {
        corpus.paths.append(file.paths);
        moveInto(corpus.texts, file.texts);
        moveInto(corpus.facts, file.facts);
        moveInto(corpus.failures, file.failures);
    }
    return corpus;
}

} // namespace diptych
