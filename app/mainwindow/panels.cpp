// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/panels.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "comparison/panels/alignedtable.h"
#include "comparison/panels/factmodel.h"
#include "comparison/panels/factspanel.h"
#include "comparison/panels/filterpanel.h"
#include "comparison/panels/passagelist.h"
#include "comparison/panels/statementmodel.h"
#include "comparison/viewer.h"
#include "mainwindow/actions.h"
#include "reading/articlepane.h"
#include "settings.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int panelWidth = 340;
constexpr int panelHeight = 240;
/// What a panel below takes of a low window at most, so that the reports keep the larger part.
constexpr double largestShare = 0.28;

/// "facts" of "factsPanelDock".
QString nameOf(const QDockWidget *dock)
{
    return dock->objectName().section(QLatin1String("Panel"), 0, 0);
}

} // namespace

Panels::Panels(QMainWindow *window, Viewer *viewer, const Actions &actions, Settings &settings)
    : QObject(window)
    , m_window(window)
    , m_viewer(viewer)
    , m_actions(actions)
    , m_settings(settings)
    , m_statements(new StatementModel(viewer->document(), this))
    , m_table(new StatementModel(viewer->document(), this))
    , m_facts(new FactModel(viewer->document(), this))
{
    addPassageList();
    addFacts();
    addTable();
    addFilters();
    restore();
    connect(viewer, &Viewer::shownChanged, this, &Panels::update);
    update();
}

void Panels::addPassageList()
{
    auto *list = new PassageList(m_viewer->document(), m_statements, m_window);
    list->setContextActions({m_actions.bookmark, m_actions.note, m_actions.leaveOut, m_actions.reject});
    m_viewer->comparisonView()->setPassageActions(
        {m_actions.bookmark, m_actions.note, m_actions.leaveOut, m_actions.cite, m_actions.reject});
    list->setWindowTitle(tr("Passages"));
    add(Qt::RightDockWidgetArea, list, "passagesPanel", m_actions.passageList, [list] { list->focusList(); });
}

void Panels::addFacts()
{
    auto *facts = new FactsPanel(m_viewer->document(), m_facts, m_window);
    facts->setWindowTitle(tr("Facts"));
    connect(facts, &FactsPanel::placesWanted, this, &Panels::showPlaces);
    ComparisonView *view = m_viewer->comparisonView();
    connect(facts, &FactsPanel::differenceChosen, view, &ComparisonView::showFact);
    connect(view, &ComparisonView::differenceReached, facts, &FactsPanel::follow);
    add(Qt::BottomDockWidgetArea, facts, "factsPanelDock", m_actions.factsPanel,
        [facts] { facts->focusList(); });
}

void Panels::showPlaces(const Sided<Range> &places)
{
    // Each report goes to its own place; neither follows the other there.
    ComparisonView *view = m_viewer->comparisonView();
    const bool locked = view->isScrollLocked();
    const QSignalBlocker quiet(view);
    view->setScrollLocked(false);
    for (const Side side : bothSides)
        if (!places[side].isEmpty())
            view->pane(side)->showRange(places[side]);
    view->setScrollLocked(locked);
}

void Panels::addTable()
{
    auto *table = new AlignedTable(m_viewer->document(), m_table, m_window);
    table->setWindowTitle(tr("Both reports side by side"));
    add(Qt::BottomDockWidgetArea, table, "tablePanel", m_actions.alignedTable,
        [table] { table->focusList(); });
}

void Panels::addFilters()
{
    auto *filters = new FilterPanel(m_viewer->document(), m_window);
    filters->setWindowTitle(tr("Filters"));
    filters->setLevel(m_viewer->options().reworded);
    connect(filters, &FilterPanel::levelChosen, this, [this](RewordedLevel level) {
        CompareOptions options = m_viewer->options();
        options.reworded = level;
        m_viewer->setOptions(options);
    });
    connect(m_viewer, &Viewer::optionsChanged, filters,
            [filters](const CompareOptions &options) { filters->setLevel(options.reworded); });
    connect(m_viewer->comparisonView(), &ComparisonView::subjectChanged, filters, &FilterPanel::setSubject);
    connect(filters, &FilterPanel::subjectWanted, m_viewer->comparisonView(), &ComparisonView::setSubject);
    add(Qt::RightDockWidgetArea, filters, "filtersPanel", m_actions.filterPanel,
        [filters] { filters->setFocus(); });
}

void Panels::add(Qt::DockWidgetArea area, QWidget *content, const char *name, QAction *wanted,
                 std::function<void()> focus)
{
    auto *dock = new QDockWidget(content->windowTitle(), m_window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setAccessibleName(content->windowTitle());
    dock->setWidget(content);
    dock->installEventFilter(this);
    dock->hide();
    m_window->addDockWidget(area, dock);
    const bool right = area == Qt::RightDockWidgetArea;
    m_window->resizeDocks({dock}, {right ? panelWidth : panelHeight}, right ? Qt::Horizontal : Qt::Vertical);
    m_panels.push_back({dock, wanted, focus, area});
    connect(wanted, &QAction::toggled, this, &Panels::update);
    connect(wanted, &QAction::triggered, this, [focus](bool on) {
        if (on)
            focus();
    });
}

/// Only where nothing is remembered: who has given a panel a size keeps it.
void Panels::giveFirstSize(Panel &panel)
{
    if (std::exchange(panel.hasSize, true))
        return;
    if (panel.area == Qt::BottomDockWidgetArea) {
        const int most = static_cast<int>(largestShare * m_window->height());
        m_window->resizeDocks({panel.dock}, {std::min(panelHeight, most)}, Qt::Vertical);
        return;
    }
    // The filters need so much; a list above them can use all the height that is left.
    QList<QDockWidget *> docks;
    QList<int> heights;
    int left = m_window->centralWidget()->height();
    for (const Panel &each : m_panels)
        if (each.area == Qt::RightDockWidgetArea && !each.dock->isHidden()) {
            docks << each.dock;
            heights << each.dock->sizeHint().height();
            left -= heights.last();
        }
    for (qsizetype i = 0; i < docks.size(); ++i)
        if (docks[i]->objectName() == QLatin1String("passagesPanel"))
            heights[i] = std::max(docks[i]->minimumSizeHint().height(), heights[i] + left);
    m_window->resizeDocks(docks, heights, Qt::Vertical);
}

void Panels::show(Panel &panel, bool visible)
{
    if (visible == panel.dock->isVisibleTo(m_window))
        return;
    const bool hadFocus = panel.dock->isAncestorOf(QApplication::focusWidget());
    panel.dock->setVisible(visible);
    if (visible)
        giveFirstSize(panel);
    else if (hadFocus)
        focusReports();
}

void Panels::focusReports()
{
    if (ArticlePane *pane = m_viewer->activePane())
        pane->setFocus();
}

bool Panels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        focusReports();
        return true;
    }
    // Closed by its own button: it is not wanted any more.
    if (event->type() == QEvent::Close) {
        const auto panel = std::ranges::find(m_panels, watched, &Panel::dock);
        if (panel != m_panels.end())
            panel->wanted->setChecked(false);
    }
    return QObject::eventFilter(watched, event);
}

void Panels::restore()
{
    const QStringList wanted = m_settings.panels();
    for (const Panel &panel : m_panels)
        panel.wanted->setChecked(wanted.contains(panel.dock->objectName()));
    m_viewer->document()->setFilter(m_settings.filter()); // Closed filters hide nothing: see update().
    if (m_window->restoreState(m_settings.windowState()))
        for (Panel &panel : m_panels)
            panel.hasSize = true;
}

void Panels::restore(const QStringList &wanted, const QByteArray &docks)
{
    for (const Panel &panel : m_panels)
        panel.wanted->setChecked(wanted.contains(nameOf(panel.dock)));
    if (m_window->restoreState(docks))
        for (Panel &panel : m_panels)
            panel.hasSize = true;
    update(); // It has shown what was open when it was saved.
}

QStringList Panels::wanted() const
{
    QStringList names;
    for (const Panel &panel : m_panels)
        if (panel.wanted->isChecked())
            names << nameOf(panel.dock);
    names.sort();
    return names;
}

void Panels::save()
{
    QStringList wanted;
    for (const Panel &panel : m_panels)
        if (panel.wanted->isChecked())
            wanted << panel.dock->objectName();
    m_settings.setPanels(wanted);
    m_settings.setFilter(m_viewer->document()->filter());
    m_settings.setWindowState(m_window->saveState());
}

void Panels::update()
{
    const bool comparison = m_viewer->shownPair() != nullptr;
    for (Panel &panel : m_panels) {
        panel.wanted->setEnabled(comparison);
        show(panel, comparison && panel.wanted->isChecked());
    }
    // What is hidden without a sign of it would mislead.
    if (!m_actions.filterPanel->isChecked())
        m_viewer->document()->setFilter({});
    m_statements->setActive(comparison && m_actions.passageList->isChecked());
    m_facts->setActive(comparison && m_actions.factsPanel->isChecked());
    m_table->setActive(comparison && m_actions.alignedTable->isChecked());
}

} // namespace diptych
