// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QMenu;
class QToolBar;

namespace diptych {

class Actions;
class StepCounters;

/// Fills the window's menu bar. \a recent is the menu of what was opened before, which the window fills.
void createMenus(QMainWindow &window, const Actions &actions, QMenu *recent);

/// The slim bar with what is needed again and again. It takes the counters' labels.
QToolBar *createToolBar(QMainWindow &window, const Actions &actions, const StepCounters &counters);

/// Adds to a menu how the articles are listed: as a table, in groups.
void addListMenu(QMenu *menu, const Actions &actions);

} // namespace diptych
