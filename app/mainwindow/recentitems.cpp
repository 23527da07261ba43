// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/recentitems.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace diptych {

namespace {

QString nameOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

} // namespace

QString RecentItem::title() const
{
    if (paths.isEmpty())
        return {};
    const QString first = nameOf(paths.constFirst());
    if (kind == Kind::Comparison && paths.size() == 2)
        return QCoreApplication::translate("RecentItem", "%1 and %2").arg(first, nameOf(paths.constLast()));
    if (paths.size() == 1)
        return first;
    const int more = static_cast<int>(paths.size()) - 1;
    return QCoreApplication::translate("RecentItem", "%1 and %n more", nullptr, more).arg(first);
}

QString RecentItem::detail() const
{
    if (paths.isEmpty())
        return {};
    QString folder = QFileInfo(paths.constFirst()).absolutePath();
    if (const QString home = QDir::homePath(); folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), u'~');
    return folder;
}

QStringList absolutePaths(const QStringList &paths)
{
    QStringList result;
    for (const QString &path : paths)
        result << QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return result;
}

std::vector<RecentItem> withRecent(std::vector<RecentItem> items, const RecentItem &item)
{
    std::erase(items, item);
    items.insert(items.begin(), item);
    if (items.size() > recentLimit)
        items.resize(recentLimit);
    return items;
}

} // namespace diptych
