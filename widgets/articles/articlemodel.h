// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace diptych {

/// The articles of the corpus in the order in which they were found, with those that cannot be read among
/// them.
class ArticleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        FileNameRole = Qt::UserRole, ///< Last part of the path.
        PathRole,
        WordsRole,    ///< Number of words.
        LanguageRole, ///< ISO 639 code, may be empty.
        ReadableRole, ///< Whether it can be read.
        ReasonRole,   ///< Why it cannot be read.
        DetailRole,   ///< The second line of a row: "a.txt · 377 words · English", or the reason.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Adds rows at the end; an entry whose path is listed already is left out.
    void append(std::vector<ArticleEntry> entries);
    void clear();

    /// The entry of a row, which has to be there.
    [[nodiscard]] const ArticleEntry &entry(int row) const
    {
        return m_entries[static_cast<std::size_t>(row)];
    }
    /// The row with that path, -1 if there is none.
    [[nodiscard]] int rowOf(const QString &path) const { return m_rows.value(path, -1); }
    /// Rows that cannot be read.
    [[nodiscard]] int unreadable() const { return m_unreadable; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] static QString detail(const ArticleEntry &entry);
    [[nodiscard]] static QString spoken(const ArticleEntry &entry);

    std::vector<ArticleEntry> m_entries;
    QHash<QString, int> m_rows; ///< Path to row.
    int m_unreadable = 0;
};

} // namespace diptych
