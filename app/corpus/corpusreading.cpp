// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusreading.h"

#include "corpus/articlefile.h"

#include <QSet>

namespace diptych {

namespace {

/// What a list of articles is read from.
struct Sources
{
    QStringList files; ///< Each once.
    QSet<QString> paths;
    std::vector<ArticlePtr> held;
};

Sources sorted(const std::vector<ArticleSource> &sources)
{
    Sources sorted;
    QSet<QString> seen;
    for (const ArticleSource &source : sources) {
        sorted.paths.insert(source.path);
        if (source.held) {
            sorted.held.push_back(source.held);
            continue;
        }
        const QString file = splitArticleName(source.path).file;
        if (seen.contains(file))
            continue;
        seen.insert(file);
        sorted.files << file;
    }
    return sorted;
}

} // namespace

CorpusWordsPtr readWords(const std::vector<ArticleSource> &sources, const Progress &progress)
{
    const Sources from = sorted(sources);
    SimilarCorpus read = readSimilarCorpus(from.files, progress);
    auto words = std::make_shared<SimilarCorpus>();
    const auto add = [&words](const QString &path, HashedWords text, DuplicateFacts facts) {
        words->paths << path;
        words->texts.push_back(std::move(text));
        words->facts.push_back(std::move(facts));
    };
    for (qsizetype i = 0; i < read.paths.size(); ++i) {
        if (from.paths.contains(read.paths[i]))
            add(read.paths[i], std::move(read.texts[static_cast<std::size_t>(i)]),
                std::move(read.facts[static_cast<std::size_t>(i)]));
    }
    for (const ArticlePtr &article : from.held)
        add(article->path, hashWords(article->text), {article->date, article->words()});
    return words;
}

StoryCorpus readStories(const std::vector<ArticleSource> &sources, const Progress &progress)
{
    const Sources from = sorted(sources);
    StoryCorpus read = readStoryCorpus(from.files, progress);
    StoryCorpus stories;
    for (qsizetype i = 0; i < read.paths.size(); ++i) {
        if (!from.paths.contains(read.paths[i]))
            continue;
        stories.paths << read.paths[i];
        stories.articles.push_back(std::move(read.articles[static_cast<std::size_t>(i)]));
    }
    for (const ArticlePtr &article : from.held) {
        stories.paths << article->path;
        stories.articles.push_back(
            makeStoryArticle(article->title, article->text, article->date, article->language));
    }
    return stories;
}

QString lineOf(const QString &path, std::uint32_t number)
{
    QString line;
    readArticleTexts(path, [&line, number](const Result<ArticleText> &read) {
        if (!read)
            return true;
        QString text = read.value().text.text;
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        line =
            text.section(u'\n', static_cast<qsizetype>(number), static_cast<qsizetype>(number)).simplified();
        return false;
    });
    return line;
}

} // namespace diptych
