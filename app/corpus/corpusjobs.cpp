// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusjobs.h"

#include "corpus/corpusscan.h"
#include "corpus/index/index.h"
#include "corpus/searchpage.h"
#include "corpus/stories/stories.h"
#include "jobs/jobprogress.h"

namespace diptych {

namespace {

/// Recurring lines that are shown; they come in the order of how many articles hold them.
constexpr std::size_t shownBoilerplate = 50;

constexpr double readingShare = 0.7; // Of the time that the words of a corpus take, most is for reading it.

CorpusWordsPtr wordsOf(const std::vector<ArticleSource> &sources, const CorpusWordsPtr &known,
                       const Progress &progress)
{
    return known ? known : readWords(sources, partOf(progress, 0, readingShare));
}

CommonTextAnswer commonTexts(const QString &path, const CorpusWordsPtr &words, const Progress &progress)
{
    CommonTextAnswer answer{words, path, {}};
    const auto at = static_cast<std::size_t>(words->paths.indexOf(path));
    if (at >= words->texts.size())
        return answer;
    // What pages put under every story is no sign of a common source.
    std::vector<HashedWords> texts = words->texts;
    cutBoilerplate(findBoilerplate(texts), texts);
    const auto common = commonTextWith(texts[at], texts, partOf(progress, readingShare, 1));
    for (std::size_t i = 0; i < common.size(); ++i) {
        if (i != at)
            answer.figures.insert(words->paths[static_cast<qsizetype>(i)],
                                  {common[i], hoursAfter(words->facts[i].date, words->facts[at].date)});
    }
    return answer;
}

/// A story with what its articles have of each other.
FoundStory describe(const Story &story, const StoryCorpus &stories, const QHash<QString, std::size_t> &places,
                    const SimilarCorpus &words)
{
    FoundStory found{story.label, {}, {}, {}};
    std::vector<HashedWords> texts;
    for (int article : story.articles) {
        const QString &path = stories.paths[article];
        const auto place = places.constFind(path);
        if (place == places.constEnd()) // It went away meanwhile.
            continue;
        found.paths << path;
        texts.push_back(words.texts[*place]);
        found.words.push_back(static_cast<int>(texts.back().words.size()));
    }
    found.shares = sharesOfTexts(texts);
    return found;
}

std::vector<FoundStory> findStoriesOf(const std::vector<ArticleSource> &sources, const Progress &progress)
{
    const StoryCorpus read = readStories(sources, partOf(progress, 0, 0.4));
    const std::vector<Story> stories = findStories(read.articles, partOf(progress, 0.4, 0.6));
    const CorpusWordsPtr words = readWords(sources, partOf(progress, 0.6, 0.8));
    QHash<QString, std::size_t> places;
    for (qsizetype i = 0; i < words->paths.size(); ++i)
        places.insert(words->paths[i], static_cast<std::size_t>(i));
    std::vector<FoundStory> found;
    const Progress rest = partOf(progress, 0.8, 1);
    for (std::size_t i = 0; i < stories.size() && !progress.cancelled(); ++i) {
        // The largest ones come first, and those of one article last.
        if (stories[i].articles.size() < 2)
            break;
        found.push_back(describe(stories[i], read, places, *words));
        if (rest.report)
            rest.report(static_cast<double>(i) / static_cast<double>(stories.size()));
    }
    return found;
}

SearchAnswer searchOnce(CorpusIndex &index, const QString &query, int rankAtMost = -1)
{
    if (query.isEmpty())
        return {};
    const SearchOptions options{SearchPage::mostHits, rankAtMost, QString(SearchPage::markBegin),
                                QString(SearchPage::markEnd)};
    Result<SearchHits> hits = index.search(query, options);
    if (!hits)
        return {{}, hits.failure().reason};
    return {std::move(hits).value(), {}};
}

void searchCorpus(QPromise<SearchAnswer> &promise, const QStringList &corpus, const QString &query,
                  bool update)
{
    CorpusIndex index(corpus);
    SearchAnswer first = searchOnce(index, query, SearchPage::rankedAtOnce);
    const bool isRanked = first.hits.isRanked;
    const bool isFresh = !update && !index.isDamaged();
    first.isLast = isRanked && isFresh;
    promise.addResult(std::move(first));
    if (!isRanked && !promise.isCanceled()) {
        SearchAnswer ranked = searchOnce(index, query);
        ranked.isLast = isFresh;
        promise.addResult(std::move(ranked));
    }
    if (isFresh || promise.isCanceled())
        return;
    const Progress progress = progressOf(promise);
    const CorpusScan scan = scanCorpus(corpus, progress.isCancelled);
    const IndexUpdate done = index.update(scan.files, progress);
    if (promise.isCanceled())
        return;
    SearchAnswer second = searchOnce(index, query);
    if (second.problem.isEmpty())
        second.problem = done.problem;
    promise.addResult(std::move(second));
}

} // namespace

void CommonTextJob::hold(const QString &path, std::vector<ArticleSource> sources, CorpusWordsPtr words)
{
    run([path, sources = std::move(sources), words = std::move(words)](QPromise<CommonTextAnswer> &promise) {
        const Progress progress = progressOf(promise);
        const CorpusWordsPtr all = wordsOf(sources, words, progress);
        CommonTextAnswer answer = commonTexts(path, all, progress);
        if (!promise.isCanceled())
            promise.addResult(std::move(answer));
    });
}

void SimilarJob::search(std::vector<ArticleSource> sources, CorpusWordsPtr words)
{
    run([sources = std::move(sources), words = std::move(words)](QPromise<SimilarAnswer> &promise) {
        const Progress progress = progressOf(promise);
        SimilarAnswer answer{wordsOf(sources, words, progress), {}, {}};
        if (promise.isCanceled())
            return;
        SimilarTexts found = findSimilar(answer.words->texts, 0, partOf(progress, readingShare, 1));
        answer.pairs = std::move(found.pairs);
        for (const BoilerplateLine &line : found.boilerplate) {
            if (answer.boilerplate.size() >= shownBoilerplate || promise.isCanceled())
                break;
            answer.boilerplate.push_back(
                {lineOf(answer.words->paths[line.article], line.number), line.articles});
        }
        if (!promise.isCanceled())
            promise.addResult(std::move(answer));
    });
}

void StoriesJob::search(std::vector<ArticleSource> sources)
{
    run([sources = std::move(sources)](QPromise<std::vector<FoundStory>> &promise) {
        std::vector<FoundStory> stories = findStoriesOf(sources, progressOf(promise));
        if (!promise.isCanceled())
            promise.addResult(std::move(stories));
    });
}

void SearchJob::search(const QStringList &corpus, const QString &query, bool update)
{
    run([corpus, query, update](QPromise<SearchAnswer> &promise) {
        searchCorpus(promise, corpus, query, update);
    });
}

} // namespace diptych
