// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "comparison/optionsdialog.h"
#include "comparison/passagedecisions.h"
#include "comparison/viewer.h"
#include "corpus/articlelist.h"
#include "corpus/articlemarks.h"
#include "corpus/corpusbrowser.h"
#include "corpus/corpusloader.h"
#include "corpus/corpustools.h"
#include "corpus/readings.h"
#include "encoder/encoderdialog.h"
#include "mainwindow/actions.h"
#include "mainwindow/desktop.h"
#include "mainwindow/menus.h"
#include "mainwindow/noticebar.h"
#include "mainwindow/panels.h"
#include "mainwindow/recentmenu.h"
#include "mainwindow/statusprogress.h"
#include "mainwindow/stepcounters.h"
#include "session/articlenotes.h"
#include "session/sessionfile.h"
#include "session/sessions.h"
#include "style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

constexpr QSize firstSize(1280, 800); // Device-independent pixels.
constexpr int frameHeight = 60;       // What a window manager may put around a window.
constexpr int listWidth = 330;

} // namespace

MainWindow::MainWindow(Settings &settings, Desktop &desktop, Theme &theme, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_desktop(desktop), m_theme(theme)
{
    setObjectName(QStringLiteral("mainWindow"));
    createActions();
    createLayout();
    connectSignals();
    restore();
    createCorpusTools();
    createWatcher();
    createReadings();
    createPanels();
    createSessions();
    refreshRecent();
    updateShown();
}

void MainWindow::createActions()
{
    m_actions = new Actions(this);
    m_recent = new RecentMenu(m_actions->clearRecent, this);
    createMenus(*this, *m_actions, m_recent);
    m_counters = new StepCounters(this);
    createToolBar(*this, *m_actions, *m_counters);
}

void MainWindow::createLayout()
{
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_corpus = new CorpusBrowser(m_splitter);
    m_articles = m_corpus->pane();
    m_articles->setContextActions({m_actions->readArticle, m_actions->openElsewhere, m_actions->showInFolder,
                                   m_actions->compareWith, m_actions->compareSelected, m_actions->oneToMany,
                                   m_actions->pinArticle, m_actions->neighbourPanel, m_actions->markReviewed,
                                   m_actions->copyCitation, m_actions->copyPath, m_actions->recordFields});
    auto *listMenu = new QMenu(m_articles);
    addListMenu(listMenu, *m_actions);
    m_articles->setViewMenu(listMenu);
    m_articles->setMinimumWidth(200);
    m_viewer = new Viewer(m_splitter);
    m_splitter->addWidget(m_articles);
    m_splitter->addWidget(m_viewer);
    m_splitter->setStretchFactor(1, 1); // A wider window gives the room to the text.
    m_splitter->setSizes({listWidth, firstSize.width() - listWidth});
    auto *centre = new QWidget(this);
    m_notice = new NoticeBar(centre);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_splitter, 1);
    setCentralWidget(centre);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setEnabled(false); // Muted: it is an aside.
    m_status->setContentsMargins(4, 3, 10, 5);
    m_status->setSizePolicy(QSizePolicy::Ignored,
                            QSizePolicy::Preferred); // A long path does not widen the window.
    m_progress = new StatusProgress(m_actions->cancel, this);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->setSizeGripEnabled(false);
    setListVisible(false);
}

void MainWindow::createCorpusTools()
{
    m_list = new ArticleList(m_corpus, *m_actions, m_settings, m_desktop, this);
    m_tools = new CorpusTools(this, m_corpus, m_viewer, *m_actions, m_desktop);
    connect(m_tools, &CorpusTools::taskChanged, this, [this](const QString &task) {
        m_toolsTask = task;
        updateTask();
    });
    connect(m_tools, &CorpusTools::progressChanged, this, [this](int percent) {
        if (m_viewerTask.isEmpty() && m_loaderTask.isEmpty())
            m_progress->setPercent(percent);
    });
    connect(m_tools, &CorpusTools::compareWanted, this, &MainWindow::compareSources);
    connect(m_tools, &CorpusTools::readWanted, this,
            [this](const ArticleSource &source) { m_viewer->visit(Place::article(source)); });
    connect(m_tools, &CorpusTools::statusMessage, this, &MainWindow::showStatus);
    // A table needs the room that a list of titles leaves to the text.
    connect(m_actions->articleTable, &QAction::triggered, this, [this](bool table) {
        const int list = table ? m_splitter->width() * 3 / 5 : listWidth;
        setListVisible(true);
        m_splitter->setSizes({list, m_splitter->width() - list});
    });
}

void MainWindow::createPanels()
{
    m_panels = new Panels(this, m_viewer, *m_actions, m_settings);
    m_marks = new ArticleMarks(this);
    auto *notes = new ArticleNotes(m_viewer, m_marks, m_corpus->model(), *m_actions, this);
    connect(notes, &ArticleNotes::statusMessage, this, &MainWindow::showStatus);
    auto *decisions = new PassageDecisions(m_viewer, m_marks, *m_actions, this);
    connect(decisions, &PassageDecisions::statusMessage, this, &MainWindow::showStatus);
}

void MainWindow::createReadings()
{
    m_readings = new Readings({this, m_corpus, m_viewer, m_notice, *m_actions, m_settings, m_desktop});
    connect(m_readings, &Readings::changed, m_tools, &CorpusTools::forget);
    connect(m_readings, &Readings::statusMessage, this, &MainWindow::showStatus);
}

void MainWindow::createSessions()
{
    m_sessions = new Sessions({this, m_splitter, m_panels, m_viewer, m_corpus, m_marks, m_notice, *m_actions,
                               m_settings, m_desktop});
    connect(m_sessions, &Sessions::statusMessage, this, &MainWindow::showStatus);
    connect(m_sessions, &Sessions::recentChanged, this, &MainWindow::refreshRecent);
    connect(m_sessions, &Sessions::listWanted, this, [this](bool beside) {
        setListVisible(true);
        m_listWanted = beside;
    });
    m_sessions->offerRecovery();
}

void MainWindow::restore()
{
    m_settings.countStart();
    resize(firstSize);
    // On a small screen the frame would push the window's lower edge out of sight.
    if (const QSize room = screen()->availableSize() - firstSize;
        room.width() < 0 || room.height() < frameHeight)
        setWindowState(Qt::WindowMaximized);
    restoreGeometry(m_settings.geometry());
    m_splitter->restoreState(m_settings.splitter());
    m_viewer->setZoom(m_settings.zoom());
    m_viewer->setOptions(m_settings.compareOptions());
    m_actions->followScrolling->setChecked(m_settings.followScrolling());
    m_actions->setSingleKeys(m_settings.singleKeys());
    const QList<QAction *> themes = m_actions->themes->actions();
    for (QAction *action : themes)
        action->setChecked(action->data().toInt() == static_cast<int>(m_theme.choice()));
}

bool MainWindow::isIdle() const
{
    return !m_corpus->isLoading() && !m_viewer->isWorking() && !m_tools->isWorking();
}

const std::optional<Failure> &MainWindow::failure() const
{
    return m_viewer->failure();
}

void MainWindow::takeFailure()
{
    // Two files were to be compared and nothing else is listed: the list says which of them can be read.
    const Place &place = m_viewer->history().current();
    if (place.kind != Place::Kind::Comparison || m_corpus->model()->rowCount() > 0 || m_corpus->isLoading())
        return;
    QStringList files;
    for (const Side side : bothSides)
        if (!place.sources[side].held)
            files << place.sources[side].path;
    setListVisible(true);
    m_corpus->list(files);
}

void MainWindow::showSelected()
{
    const std::vector<ArticleEntry> selected = m_articles->selected();
    const auto broken = std::find_if(selected.begin(), selected.end(),
                                     [](const ArticleEntry &entry) { return !entry.isReadable(); });
    m_corpus->passOverFirst();
    if (selected.size() <= 2 && m_corpus->readFirst(selected)) {
        updateActions();
        return; // And shown when they are read.
    }
    if (selected.size() == 2 && broken != selected.end())
        m_viewer->showMessage(QStringLiteral("warning"), tr("“%1” cannot be compared").arg(broken->title),
                              tr("It cannot be read: %1.").arg(broken->reason));
    else if (selected.size() == 2)
        compareSelected();
    else if (selected.size() == 1)
        showOne(selected.front());
    else if (selected.size() > 2)
        m_viewer->showMessage(
            QStringLiteral("select"),
            tr("%Ln articles are selected", nullptr, static_cast<int>(selected.size())),
            tr("Select two of them to compare them, or one to read it. Compare, One to Many (%1) shows "
               "for every sentence of the one selected first how many of the others tell it too.")
                .arg(m_actions->oneToMany->shortcut().toString(QKeySequence::NativeText)));
    updateActions();
}

void MainWindow::showOne(const ArticleEntry &entry)
{
    const int pin = m_corpus->model()->rowOf(m_corpus->model()->pin());
    if (pin >= 0 && entry.isReadable() && entry.source.path != m_corpus->model()->pin())
        compareSources({{m_corpus->model()->entry(pin).source, entry.source}});
    else
        m_viewer->visit(Place::article(entry.source));
}

void MainWindow::readSelected()
{
    const std::vector<ArticleEntry> selected = m_articles->selected();
    if (selected.empty())
        return;
    m_articles->select({selected.front().source.path});
    if (selected.front().isPending)
        showSelected();
    else
        m_viewer->visit(Place::article(selected.front().source));
}

void MainWindow::closeShown()
{
    const Place place = m_viewer->history().current();
    if (m_viewer->closeShown())
        return;
    const bool isBeside = place.kind == Place::Kind::Comparison || place.kind == Place::Kind::Many;
    if (isBeside && !m_corpus->corpus().isEmpty()) {
        m_viewer->visit(Place::article(place.sources[Side::Left]));
        return;
    }
    if (place.kind == Place::Kind::CorpusPage && m_viewer->history().canGoBack()) {
        m_viewer->goBack();
        return;
    }
    m_corpus->close();
    setListVisible(false);
    m_viewer->visit(Place::start());
}

void MainWindow::showOptions()
{
    if (!m_optionsDialog) {
        m_optionsDialog = new OptionsDialog(m_viewer->options(), this);
        m_optionsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_optionsDialog, &OptionsDialog::optionsChanged, m_viewer, &Viewer::setOptions);
        connect(m_viewer, &Viewer::optionsChanged, m_optionsDialog, &OptionsDialog::setOptions);
    }
    m_optionsDialog->show();
    m_optionsDialog->activateWindow();
}

void MainWindow::showEncoder()
{
    auto *dialog = new EncoderDialog(EncoderFetch::installedScript(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EncoderDialog::installed, m_viewer, &Viewer::compareAgain);
    dialog->show(); // Beside the comparison: it takes a minute or two.
}

void MainWindow::setListVisible(bool visible)
{
    m_articles->setVisible(visible);
    m_actions->articleList->setChecked(visible);
}

void MainWindow::foldList()
{
    const bool comparison = m_viewer->shownPair() != nullptr;
    if (comparison && !m_listWanted && !m_articles->isHidden()) {
        setListVisible(false);
        m_listFolded = true;
        m_viewer->activePane()->setFocus();
    } else if (!comparison && std::exchange(m_listFolded, false)) {
        setListVisible(true);
    }
}

void MainWindow::showStatus(const QString &text)
{
    constexpr int milliseconds = 6000;
    statusBar()->showMessage(text, milliseconds);
}

void MainWindow::cancelWork()
{
    m_corpus->passOverFirst();
    m_corpus->loader()->cancel();
    m_tools->cancel();
    m_viewer->abandon();
}

} // namespace diptych
