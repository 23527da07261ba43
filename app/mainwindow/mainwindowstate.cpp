// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window tells of its state: title, status line, which actions can be used, what is remembered.
#include "mainwindow/mainwindow.h"

#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "comparison/viewer.h"
#include "corpus/articlelist.h"
#include "corpus/corpusbrowser.h"
#include "corpus/corpustools.h"
#include "corpus/corpuswatcher.h"
#include "corpus/encodingdialog.h"
#include "corpus/readings.h"
#include "mainwindow/actions.h"
#include "mainwindow/panels.h"
#include "mainwindow/recentmenu.h"
#include "mainwindow/statusprogress.h"
#include "mainwindow/stepcounters.h"
#include "reading/articlepane.h"
#include "session/sessions.h"
#include "start/startpage.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QSplitter>
#include <QStatusBar>

#include <algorithm>

namespace diptych {

namespace {

/// Where an article was read from, and how.
QString statusOf(const Article &article)
{
    QStringList parts{article.path};
    if (!article.encoding.isEmpty())
        parts << encodingText(article);
    return parts.join(QStringLiteral("  ·  "));
}

/// Both files; empty for pasted texts, which are not kept on the disk.
QStringList keptPair(const Sided<ArticleSource> &sources)
{
    if (sources[Side::Left].held || sources[Side::Right].held)
        return {};
    return absolutePaths({sources[Side::Left].path, sources[Side::Right].path});
}

StartOffer offerOf(const RecentItem &item)
{
    const bool pair = item.kind == RecentItem::Kind::Comparison;
    return {pair ? QStringLiteral("compare") : QStringLiteral("folder"), item.title(), item.detail()};
}

/// What the keyboard was on may have gone with the page before.
void takeFocusAlong(const QWidget *window, ArticlePane *pane)
{
    const QWidget *focus = window->focusWidget();
    if (pane && (!focus || !focus->isVisibleTo(window)))
        pane->setFocus();
}

} // namespace

LastSession MainWindow::session() const
{
    const Place &place = m_viewer->history().current();
    LastSession session{m_corpus->corpus(), {}, {}, {}};
    if (place.kind == Place::Kind::Comparison)
        session.comparison = keptPair(place.sources);
    for (const OpenComparison &open : m_viewer->comparisons().all())
        if (const QStringList pair = keptPair(open.sources); !pair.isEmpty())
            session.open << pair;
    return session;
}

void MainWindow::refreshRecent()
{
    const std::vector<RecentItem> items = m_settings.recent();
    m_recent->setItems(items);
    const LastSession last = m_settings.lastSession();
    std::optional<StartOffer> offer;
    if (!last.comparison.isEmpty())
        offer = offerOf({RecentItem::Kind::Comparison, last.comparison});
    else if (!last.corpus.isEmpty())
        offer = offerOf({RecentItem::Kind::Corpus, last.corpus});
    std::vector<StartOffer> offers;
    for (const RecentItem &item : items)
        offers.push_back(offerOf(item));
    m_viewer->startPage()->setOffers(offer, offers);
}

void MainWindow::updateTask()
{
    // What the user waits for comes before what goes on beside it.
    QString task = m_viewerTask;
    for (const QString &other : {m_loaderTask, m_toolsTask})
        task = task.isEmpty() ? other : task;
    m_progress->setTask(task);
    m_actions->cancel->setEnabled(!task.isEmpty());
}

void MainWindow::updateShown()
{
    QString title = QStringLiteral("Diptych");
    QString status;
    if (const ComparedPairPtr pair = m_viewer->shownPair()) {
        title =
            tr("%1 and %2 — Diptych")
                .arg(pair->articles[Side::Left]->displayTitle(), pair->articles[Side::Right]->displayTitle());
        status =
            m_settings.singleKeys()
                ? tr("N and P step through what is marked, Enter brings its twin level, F1 shows all keys.")
                : tr("Alt+Down and Alt+Up step through what is marked, F1 shows all keys.");
        if (m_viewer->options() != CompareOptions{}) // Figures of a choice that is kept would mislead.
            status = tr("Compared by your own choice of what counts as equal (%1).")
                         .arg(m_actions->options->shortcut().toString(QKeySequence::NativeText));
    } else if (const ArticlePtr article = m_viewer->shownArticle()) {
        title = tr("%1 — Diptych").arg(article->displayTitle());
        status = statusOf(*article);
        m_articles->select({article->path});
    } else if (m_viewer->history().current().kind == Place::Kind::Many && m_viewer->activePane()) {
        title = tr("%1 — Diptych").arg(m_viewer->pageTitle());
        status = tr("Alt+Down and Alt+Up step through the sentences, Enter lists who tells one.");
    }
    setWindowTitle(title);
    statusBar()->clearMessage();
    m_status->setText(status);
    m_watcher->setShown(shownFiles());
    foldList();
    takeFocusAlong(this, m_viewer->activePane());
    updateActions();
}

void MainWindow::updateActions()
{
    const bool comparison = m_viewer->shownPair() != nullptr;
    const bool text = m_viewer->activePane() != nullptr;
    const bool start =
        m_viewer->history().current().kind == Place::Kind::Start && m_corpus->model()->rowCount() == 0;
    const std::vector<ArticleEntry> selected = m_articles->selected();
    const bool readable = std::all_of(selected.begin(), selected.end(),
                                      [](const ArticleEntry &entry) { return entry.isReadable(); });
    Actions &a = *m_actions;
    for (QAction *action : {a.exportComparison, a.printComparison, a.nextPassage, a.previousPassage,
                            a.nextDifference, a.previousDifference, a.swapSides, a.followScrolling, a.cite,
                            a.lookNearest, a.otherReport, a.findInOther})
        action->setEnabled(comparison);
    for (QAction *action : {a.find, a.findNext, a.findPrevious, a.zoomIn, a.zoomOut, a.zoomReset,
                            a.copyWithSource, a.copyMarkdown})
        action->setEnabled(text);
    a.subjects->setEnabled(comparison);
    const int tabs = m_viewer->comparisons().count();
    a.close->setEnabled(!start || tabs > 0);
    a.closeOthers->setEnabled(comparison && tabs > 1);
    for (QAction *action : {a.nextTab, a.previousTab})
        action->setEnabled(tabs > (comparison ? 1 : 0));
    a.close->setText(comparison ? tr("&Close Comparison") : tr("&Close"));
    a.back->setEnabled(m_viewer->history().canGoBack());
    a.forward->setEnabled(m_viewer->history().canGoForward());
    a.compareSelected->setEnabled(selected.size() == 2 && readable);
    a.exportSeveral->setEnabled(tabs > 0 || (selected.size() > 1 && readable) ||
                                m_corpus->model()->hasStories());
    a.oneToMany->setEnabled(
        std::ranges::count_if(selected, [](const ArticleEntry &entry) { return entry.isReadable(); }) > 1);
    a.compareWith->setEnabled(currentArticle().has_value());
    a.readArticle->setEnabled(!selected.empty());
    a.showInFolder->setEnabled(!selected.empty() && !selected.front().source.held);
    a.copyPath->setEnabled(!selected.empty());
    a.filterArticles->setEnabled(m_corpus->model()->rowCount() > 0);
    m_list->updateActions();
    m_tools->updateShown();
    m_readings->updateActions();
    updateCounters();
}

void MainWindow::updateCounters()
{
    m_counters->show(m_viewer->shownPair() ? m_viewer->comparisonView() : nullptr);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // A window manager, or a window that was closed like that, fills the screen without our action.
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setSplitter(m_splitter->saveState());
    m_panels->save();
    m_list->save();
    LastSession last = session();
    last.work = m_sessions->close();
    m_settings.setLastSession(last);
    QMainWindow::closeEvent(event);
}

} // namespace diptych
