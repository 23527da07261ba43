// SPDX-License-Identifier: GPL-3.0-or-later
// The pages over a whole corpus: when they are shown, what is looked for, and what was found.
#include "comparison/viewer.h"
#include "corpus/corpusbrowser.h"
#include "corpus/corpustools.h"
#include "corpus/searchpage.h"
#include "corpus/similarpage.h"
#include "corpus/storiespage.h"
#include "corpus/storypairsjob.h"
#include "mainwindow/actions.h"
#include "reading/findbar.h"

#include <QHash>

#include <utility>

namespace diptych {

void CorpusTools::showSimilar()
{
    m_viewer->visit(Place::corpusPage(m_similar->objectName()));
    searchSimilar();
}

void CorpusTools::showDuplicates()
{
    m_viewer->visit(Place::corpusPage(m_duplicates->objectName()));
    searchSimilar();
}

void CorpusTools::searchSimilar()
{
    if (m_hasSimilar || m_comparing->isRunning())
        return;
    for (CorpusPage *page : std::initializer_list<CorpusPage *>{m_similar, m_duplicates})
        page->setNotice(tr("Looking for shared text in all articles…"));
    m_comparing->search(readable(), m_words);
}

void CorpusTools::takeSimilar(const SimilarAnswer &answer)
{
    m_words = answer.words;
    m_hasSimilar = true;
    std::vector<CorpusArticle> articles;
    for (qsizetype i = 0; i < answer.words->paths.size(); ++i) {
        articles.push_back(described(answer.words->paths[i]));
        articles.back().date = answer.words->facts[static_cast<std::size_t>(i)].date;
    }
    m_similar->setPairs(articles, answer.pairs);
    m_duplicates->setFindings({std::move(articles), answer.words->facts, answer.pairs, answer.boilerplate});
}

void CorpusTools::showStories()
{
    m_viewer->visit(Place::corpusPage(m_stories->objectName()));
    searchStories();
}

void CorpusTools::searchStories()
{
    if (m_hasStories || m_grouping->isRunning())
        return;
    m_stories->setNotice(tr("Looking for articles on the same event…"));
    m_grouping->search(readable());
}

void CorpusTools::takeStories(const std::vector<FoundStory> &stories)
{
    m_hasStories = true;
    QHash<QString, QString> labels;
    std::vector<ShownStory> shown;
    for (const FoundStory &story : stories) {
        ShownStory one{story.label, {}, story.words, story.shares};
        for (const QString &path : story.paths) {
            labels.insert(path, story.label);
            one.articles.push_back(described(path));
        }
        shown.push_back(std::move(one));
    }
    const ArticleModel *model = m_corpus->model();
    m_stories->setStories(std::move(shown), model->rowCount() - model->unreadable());
    m_corpus->model()->setStories(labels);
    showNeighbours();
}

void CorpusTools::comparePairs(const ShownStory &story, const std::vector<StoryPair> &pairs)
{
    std::vector<ArticleSource> sources;
    for (const CorpusArticle &article : story.articles)
        sources.push_back(sourceOf(article.path));
    m_pairing->compare(story.label, std::move(sources), pairs, m_viewer->options());
}

void CorpusTools::takePairs(const ComparedStory &story)
{
    m_stories->setCompared(story.label, story.pairs);
}

void CorpusTools::openSearch(const QString &query)
{
    m_viewer->visit(Place::corpusPage(m_search->objectName()));
    m_search->setQuery(query);
    m_search->focusQuery();
}

void CorpusTools::search(const QString &query)
{
    // The index is looked after once, and again when articles come or change.
    m_search->setRemark(m_indexIsFresh ? QString() : tr("The index is being brought up to date…"));
    m_searching->search(m_corpus->given(), query, !m_indexIsFresh);
}

void CorpusTools::takeHits(const SearchAnswer &answer)
{
    m_search->setHits(answer.hits);
    m_indexIsFresh = m_indexIsFresh || (answer.isLast && answer.problem.isEmpty());
    if (answer.isLast)
        m_search->setRemark(answer.problem.isEmpty() ? QString() : tr("The index: %1.").arg(answer.problem));
}

void CorpusTools::goToSought()
{
    const ArticlePtr article = m_viewer->shownArticle();
    if (!m_sought || !article)
        return;
    const Sought sought = *std::exchange(m_sought, {});
    if (article->path == sought.path && !sought.words.isEmpty())
        m_viewer->findBar()->search(sought.words, m_viewer->activePane());
}

} // namespace diptych
