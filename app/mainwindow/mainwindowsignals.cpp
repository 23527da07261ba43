// SPDX-License-Identifier: GPL-3.0-or-later
// The wires of the main window: which signal leads to what.
#include "mainwindow/mainwindow.h"

#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/articlefile.h"
#include "corpus/corpusbrowser.h"
#include "corpus/corpusloader.h"
#include "corpus/corpustools.h"
#include "corpus/corpuswatcher.h"
#include "mainwindow/aboutdialog.h"
#include "mainwindow/actions.h"
#include "mainwindow/desktop.h"
#include "mainwindow/droptarget.h"
#include "mainwindow/noticebar.h"
#include "mainwindow/recentmenu.h"
#include "mainwindow/shortcutsdialog.h"
#include "mainwindow/statusprogress.h"
#include "reading/articlepane.h"
#include "reading/citation.h"
#include "reading/findbar.h"
#include "start/startpage.h"
#include "style/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenuBar>
#include <QStatusBar>

namespace diptych {

namespace {

/// Calls a slot such as copy() of the widget that has the focus, if it has one.
void callOnFocused(const char *slot)
{
    QWidget *widget = QApplication::focusWidget();
    const QByteArray signature = QMetaObject::normalizedSignature((QByteArray(slot) + "()").constData());
    if (widget && widget->metaObject()->indexOfMethod(signature.constData()) >= 0)
        QMetaObject::invokeMethod(widget, slot);
}

template <typename Dialog, typename... Arguments>
void openDialog(Arguments... arguments)
{
    auto *dialog = new Dialog(arguments...);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void MainWindow::connectSignals()
{
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectCompareActions();
    connectListActions();
    connectViewer();
    connectLoader();
    auto *drops = new DropTarget(this);
    connect(drops, &DropTarget::pathsDropped, this, &MainWindow::openPaths);
    connect(drops, &DropTarget::textDropped, this, &MainWindow::takeText);
    connect(m_actions->cancel, &QAction::triggered, this, &MainWindow::cancelWork);
}

void MainWindow::connectFileActions()
{
    connect(m_actions->openFiles, &QAction::triggered, this, &MainWindow::askForFiles);
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::askForFolder);
    connect(m_actions->pasteTexts, &QAction::triggered, this, &MainWindow::showPastePage);
    connect(m_actions->openExample, &QAction::triggered, this, &MainWindow::openExample);
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::openRecent);
    connect(m_actions->clearRecent, &QAction::triggered, this, [this] {
        m_settings.clearRecent();
        refreshRecent();
    });
    connect(m_actions->exportComparison, &QAction::triggered, this, &MainWindow::exportComparison);
    connect(m_actions->exportSeveral, &QAction::triggered, this, &MainWindow::exportSeveral);
    connect(m_actions->printComparison, &QAction::triggered, this, &MainWindow::printComparison);
    connect(m_actions->close, &QAction::triggered, this, &MainWindow::closeShown);
    connect(m_viewer, &Viewer::closeWanted, this, &MainWindow::closeShown);
    connect(m_actions->closeOthers, &QAction::triggered, this,
            [this] { m_viewer->closeOtherComparisons(m_viewer->currentComparison()); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { openDialog<ShortcutsDialog>(menuBar(), this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { openDialog<AboutDialog>(this); });
}

void MainWindow::connectEditActions()
{
    connect(m_actions->copy, &QAction::triggered, this, [] { callOnFocused("copy"); });
    connect(m_actions->selectAll, &QAction::triggered, this, [] { callOnFocused("selectAll"); });
    connect(m_actions->copyWithSource, &QAction::triggered, this, [this] {
        if (ArticlePane *pane = m_viewer->activePane())
            pane->copyWithSource();
    });
    connect(m_actions->copyMarkdown, &QAction::triggered, this, [this] {
        const ArticlePane *pane = m_viewer->activePane();
        if (const Range range = pane ? pane->chosenRange() : Range(); !range.isEmpty())
            QApplication::clipboard()->setText(markdownCitation(*pane->article(), range));
    });
    connect(m_actions->cite, &QAction::triggered, m_viewer->comparisonView(), &ComparisonView::cite);
    connect(m_actions->findInOther, &QAction::triggered, m_viewer->comparisonView(),
            &ComparisonView::findInOther);
    FindBar *find = m_viewer->findBar();
    connect(m_actions->find, &QAction::triggered, find, &FindBar::open);
    connect(m_actions->findNext, &QAction::triggered, find, &FindBar::findNext);
    connect(m_actions->findPrevious, &QAction::triggered, find, &FindBar::findPrevious);
    connect(m_actions->filterArticles, &QAction::triggered, this, [this] {
        setListVisible(true);
        m_articles->focusFilter();
    });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->articleList, &QAction::toggled, this, &MainWindow::setListVisible);
    connect(m_actions->articleList, &QAction::triggered, this, [this](bool wanted) {
        if (m_viewer->shownPair())
            m_listWanted = wanted;
        m_listFolded = false;
        // The keyboard goes along.
        if (wanted)
            m_articles->focusList();
        else if (ArticlePane *pane = m_viewer->activePane())
            pane->setFocus();
    });
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { m_viewer->zoomBy(zoomStep); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { m_viewer->zoomBy(1 / zoomStep); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { m_viewer->setZoom(1.0); });
    connect(m_viewer, &Viewer::zoomChanged, this, [this](double zoom) { m_settings.setZoom(zoom); });
    ComparisonView *view = m_viewer->comparisonView();
    connect(m_actions->followScrolling, &QAction::toggled, view, &ComparisonView::setScrollLocked);
    connect(view, &ComparisonView::scrollLockedChanged, m_actions->followScrolling, &QAction::setChecked);
    connect(m_actions->followScrolling, &QAction::toggled, this,
            [this](bool follow) { m_settings.setFollowScrolling(follow); });
    connect(m_actions->subjects, &QActionGroup::triggered, this, [view](const QAction *action) {
        view->setSubject(static_cast<Subject>(action->data().toInt()));
    });
    connect(view, &ComparisonView::subjectChanged, this, [this](Subject subject) {
        m_actions->subjects->actions().at(static_cast<int>(subject))->setChecked(true);
    });
    connect(m_actions->singleKeys, &QAction::triggered, this, [this](bool on) {
        m_actions->setSingleKeys(on);
        m_settings.setSingleKeys(on);
        updateShown();
    });
    connect(m_actions->singleKeys, &QAction::toggled, view, &ComparisonView::setSingleKeys);
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_theme.choose(static_cast<ThemeChoice>(action->data().toInt()));
    });
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::connectCompareActions()
{
    ComparisonView *view = m_viewer->comparisonView();
    connect(m_actions->nextPassage, &QAction::triggered, view, &ComparisonView::nextPassage);
    connect(m_actions->previousPassage, &QAction::triggered, view, &ComparisonView::previousPassage);
    connect(m_actions->nextDifference, &QAction::triggered, view, &ComparisonView::nextDifference);
    connect(m_actions->previousDifference, &QAction::triggered, view, &ComparisonView::previousDifference);
    connect(view, &ComparisonView::walkChanged, this, &MainWindow::updateCounters);
    connect(m_actions->lookNearest, &QAction::triggered, view, &ComparisonView::look);
    connect(m_actions->swapSides, &QAction::triggered, m_viewer, &Viewer::swapSides);
    connect(m_actions->compareSelected, &QAction::triggered, this, &MainWindow::compareSelected);
    connect(m_actions->oneToMany, &QAction::triggered, this, &MainWindow::compareOneToMany);
    connect(m_actions->compareWith, &QAction::triggered, this, &MainWindow::compareWith);
    connect(m_actions->options, &QAction::triggered, this, &MainWindow::showOptions);
    connect(m_actions->encoder, &QAction::triggered, this, &MainWindow::showEncoder);
    connect(m_actions->back, &QAction::triggered, m_viewer, &Viewer::goBack);
    connect(m_actions->forward, &QAction::triggered, m_viewer, &Viewer::goForward);
    connect(m_actions->nextTab, &QAction::triggered, this, [this] { m_viewer->stepComparison(1); });
    connect(m_actions->previousTab, &QAction::triggered, this, [this] { m_viewer->stepComparison(-1); });
    connect(m_actions->otherReport, &QAction::triggered, view, &ComparisonView::switchPane);
    connect(m_actions->startPage, &QAction::triggered, this, [this] { m_viewer->visit(Place::start()); });
}

void MainWindow::connectListActions()
{
    connect(m_articles, &ArticlesPane::selectionSettled, this, &MainWindow::showSelected);
    connect(m_articles, &ArticlesPane::activated, this, [this] {
        if (ArticlePane *pane = m_viewer->activePane()) // Enter leads from the list into the text.
            pane->setFocus();
    });
    connect(m_actions->readArticle, &QAction::triggered, this, &MainWindow::readSelected);
    connect(m_actions->showInFolder, &QAction::triggered, this,
            [this] { m_desktop.showInFolder(m_articles->selected().front().source.path); });
    connect(m_actions->copyPath, &QAction::triggered, this, [this] {
        QStringList paths;
        for (const ArticleEntry &entry : m_articles->selected())
            paths << entry.source.path;
        QApplication::clipboard()->setText(paths.join(u'\n'));
    });
}

void MainWindow::connectViewer()
{
    StartPage *start = m_viewer->startPage();
    connect(start, &StartPage::filesWanted, this, &MainWindow::askForFiles);
    connect(start, &StartPage::folderWanted, this, &MainWindow::askForFolder);
    connect(start, &StartPage::pasteWanted, this, &MainWindow::showPastePage);
    connect(start, &StartPage::exampleWanted, this, &MainWindow::openExample);
    connect(start, &StartPage::continueWanted, this, &MainWindow::continueLast);
    connect(start, &StartPage::recentWanted, this,
            [this](int index) { openRecent(m_settings.recent().at(static_cast<std::size_t>(index))); });
    connect(m_viewer, &Viewer::shownChanged, this, &MainWindow::updateShown);
    connect(m_viewer, &Viewer::compared, this, &MainWindow::takePair);
    connect(m_viewer, &Viewer::failed, this, &MainWindow::takeFailure);
    connect(m_viewer, &Viewer::optionsChanged, this,
            [this](const CompareOptions &options) { m_settings.setCompareOptions(options); });
    connect(m_viewer, &Viewer::progressChanged, m_progress, &StatusProgress::setPercent);
    connect(m_viewer, &Viewer::taskChanged, this, [this](const QString &task) {
        m_viewerTask = task;
        updateTask();
    });
    connect(m_viewer->comparisonView(), &ComparisonView::statusMessage, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text); });
}

void MainWindow::createWatcher()
{
    m_watcher = new CorpusWatcher(this);
    connect(m_watcher, &CorpusWatcher::changed, this, &MainWindow::takeChanges);
    connect(m_corpus->model(), &QAbstractItemModel::modelReset, this, [this] { m_watcher->watch({}); });
    connect(m_corpus, &CorpusBrowser::loaded, this, [this] { m_watcher->watch(m_corpus->given()); });
}

QStringList MainWindow::shownFiles() const
{
    QStringList files;
    for (const ArticleSource &source : m_viewer->history().current().sources.values) {
        if (!source.path.isEmpty() && !source.held)
            files << splitArticleName(source.path).file;
    }
    return files;
}

void MainWindow::takeChanges(const std::vector<ArticleEntry> &entries, const QStringList &changed)
{
    for (const ArticleEntry &entry : entries)
        m_corpus->model()->replace(entry);
    m_corpus->append(entries); // Those that are listed already are left out.
    m_tools->forget();
    const QStringList shown = shownFiles();
    const auto file =
        std::ranges::find_if(shown, [&](const QString &path) { return changed.contains(path); });
    if (file == shown.end())
        return;
    const QString name = QFileInfo(*file).fileName();
    if (m_viewer->shownPair())
        m_notice->show(tr("“%1” has changed since it was compared.").arg(name), tr("Compare Again"),
                       [this] { m_viewer->visit(m_viewer->history().current()); });
    else if (m_viewer->shownArticle())
        m_notice->show(tr("“%1” has changed since it was read.").arg(name), tr("Read Again"),
                       [this] { m_viewer->visit(m_viewer->history().current()); });
}

void MainWindow::connectLoader()
{
    connect(m_corpus, &CorpusBrowser::firstRead, this, [this](const ArticleEntry &entry) {
        m_viewer->visit(Place::article(entry.source));
        m_articles->focusList();
    });
    connect(m_corpus, &CorpusBrowser::wantedRead, this, &MainWindow::showSelected);
    connect(m_corpus, &CorpusBrowser::loaded, this, &MainWindow::takeLoaded);
    connect(m_corpus->loader(), &Job::busyChanged, this, [this](bool busy) {
        m_loaderTask = busy ? tr("Reading the articles…") : QString();
        updateTask();
    });
    connect(m_corpus->loader(), &Job::progressChanged, this, [this](int percent) {
        if (m_viewerTask.isEmpty())
            m_progress->setPercent(percent);
    });
}

} // namespace diptych
