// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/recentitems.h"

#include <QMenu>

namespace diptych {

/// What was opened before, newest first, and the way to forget it.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a clear is the action at the end.
    explicit RecentMenu(QAction *clear, QWidget *parent = nullptr);

    void setItems(const std::vector<RecentItem> &items);

Q_SIGNALS:
    void chosen(const diptych::RecentItem &item);

private:
    QAction *m_clear;
};

} // namespace diptych
