// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels.h"

#include "actions.h"
#include "comparison/comparisondocument.h"
#include "comparison/passagelist.h"
#include "comparison/statementmodel.h"
#include "settings.h"
#include "viewer.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

#include <algorithm>

namespace diptych {

namespace {

constexpr int panelWidth = 340; // Device-independent pixels.

} // namespace

Panels::Panels(QMainWindow *window, Viewer *viewer, const Actions &actions, Settings &settings)
    : QObject(window)
    , m_window(window)
    , m_viewer(viewer)
    , m_actions(actions)
    , m_settings(settings)
    , m_statements(new StatementModel(viewer->document(), this))
{
    addPassageList();
    restore();
    connect(viewer, &Viewer::shownChanged, this, &Panels::update);
    update();
}

void Panels::addPassageList()
{
    auto *list = new PassageList(m_viewer->document(), m_statements, m_window);
    list->setContextActions({m_actions.bookmark, m_actions.note, m_actions.leaveOut, m_actions.reject});
    add(list, "passagesPanel", tr("Passages"), m_actions.passageList, [list] { list->focusList(); });
}

void Panels::add(QWidget *content, const char *name, const QString &title, QAction *wanted,
                 std::function<void()> focus)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setAccessibleName(title);
    dock->setWidget(content);
    dock->installEventFilter(this);
    dock->hide();
    m_window->addDockWidget(Qt::RightDockWidgetArea, dock);
    m_window->resizeDocks({dock}, {panelWidth}, Qt::Horizontal);
    m_panels.push_back({dock, wanted, focus});
    connect(wanted, &QAction::toggled, this, &Panels::update);
    connect(wanted, &QAction::triggered, this, [focus](bool on) {
        if (on)
            focus();
    });
}

bool Panels::eventFilter(QObject *watched, QEvent *event)
{
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
    m_window->restoreState(m_settings.windowState());
}

void Panels::save()
{
    QStringList wanted;
    for (const Panel &panel : m_panels)
        if (panel.wanted->isChecked())
            wanted << panel.dock->objectName();
    m_settings.setPanels(wanted);
    m_settings.setWindowState(m_window->saveState());
}

void Panels::update()
{
    const bool comparison = m_viewer->shownPair() != nullptr;
    for (const Panel &panel : m_panels) {
        panel.wanted->setEnabled(comparison);
        panel.dock->setVisible(comparison && panel.wanted->isChecked());
    }
    m_statements->setActive(comparison && m_actions.passageList->isChecked());
}

} // namespace diptych
