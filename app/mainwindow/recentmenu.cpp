// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/recentmenu.h"

namespace diptych {

RecentMenu::RecentMenu(QAction *clear, QWidget *parent) : QMenu(parent), m_clear(clear)
{
    setObjectName(QStringLiteral("recentMenu"));
    setToolTipsVisible(true);
}

void RecentMenu::setItems(const std::vector<RecentItem> &items)
{
    const QList<QAction *> old = actions();
    for (QAction *action : old) {
        removeAction(action);
        if (action != m_clear)
            action->deleteLater(); // It may be the one that is being triggered.
    }
    for (const RecentItem &item : items) {
        QString text = item.title();
        QAction *action = addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(item.detail());
        connect(action, &QAction::triggered, this, [this, item] { Q_EMIT chosen(item); });
    }
    addSeparator();
    addAction(m_clear);
    setEnabled(!items.empty());
}

} // namespace diptych
