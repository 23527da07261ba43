// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlemodel.h"

#include <QDir>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

QString fileName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// The same article from wherever it is opened. A pasted text has no file, and is forgotten with the window.
QString reviewKey(const ArticleSource &source)
{
    return source.held ? QString() : QDir::cleanPath(QDir::current().absoluteFilePath(source.path));
}

} // namespace

void ArticleModel::append(std::vector<ArticleEntry> entries)
{
    std::vector<ArticleEntry> others;
    others.reserve(entries.size());
    int first = rowCount();
    int last = -1;
    for (ArticleEntry &entry : entries) {
        if (takesPlace(entry)) {
            const int row = fill(entry);
            first = std::min(first, row);
            last = std::max(last, row);
        } else {
            others.push_back(std::move(entry));
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first), index(last), roleNames().keys());
    insert(std::move(others));
    if (last >= 0)
        Q_EMIT articlesRead();
}

bool ArticleModel::takesPlace(const ArticleEntry &entry) const
{
    if (entry.isPending || (!entry.listedAs.isEmpty() && m_rows.contains(entry.source.path)))
        return false;
    const int row = rowOf(entry.listedAs.isEmpty() ? entry.source.path : entry.listedAs);
    return row >= 0 && this->entry(row).isPending;
}

int ArticleModel::fill(ArticleEntry &entry)
{
    const QString name = std::exchange(entry.listedAs, {});
    const int row = rowOf(name.isEmpty() ? entry.source.path : name);
    if (!name.isEmpty()) {
        m_rows.remove(name);
        m_rows.insert(entry.source.path, row);
        m_containers.insert(name, row);
    }
    ArticleEntry &old = m_entries[static_cast<std::size_t>(row)];
    count(old, -1);
    complete(entry);
    old = std::move(entry);
    count(old, 1);
    return row;
}

void ArticleModel::count(const ArticleEntry &entry, int sign)
{
    if (entry.isPending)
        m_pending += sign;
    else if (!entry.isReadable())
        m_unreadable += sign;
}

void ArticleModel::complete(ArticleEntry &entry) const
{
    entry.story = m_stories.value(entry.source.path);
    // Cleaning a hundred thousand paths takes a while.
    entry.isReviewed = !m_reviewed.isEmpty() && m_reviewed.contains(reviewKey(entry.source));
}

void ArticleModel::insert(std::vector<ArticleEntry> entries)
{
    const auto begin = static_cast<int>(m_entries.size());
    int end = begin;
    std::erase_if(entries, [&](const ArticleEntry &entry) {
        const QString &path = entry.source.path;
        const bool isListed = m_rows.contains(path);
        if (!isListed)
            m_rows.insert(path, end++);
        return isListed;
    });
    if (entries.empty())
        return;
    beginInsertRows({}, begin, end - 1);
    m_rows.reserve(end);
    for (ArticleEntry &entry : entries) {
        const QString name = std::exchange(entry.listedAs, {});
        m_firsts.push_back(m_containers.value(name.isEmpty() ? entry.source.path : name,
                                              static_cast<int>(m_entries.size())));
        complete(entry);
        count(entry, 1);
        m_entries.push_back(std::move(entry));
    }
    endInsertRows();
}

void ArticleModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    m_firsts.clear();
    m_containers.clear();
    m_unreadable = 0;
    m_pending = 0;
    m_stories.clear();
    m_hasStories = false;
    m_pinFigures.clear();
    const bool wasPinned = !std::exchange(m_pin, {}).isEmpty();
    endResetModel();
    if (wasPinned)
        Q_EMIT pinChanged();
}

void ArticleModel::replace(const ArticleEntry &entry)
{
    const int row = rowOf(entry.source.path);
    if (row < 0)
        return;
    ArticleEntry &old = m_entries[static_cast<std::size_t>(row)];
    count(old, -1);
    const QString story = old.story;
    const bool isReviewed = old.isReviewed;
    old = entry;
    old.story = story;
    old.isReviewed = isReviewed;
    count(old, 1);
    Q_EMIT dataChanged(index(row), index(row));
}

void ArticleModel::changed()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ArticleModel::setStories(const QHash<QString, QString> &labels)
{
    m_stories = labels;
    m_hasStories = true;
    for (ArticleEntry &entry : m_entries)
        entry.story = labels.value(entry.source.path);
    changed();
}

void ArticleModel::setReviewed(const QSet<QString> &paths)
{
    m_reviewed = paths;
    for (ArticleEntry &entry : m_entries)
        entry.isReviewed = paths.contains(reviewKey(entry.source));
    changed();
}

void ArticleModel::setReviewed(int row, bool reviewed)
{
    ArticleEntry &entry = m_entries[static_cast<std::size_t>(row)];
    if (entry.isReviewed == reviewed)
        return;
    entry.isReviewed = reviewed;
    if (const QString key = reviewKey(entry.source); reviewed && !key.isEmpty())
        m_reviewed.insert(key);
    else
        m_reviewed.remove(key);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT reviewedChanged();
}

void ArticleModel::setMarks(QHash<QString, ArticleMarkCount> marks)
{
    m_marks = std::move(marks);
    changed();
}

void ArticleModel::setPin(const QString &path)
{
    if (m_pin == path)
        return;
    m_pin = path;
    m_pinFigures.clear();
    changed();
    Q_EMIT pinChanged();
}

void ArticleModel::setPinFigures(QHash<QString, PinFigures> figures)
{
    m_pinFigures = std::move(figures);
    changed();
}

void ArticleModel::setPinStatements(const QHash<QString, int> &statements)
{
    for (auto it = statements.cbegin(); it != statements.cend(); ++it) {
        if (const auto figures = m_pinFigures.find(it.key()); figures != m_pinFigures.end())
            figures->statements = it.value();
    }
    changed();
}

std::optional<PinFigures> ArticleModel::pinFigures(int row) const
{
    const auto found = m_pinFigures.constFind(entry(row).source.path);
    return found == m_pinFigures.constEnd() || found.key() == m_pin ? std::nullopt : std::optional(*found);
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
        if (row.isPending)
            return row.source.path;
        return row.isReadable() ? row.title + u'\n' + row.source.path
                                : tr("%1 cannot be read: %2.").arg(row.source.path, row.reason);
    case Qt::AccessibleTextRole:
        return row.title + QStringLiteral(", ") + detail(index.row());
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
        return detail(index.row());
    case PendingRole:
        return row.isPending;
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
                  {DetailRole, "detail"},
                  {PendingRole, "pending"}});
    return names;
}

QString ArticleModel::detail(int row) const
{
    const ArticleEntry &entry = this->entry(row);
    if (entry.isPending)
        return tr("Not read yet");
    if (!entry.isReadable())
        return tr("Cannot be read: %1").arg(entry.reason);
    if (const auto figures = pinFigures(row)) {
        if (figures->common.sharedWords == 0)
            return tr("Shares no run of five words");
        return tr("%L1 shared words, %L2 in a row")
            .arg(figures->common.sharedWords)
            .arg(figures->common.longestRun);
    }
    QStringList parts;
    if (!m_marks.isEmpty()) {
        const ArticleMarkCount marks = m_marks.value(reviewKey(entry.source));
        if (marks.bookmarks > 0)
            parts << tr("bookmarked");
        if (marks.notes > 0)
            parts << tr("%Ln note(s)", nullptr, marks.notes);
    }
    // A title that is the file's name for want of a headline is not said twice.
    if (const QString file = fileName(entry.source.path); file != entry.title)
        parts << file;
    parts << tr("%Ln word(s)", nullptr, static_cast<int>(entry.words));
    if (const QLocale::Language language = QLocale(entry.language).language();
        !entry.language.isEmpty() && language != QLocale::C)
        parts << QLocale::languageToString(language);
    return parts.join(QStringLiteral(" · "));
}

} // namespace diptych
