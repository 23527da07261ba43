// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/side.h"
#include "corpus/corpusjobs.h"

#include <QObject>
#include <QStringList>

#include <array>
#include <optional>

class QDockWidget;
class QMainWindow;

namespace diptych {

class Actions;
class CorpusBrowser;
class CorpusPage;
class Desktop;
class DuplicatesPage;
class NeighbourPanel;
class SearchPage;
class SimilarPage;
class StoriesPage;
class StoryPairsJob;
class Viewer;
struct ComparedStory;
struct ShownStory;
struct StoryPair;

/// What is done with all articles of the list at once: the pinned article held against the others, pages for
/// shared text, duplicates, stories and search, and the panel with the neighbours of what is shown.
class CorpusTools : public QObject
{
    Q_OBJECT

public:
    /// All have to outlive it.
    CorpusTools(QMainWindow *window, CorpusBrowser *corpus, Viewer *viewer, const Actions &actions,
                Desktop &desktop);

    [[nodiscard]] bool isWorking() const;
    void cancel();
    /// Articles came or changed: what was found before does not hold any more.
    void forget();
    /// Which actions can be used now, and what the panel shows.
    void updateShown();

Q_SIGNALS:
    void taskChanged(const QString &task);
    void progressChanged(int percent);
    void compareWanted(const diptych::Sided<diptych::ArticleSource> &sources);
    void readWanted(const diptych::ArticleSource &source);
    void statusMessage(const QString &text);

private:
    void createPages();
    void createPanel();
    void connectActions();
    void connectJobs();
    void connectPage(CorpusPage *page);
    void watchJob(Job *job, const QString &task);
    void showWhatIsMissing();
    [[nodiscard]] std::array<Job *, 7> jobs() const;

    void pin();
    void takePinFigures(const CommonTextAnswer &answer);
    void countStatements(const CommonTextAnswer &answer);
    void takeStatements(const ComparedStory &pairs);
    void findNeighbours();
    void takeNeighbours(const CommonTextAnswer &answer);
    void showNeighbours();
    void showSimilar();
    void showDuplicates();
    void searchSimilar();
    void takeSimilar(const SimilarAnswer &answer);
    void showStories();
    void searchStories();
    void takeStories(const std::vector<FoundStory> &stories);
    void comparePairs(const ShownStory &story, const std::vector<StoryPair> &pairs);
    void takePairs(const ComparedStory &story);
    void openSearch(const QString &query);
    void search(const QString &query);
    void takeHits(const SearchAnswer &answer);
    void goToSought();

    [[nodiscard]] std::vector<ArticleSource> readable() const;
    [[nodiscard]] CorpusArticle described(const QString &path) const;
    [[nodiscard]] ArticleSource sourceOf(const QString &path) const;
    [[nodiscard]] QString shownPath() const;

    QMainWindow *m_window;
    CorpusBrowser *m_corpus;
    Viewer *m_viewer;
    const Actions &m_actions;
    Desktop &m_desktop;
    CommonTextJob *m_pinning;
    CommonTextJob *m_neighbouring;
    SimilarJob *m_comparing;
    StoriesJob *m_grouping;
    StoryPairsJob *m_pairing;
    StoryPairsJob *m_stating;
    SearchJob *m_searching;
    SimilarPage *m_similar = nullptr;
    DuplicatesPage *m_duplicates = nullptr;
    StoriesPage *m_stories = nullptr;
    SearchPage *m_search = nullptr;
    NeighbourPanel *m_neighbours = nullptr;
    QDockWidget *m_dock = nullptr;

    CorpusWordsPtr m_words; ///< Null until they are read, and when articles came or changed.
    CommonTextAnswer m_shownNeighbours;
    QStringList m_statedPaths; ///< Of the articles that are compared with the pinned one.
    /// An article that a search led to, and the words that it is to be opened at.
    struct Sought
    {
        QString path;
        QString words;
    };
    std::optional<Sought> m_sought;
    bool m_hasSimilar = false; ///< The pages show what is found in the list as it is.
    bool m_hasStories = false;
    bool m_indexIsFresh = false;
};

} // namespace diptych
