// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlemodel.h"

#include <QLocale>

namespace diptych {

namespace {

QString fileName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

void ArticleModel::append(std::vector<ArticleEntry> entries)
{
    std::vector<ArticleEntry> fresh;
    fresh.reserve(entries.size());
    for (ArticleEntry &entry : entries) {
        const QString path = entry.source.path;
        if (m_rows.contains(path))
            continue;
        m_rows.insert(path, static_cast<int>(m_entries.size() + fresh.size()));
        fresh.push_back(std::move(entry));
    }
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (ArticleEntry &entry : fresh) {
        m_unreadable += entry.isReadable() ? 0 : 1;
        m_entries.push_back(std::move(entry));
    }
    endInsertRows();
}

void ArticleModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    m_unreadable = 0;
    endResetModel();
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ArticleEntry &row = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.isReadable() ? row.title + u'\n' + row.source.path
                                : tr("%1 cannot be read: %2.").arg(row.source.path, row.reason);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case FileNameRole:
        return fileName(row.source.path);
    case PathRole:
        return row.source.path;
    case WordsRole:
        return row.words;
    case LanguageRole:
        return row.language;
    case ReadableRole:
        return row.isReadable();
    case ReasonRole:
        return row.reason;
    case DetailRole:
        return detail(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> ArticleModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{FileNameRole, "fileName"},
                  {PathRole, "path"},
                  {WordsRole, "words"},
                  {LanguageRole, "language"},
                  {ReadableRole, "readable"},
                  {ReasonRole, "reason"},
                  {DetailRole, "detail"}});
    return names;
}

QString ArticleModel::detail(const ArticleEntry &entry)
{
    if (!entry.isReadable())
        return tr("Cannot be read: %1").arg(entry.reason);
    QStringList parts;
    // A title that is the file's name for want of a headline is not said twice.
    if (const QString file = fileName(entry.source.path); file != entry.title)
        parts << file;
    parts << tr("%Ln word(s)", nullptr, static_cast<int>(entry.words));
    if (const QLocale::Language language = QLocale(entry.language).language();
        !entry.language.isEmpty() && language != QLocale::C)
        parts << QLocale::languageToString(language);
    return parts.join(QStringLiteral(" · "));
}

QString ArticleModel::spoken(const ArticleEntry &entry)
{
    return entry.title + QStringLiteral(", ") + detail(entry);
}

} // namespace diptych
