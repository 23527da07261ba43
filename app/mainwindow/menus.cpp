// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/menus.h"

#include "mainwindow/actions.h"
#include "mainwindow/stepcounters.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace diptych {

namespace {

void fill(QMenu *menu, std::initializer_list<QAction *> actions)
{
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

void createFileMenu(QMenuBar *bar, const Actions &a, QMenu *recent)
{
    QMenu *file = bar->addMenu(QCoreApplication::translate("Menus", "&File"));
    fill(file, {a.openFiles, a.openFolder, a.openSession, a.pasteTexts, a.openExample});
    recent->setTitle(QCoreApplication::translate("Menus", "Open &Recent"));
    file->addMenu(recent);
    fill(file, {nullptr, a.saveSession, a.saveSessionAs, nullptr, a.exportComparison, a.exportSeveral,
                a.printComparison, nullptr, a.close, a.closeOthers, a.quit});
}

void createViewMenu(QMenuBar *bar, const Actions &a)
{
    QMenu *view = bar->addMenu(QCoreApplication::translate("Menus", "&View"));
    fill(view, {a.articleList, nullptr, a.passageList, a.factsPanel, a.alignedTable, a.filterPanel, nullptr,
                a.zoomIn, a.zoomOut, a.zoomReset, nullptr, a.followScrolling, nullptr});
    QMenu *marked = view->addMenu(QCoreApplication::translate("Menus", "&What Is Marked"));
    marked->addActions(a.subjects->actions());
    QMenu *colours = view->addMenu(QCoreApplication::translate("Menus", "App&earance"));
    colours->addActions(a.themes->actions());
    fill(view, {nullptr, a.singleKeys, a.fullScreen});
}

void createArticlesMenu(QMenuBar *bar, const Actions &a)
{
    QMenu *articles = bar->addMenu(QCoreApplication::translate("Menus", "&Articles"));
    fill(articles, {a.searchCorpus, a.findInCorpus, nullptr, a.similarPage, a.duplicatesPage, a.storiesPage,
                    a.neighbourPanel, nullptr, a.pinArticle, a.markReviewed, nullptr, a.textEncoding,
                    a.recordFields, a.joinMetadata, nullptr});
    addListMenu(articles, a);
}

/// Spreads what follows to the other end of the bar.
QWidget *spacer(QToolBar *bar)
{
    auto *widget = new QWidget(bar);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

} // namespace

void addListMenu(QMenu *menu, const Actions &a)
{
    menu->addAction(a.articleTable);
    QMenu *groups = menu->addMenu(QCoreApplication::translate("Menus", "&Group By"));
    groups->addActions(a.groupings->actions());
}

void createMenus(QMainWindow &window, const Actions &a, QMenu *recent)
{
    QMenuBar *bar = window.menuBar();
    createFileMenu(bar, a, recent);
    fill(bar->addMenu(QCoreApplication::translate("Menus", "&Edit")),
         {a.undo, a.redo, nullptr, a.copy, a.copyWithSource, a.copyMarkdown, a.cite, a.selectAll, nullptr,
          a.find, a.findNext, a.findPrevious, a.findInOther, nullptr, a.filterArticles});
    createViewMenu(bar, a);
    createArticlesMenu(bar, a);
    fill(bar->addMenu(QCoreApplication::translate("Menus", "&Compare")),
         {a.nextPassage, a.previousPassage, a.nextDifference, a.previousDifference, a.lookNearest, nullptr,
          a.swapSides, a.options, a.encoder, nullptr, a.compareSelected, a.compareWith, a.oneToMany});
    fill(bar->addMenu(QCoreApplication::translate("Menus", "&Passage")),
         {a.bookmark, a.note, a.leaveOut, nullptr, a.reject, a.linkSelected, nullptr, a.noteWords,
          a.noteArticle, a.bookmarkArticle});
    fill(bar->addMenu(QCoreApplication::translate("Menus", "&Go")),
         {a.back, a.forward, nullptr, a.nextTab, a.previousTab, nullptr, a.otherReport, a.startPage});
    fill(bar->addMenu(QCoreApplication::translate("Menus", "&Help")), {a.shortcuts, nullptr, a.about});
}

QToolBar *createToolBar(QMainWindow &window, const Actions &a, const StepCounters &counters)
{
    QToolBar *bar = window.addToolBar(QCoreApplication::translate("Menus", "Tool bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({a.articleList, a.back, a.forward});
    bar->addSeparator();
    bar->addActions({a.openFiles, a.openFolder, a.pasteTexts});
    bar->addWidget(spacer(bar));
    bar->addActions({a.previousPassage, a.nextPassage});
    bar->addWidget(counters.passages());
    bar->addActions({a.previousDifference, a.nextDifference});
    bar->addWidget(counters.facts());
    bar->addSeparator();
    bar->addActions({a.passageList, a.factsPanel, a.alignedTable, a.filterPanel});
    bar->addSeparator();
    bar->addActions({a.swapSides, a.options});
    bar->addSeparator();
    bar->addActions({a.find, a.exportComparison});
    for (const QAction *action : bar->actions())
        if (QWidget *button = bar->widgetForAction(const_cast<QAction *>(action));
            button && !action->text().isEmpty())
            button->setAccessibleName(action->iconText());
    // What has no room in a narrow window is behind it.
    if (auto *more = bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button")))
        more->setAccessibleName(QCoreApplication::translate("Menus", "More"));
    return bar;
}

} // namespace diptych
