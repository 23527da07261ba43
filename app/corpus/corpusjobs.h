// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articlemodel.h"
#include "corpus/corpusreading.h"
#include "corpus/duplicatespage.h"
#include "corpus/modules/indexmodule.h"
#include "jobs/job.h"

namespace diptych {

/// What all articles have in common with one.
struct CommonTextAnswer
{
    CorpusWordsPtr words;
    QString path; ///< Of the one.
    QHash<QString, PinFigures> figures;
};

/// Holds one article against all others.
class CommonTextJob : public JobOf<CommonTextAnswer>
{
    Q_OBJECT

public:
    using JobOf::JobOf;
    /// \a words may be null; then they are read.
    void hold(const QString &path, std::vector<ArticleSource> sources, CorpusWordsPtr words);

Q_SIGNALS:
    void held(const diptych::CommonTextAnswer &answer);

private:
    void arrived(const CommonTextAnswer &answer) override { Q_EMIT held(answer); }
};

/// All pairs that share text, and the lines that do not count.
struct SimilarAnswer
{
    CorpusWordsPtr words;
    std::vector<SimilarPair> pairs;
    std::vector<RecurringText> boilerplate;
};

class SimilarJob : public JobOf<SimilarAnswer>
{
    Q_OBJECT

public:
    using JobOf::JobOf;
    /// \a words may be null; then they are read.
    void search(std::vector<ArticleSource> sources, CorpusWordsPtr words);

Q_SIGNALS:
    void found(const diptych::SimilarAnswer &answer);

private:
    void arrived(const SimilarAnswer &answer) override { Q_EMIT found(answer); }
};

/// A story of two articles and more.
struct FoundStory
{
    QString label;
    QStringList paths;
    std::vector<int> words;    ///< Of the articles.
    std::vector<float> shares; ///< As in OverlapMatrix.
};

class StoriesJob : public JobOf<std::vector<FoundStory>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;
    void search(std::vector<ArticleSource> sources);

Q_SIGNALS:
    void found(const std::vector<diptych::FoundStory> &stories);

private:
    void arrived(const std::vector<FoundStory> &stories) override { Q_EMIT found(stories); }
};

/// What a search came to.
struct SearchAnswer
{
    SearchHits hits;
    QString problem; ///< Why the index could not be searched, or not brought up to date; empty if it could.
    bool isLast =
        true; ///< Else the hits are ranked or the index is brought up to date; another answer comes.
};

/// Searches the full-text index of a corpus.
class SearchJob : public JobOf<SearchAnswer>
{
    Q_OBJECT

public:
    using JobOf::JobOf;
    /// With \a update the index is brought up to date after the first answer.
    void search(const QStringList &corpus, const QString &query, bool update);

Q_SIGNALS:
    void answered(const diptych::SearchAnswer &answer);

private:
    void arrived(const SearchAnswer &answer) override { Q_EMIT answered(answer); }
};

} // namespace diptych
