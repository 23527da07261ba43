// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpustools.h"

#include "articles/articlecolumns.h"
#include "articles/articlespane.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/corpusbrowser.h"
#include "corpus/neighbourpanel.h"
#include "corpus/searchpage.h"
#include "corpus/similarpage.h"
#include "corpus/storiespage.h"
#include "corpus/storypairsjob.h"
#include "mainwindow/actions.h"
#include "mainwindow/desktop.h"
#include "reading/articlepane.h"
#include "report/report.h"

#include <QAction>
#include <QActionGroup>
#include <QBuffer>
#include <QDockWidget>
#include <QImage>
#include <QMainWindow>

#include <algorithm>

namespace diptych {

namespace {

constexpr int panelWidth = 320; // Device-independent pixels.

/// Words that must be shared before an article counts as a neighbour: two runs of ten words, or one of a
/// long quotation. What two reports share below that is mostly names, offices and formulas.
constexpr int neighbourWords = 20;
constexpr std::size_t mostNeighbours = 100;

/// Articles that are compared with the pinned one, the nearest first: a second's work on two cores.
constexpr qsizetype mostStated = 300;

} // namespace

CorpusTools::CorpusTools(QMainWindow *window, CorpusBrowser *corpus, Viewer *viewer, const Actions &actions,
                         Desktop &desktop)
    : QObject(window)
    , m_window(window)
    , m_corpus(corpus)
    , m_viewer(viewer)
    , m_actions(actions)
    , m_desktop(desktop)
    , m_pinning(new CommonTextJob(this))
    , m_neighbouring(new CommonTextJob(this))
    , m_comparing(new SimilarJob(this))
    , m_grouping(new StoriesJob(this))
    , m_pairing(new StoryPairsJob(this))
    , m_stating(new StoryPairsJob(this))
    , m_searching(new SearchJob(this))
{
    createPages();
    createPanel();
    connectActions();
    connectJobs();
    updateShown();
}

void CorpusTools::createPages()
{
    m_similar = new SimilarPage(m_viewer);
    m_duplicates = new DuplicatesPage(m_viewer);
    m_stories = new StoriesPage(m_viewer);
    m_search = new SearchPage(m_viewer);
    // Before the window hears of it, which may show the article at once.
    connect(m_search, &CorpusPage::readWanted, this, [this](const QString &path) {
        m_sought = {path, m_search->foundWords()};
    });
    connect(m_viewer, &Viewer::shownChanged, this, &CorpusTools::goToSought);
    for (CorpusPage *page : std::initializer_list<CorpusPage *>{m_similar, m_duplicates, m_stories, m_search})
        connectPage(page);
    connect(m_search, &SearchPage::searchWanted, this, &CorpusTools::search);
    connect(m_stories, &StoriesPage::pairsWanted, this, &CorpusTools::comparePairs);
    connect(m_stories, &StoriesPage::savePictureWanted, this, [this](const QImage &picture) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        picture.save(&buffer, "PNG");
        Q_EMIT m_stories->saveWanted(QStringLiteral("story.png"), bytes);
    });
}

void CorpusTools::connectPage(CorpusPage *page)
{
    m_viewer->addPage(page);
    connect(page, &CorpusPage::compareWanted, this, [this](const QString &left, const QString &right) {
        Q_EMIT compareWanted({{sourceOf(left), sourceOf(right)}});
    });
    connect(page, &CorpusPage::readWanted, this,
            [this](const QString &path) { Q_EMIT readWanted(sourceOf(path)); });
    connect(
        page, &CorpusPage::saveWanted, this, [this](const QString &suggestion, const QByteArray &content) {
            m_desktop.askWhereToSave(m_window, tr("Save"), suggestion, [this, content](const QString &path) {
                const std::optional<Failure> failure = saveReport(path, content);
                Q_EMIT statusMessage(failure ? failure->message() : tr("Saved %1").arg(path));
            });
        });
}

void CorpusTools::createPanel()
{
    m_neighbours = new NeighbourPanel(m_window);
    m_dock = new QDockWidget(tr("Similar Articles"), m_window);
    m_dock->setObjectName(QStringLiteral("neighboursPanel"));
    m_dock->setAccessibleName(m_dock->windowTitle());
    m_dock->setWidget(m_neighbours);
    m_dock->hide();
    m_window->addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_window->resizeDocks({m_dock}, {panelWidth}, Qt::Horizontal);
    connect(m_dock, &QDockWidget::visibilityChanged, this,
            [this] { m_actions.neighbourPanel->setChecked(!m_dock->isHidden()); });
    connect(m_actions.neighbourPanel, &QAction::triggered, this, [this](bool wanted) {
        m_dock->setVisible(wanted);
        findNeighbours();
        if (wanted)
            m_neighbours->focusList();
    });
    connect(m_neighbours, &NeighbourPanel::compareWanted, this, [this](const QString &path) {
        Q_EMIT compareWanted({{sourceOf(m_shownNeighbours.path), sourceOf(path)}});
    });
    connect(m_neighbours, &NeighbourPanel::storiesWanted, this, &CorpusTools::searchStories);
}

void CorpusTools::connectActions()
{
    connect(m_actions.similarPage, &QAction::triggered, this, &CorpusTools::showSimilar);
    connect(m_actions.duplicatesPage, &QAction::triggered, this, &CorpusTools::showDuplicates);
    connect(m_actions.storiesPage, &QAction::triggered, this, &CorpusTools::showStories);
    connect(m_actions.searchCorpus, &QAction::triggered, this, [this] { openSearch(m_search->query()); });
    connect(m_actions.findInCorpus, &QAction::triggered, this, [this] {
        const ArticlePane *pane = m_viewer->activePane();
        const QString words = pane ? pane->textCursor().selectedText().simplified() : QString();
        if (words.isEmpty())
            Q_EMIT statusMessage(tr("Select the words first that are to be found in all articles."));
        else // A phrase: the words in this order.
            openSearch(u'"' + QString(words).remove(u'"') + u'"');
    });
    connect(m_actions.pinArticle, &QAction::triggered, this, &CorpusTools::pin);
    connect(m_corpus->model(), &ArticleModel::pinChanged, this, [this] {
        m_pinning->cancel();
        m_stating->cancel();
        const QString &path = m_corpus->model()->pin();
        if (!path.isEmpty())
            m_pinning->hold(path, readable(), m_words);
    });
    connect(m_actions.groupings, &QActionGroup::triggered, this, [this](const QAction *action) {
        if (static_cast<ArticleGrouping>(action->data().toInt()) == ArticleGrouping::Story && !m_hasStories)
            searchStories();
    });
}

void CorpusTools::connectJobs()
{
    connect(m_pinning, &CommonTextJob::held, this, &CorpusTools::takePinFigures);
    connect(m_neighbouring, &CommonTextJob::held, this, &CorpusTools::takeNeighbours);
    connect(m_comparing, &SimilarJob::found, this, &CorpusTools::takeSimilar);
    connect(m_grouping, &StoriesJob::found, this, &CorpusTools::takeStories);
    connect(m_pairing, &StoryPairsJob::compared, this, &CorpusTools::takePairs);
    connect(m_stating, &StoryPairsJob::compared, this, &CorpusTools::takeStatements);
    connect(m_searching, &SearchJob::answered, this, &CorpusTools::takeHits);
    watchJob(m_pinning, tr("Comparing with the pinned article…"));
    watchJob(m_neighbouring, tr("Looking for similar articles…"));
    watchJob(m_comparing, tr("Looking for shared text…"));
    watchJob(m_grouping, tr("Looking for stories…"));
    watchJob(m_pairing, tr("Comparing the pairs of the story…"));
    watchJob(m_stating, tr("Counting what the nearest articles say in other words…"));
    watchJob(m_searching, tr("Searching the articles…"));
    connect(m_corpus->model(), &QAbstractItemModel::rowsInserted, this, &CorpusTools::forget);
    connect(m_corpus->model(), &ArticleModel::articlesRead, this, &CorpusTools::forget);
    connect(m_corpus->model(), &QAbstractItemModel::modelReset, this, [this] {
        cancel();
        forget();
        m_search->setHits({});
    });
}

void CorpusTools::watchJob(Job *job, const QString &task)
{
    connect(job, &Job::busyChanged, this,
            [this, task](bool busy) { Q_EMIT taskChanged(busy ? task : QString()); });
    connect(job, &Job::progressChanged, this, &CorpusTools::progressChanged);
    // What was stopped says so, and can be asked for again.
    connect(job, &Job::ended, this, &CorpusTools::showWhatIsMissing);
}

void CorpusTools::showWhatIsMissing()
{
    const QString notice =
        tr("Not looked for in the list as it is now. Choose this page in the menu “Articles” again.");
    if (!m_hasSimilar && !m_comparing->isRunning()) {
        m_similar->setNotice(notice);
        m_duplicates->setNotice(notice);
    }
    if (!m_hasStories && !m_grouping->isRunning())
        m_stories->setNotice(notice);
}

std::array<Job *, 7> CorpusTools::jobs() const
{
    return {m_pinning, m_neighbouring, m_comparing, m_grouping, m_pairing, m_stating, m_searching};
}

bool CorpusTools::isWorking() const
{
    return std::ranges::any_of(jobs(), [](const Job *job) { return job->isRunning(); });
}

void CorpusTools::cancel()
{
    for (Job *job : jobs())
        job->cancel();
}

void CorpusTools::forget()
{
    m_words.reset();
    m_hasSimilar = false;
    m_hasStories = false;
    m_indexIsFresh = false;
    m_shownNeighbours = {};
    showWhatIsMissing();
    updateShown();
}

void CorpusTools::updateShown()
{
    const int articles = m_corpus->model()->readable();
    for (QAction *action : {m_actions.similarPage, m_actions.duplicatesPage, m_actions.storiesPage})
        action->setEnabled(articles > 1);
    m_actions.searchCorpus->setEnabled(articles > 0 && !m_corpus->given().isEmpty());
    m_actions.findInCorpus->setEnabled(m_actions.searchCorpus->isEnabled() && m_viewer->activePane());
    m_actions.groupings->setEnabled(articles > 1);
    findNeighbours();
}

std::vector<ArticleSource> CorpusTools::readable() const
{
    const ArticleModel *model = m_corpus->model();
    std::vector<ArticleSource> sources;
    sources.reserve(static_cast<std::size_t>(model->rowCount()));
    for (int row = 0; row < model->rowCount(); ++row) {
        if (const ArticleEntry &entry = model->entry(row); entry.isReadable())
            sources.push_back(entry.source);
    }
    return sources;
}

CorpusArticle CorpusTools::described(const QString &path) const
{
    const int row = m_corpus->model()->rowOf(path);
    if (row < 0)
        return {path, path, {}, {}};
    const ArticleEntry &entry = m_corpus->model()->entry(row);
    return {path, entry.title, entry.outlet, entry.date};
}

ArticleSource CorpusTools::sourceOf(const QString &path) const
{
    const int row = m_corpus->model()->rowOf(path);
    return row < 0 ? ArticleSource{path, {}} : m_corpus->model()->entry(row).source;
}

QString CorpusTools::shownPath() const
{
    if (const ArticlePtr article = m_viewer->shownArticle())
        return article->path;
    if (const ComparedPairPtr pair = m_viewer->shownPair()) {
        const ComparisonView *view = m_viewer->comparisonView();
        return pair->articles[view->activePane() == view->pane(Side::Right) ? Side::Right : Side::Left]->path;
    }
    return {};
}

void CorpusTools::pin()
{
    const std::vector<ArticleEntry> selected = m_corpus->pane()->selected();
    const QString path = selected.empty() ? shownPath() : selected.front().source.path;
    m_corpus->model()->setPin(m_corpus->model()->pin() == path ? QString() : path);
}

void CorpusTools::takePinFigures(const CommonTextAnswer &answer)
{
    m_words = answer.words;
    m_corpus->model()->setPinFigures(answer.figures);
    countStatements(answer);
}

void CorpusTools::countStatements(const CommonTextAnswer &answer)
{
    QStringList paths = answer.figures.keys();
    const auto byNearness = [&answer](const QString &path) {
        return std::pair(-answer.figures.value(path).common.sharedWords, path);
    };
    std::ranges::sort(paths, {}, byNearness);
    paths.resize(std::min(paths.size(), mostStated));
    std::vector<ArticleSource> sources{sourceOf(answer.path)};
    std::vector<StoryPair> pairs;
    for (const QString &path : std::as_const(paths)) {
        pairs.push_back({0, static_cast<int>(sources.size())});
        sources.push_back(sourceOf(path));
    }
    m_statedPaths = paths;
    m_stating->compare(answer.path, std::move(sources), std::move(pairs), m_viewer->options());
}

void CorpusTools::takeStatements(const ComparedStory &pairs)
{
    if (pairs.label != m_corpus->model()->pin())
        return;
    QHash<QString, int> statements;
    for (const StoryPair &pair : pairs.pairs) {
        if (pair.figures)
            statements.insert(m_statedPaths[pair.right - 1], pair.figures->reworded);
    }
    m_corpus->model()->setPinStatements(statements);
}

void CorpusTools::findNeighbours()
{
    const QString path = shownPath();
    if (m_dock->isHidden() || m_shownNeighbours.path == path)
        return;
    m_shownNeighbours = {nullptr, path, {}};
    m_neighbouring->cancel();
    if (path.isEmpty() || m_corpus->model()->rowOf(path) < 0) {
        m_neighbours->setNotice(tr("Open an article to see which ones are similar."));
        return;
    }
    m_neighbours->setNotice(tr("Looking for similar articles…"));
    m_neighbouring->hold(path, readable(), m_words);
}

void CorpusTools::takeNeighbours(const CommonTextAnswer &answer)
{
    m_words = answer.words;
    m_shownNeighbours = answer;
    showNeighbours();
}

void CorpusTools::showNeighbours()
{
    const ArticleModel *model = m_corpus->model();
    const int shown = model->rowOf(m_shownNeighbours.path);
    if (shown < 0 || m_shownNeighbours.figures.isEmpty())
        return;
    std::vector<std::pair<int, NearArticle>> sharing; // By shared words.
    std::vector<NearArticle> sameStory;
    const QString story = model->entry(shown).story;
    for (auto it = m_shownNeighbours.figures.cbegin(); it != m_shownNeighbours.figures.cend(); ++it) {
        const CorpusArticle article = described(it.key());
        const QString time = dateRelation(article.date, described(m_shownNeighbours.path).date);
        const QString source = article.outlet.isEmpty() ? QString() : article.outlet + QStringLiteral(" · ");
        const CommonText &common = it->common;
        if (common.sharedWords >= neighbourWords)
            sharing.push_back({common.sharedWords,
                               {article.path, article.title,
                                source + tr("%L1 shared words, %L2 in a row · %3")
                                             .arg(common.sharedWords)
                                             .arg(common.longestRun)
                                             .arg(time)}});
        if (const int row = model->rowOf(it.key());
            row >= 0 && !story.isEmpty() && model->entry(row).story == story)
            sameStory.push_back({article.path, article.title, source + time});
    }
    std::ranges::sort(sharing, {}, [](const auto &one) { return std::pair(-one.first, one.second.path); });
    std::ranges::sort(sameStory, {}, &NearArticle::path);
    std::vector<NearArticle> first;
    for (std::size_t i = 0; i < std::min(sharing.size(), mostNeighbours); ++i)
        first.push_back(sharing[i].second);
    m_neighbours->setNeighbours(model->entry(shown).title, first, sameStory, model->hasStories());
}

} // namespace diptych
