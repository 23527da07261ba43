// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "text/range.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;

namespace diptych {

class Actions;
class FactModel;
class Settings;
class StatementModel;
class Viewer;

/// The panels beside a comparison. They are there when they were asked for and a comparison is shown; which
/// ones, and where, is remembered.
class Panels : public QObject
{
    Q_OBJECT

public:
    /// All have to outlive it.
    Panels(QMainWindow *window, Viewer *viewer, const Actions &actions, Settings &settings);

    /// Keeps what is open and where, when the window closes.
    void save();
    /// The names of the panels that are open beside a comparison: facts, filters, passages, table.
    [[nodiscard]] QStringList wanted() const;
    /// Opens these and closes the others, and puts them where QMainWindow::saveState() had them; where that
    /// cannot be read they stand where they stood. Names that are not known are passed over.
    void restore(const QStringList &wanted, const QByteArray &docks);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Panel
    {
        QDockWidget *dock;
        QAction *wanted; ///< Checked while the user wants the panel.
        std::function<void()> focus;
        Qt::DockWidgetArea area;
        bool hasSize = false;
    };
    void addPassageList();
    void addFacts();
    void addTable();
    void addFilters();
    void add(Qt::DockWidgetArea area, QWidget *content, const char *name, QAction *wanted,
             std::function<void()> focus);
    void showPlaces(const Sided<Range> &places);
    void restore();
    void update();
    void show(Panel &panel, bool visible);
    void giveFirstSize(Panel &panel);
    /// Esc and a closed panel lead back to the reports.
    void focusReports();

    QMainWindow *m_window;
    Viewer *m_viewer;
    const Actions &m_actions;
    Settings &m_settings;
    StatementModel *m_statements;
    StatementModel *m_table; ///< In an order of its own.
    FactModel *m_facts;
    std::vector<Panel> m_panels;
};

} // namespace diptych
