// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/storycorpus.h"

#include "corpus/articlefile.h"

#include <iterator>

namespace diptych {

namespace {

StoryCorpus readFile(const QString &file)
{
    StoryCorpus read;
    readArticles(file, [&read](const Result<Article> &result) {
        if (!result) {
            read.failures.push_back(result.failure());
            return true;
        }
        const Article &article = result.value();
        read.paths.append(article.path);
        read.articles.push_back(
            makeStoryArticle(article.title, article.text, article.date, article.language));
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

StoryCorpus readStoryCorpus(const QStringList &files, const Progress &progress)
{
    std::vector<StoryCorpus> read(static_cast<std::size_t>(files.size()));
    parallelFor(read.size(), progress,
                [&](std::size_t i) { read[i] = readFile(files[static_cast<qsizetype>(i)]); });
    StoryCorpus corpus;
    for (StoryCorpus &file : read) {
        corpus.paths.append(file.paths);
        moveInto(corpus.articles, file.articles);
        moveInto(corpus.failures, file.failures);
    }
    return corpus;
}

} // namespace diptych
