// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include "corpus/similar/commontext.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace diptych {

/// What an article has in common with the one that is pinned.
struct PinFigures
{
    CommonText common;
    std::optional<double> hoursApart;   ///< Below 0 where the article is the earlier; nothing without dates.
    std::optional<int> statements = {}; ///< In other words; nothing where the two were not compared.
};

/// What a person marked in an article.
struct ArticleMarkCount
{
    int bookmarks = 0;
    int notes = 0;
};

/// The articles of the corpus, with those that cannot be read among them, and files that are still to be
/// read. A row keeps its number as long as the list lasts; place() tells the order in which they were found.
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
        LabelRole,    ///< Of a group of articles; invalid for an article.
        PendingRole,  ///< Whether it is a file that was not read yet.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Adds rows at the end; an entry whose path is listed already is left out. The first article of a file
    /// takes the place of its pending row.
    void append(std::vector<ArticleEntry> entries);
    void clear();
    /// Puts what was read anew into its row; a path that is not listed is passed over.
    void replace(const ArticleEntry &entry);
    /// The labels of the stories by path; articles that are not named have none.
    void setStories(const QHash<QString, QString> &labels);
    [[nodiscard]] bool hasStories() const { return m_hasStories; }
    /// Marks articles as reviewed by a person, by absolute path, also those that are listed later.
    void setReviewed(const QSet<QString> &paths);
    void setReviewed(int row, bool reviewed);
    [[nodiscard]] const QSet<QString> &reviewed() const { return m_reviewed; }
    /// What is bookmarked and noted, by absolute path; other articles have no marks.
    void setMarks(QHash<QString, ArticleMarkCount> marks);
    /// The article that the others are held against; empty for none. Its figures come by setPinFigures().
    void setPin(const QString &path);
    [[nodiscard]] const QString &pin() const { return m_pin; }
    void setPinFigures(QHash<QString, PinFigures> figures);
    /// Statements in other words by path, for those that were compared with it.
    void setPinStatements(const QHash<QString, int> &statements);
    /// Nothing for the pinned article itself, and where nothing was counted.
    [[nodiscard]] std::optional<PinFigures> pinFigures(int row) const;

    /// The entry of a row, which has to be there.
    [[nodiscard]] const ArticleEntry &entry(int row) const
    {
        return m_entries[static_cast<std::size_t>(row)];
    }
    /// The row with that path, -1 if there is none.
    [[nodiscard]] int rowOf(const QString &path) const { return m_rows.value(path, -1); }
    /// Rows by the order of their files, and by their own in a file of several articles.
    [[nodiscard]] std::pair<int, int> place(int row) const
    {
        return {m_firsts[static_cast<std::size_t>(row)], row};
    }
    /// Whether some rows have another place than their numbers tell.
    [[nodiscard]] bool isOutOfPlace() const { return !m_containers.isEmpty(); }
    /// Rows that cannot be read.
    [[nodiscard]] int unreadable() const { return m_unreadable; }
    /// Rows of files that were not read yet.
    [[nodiscard]] int pending() const { return m_pending; }
    /// Rows that are neither.
    [[nodiscard]] int readable() const { return rowCount() - m_unreadable - m_pending; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// Another article is pinned, or none.
    void pinChanged();
    /// The user marked articles as reviewed, or took the mark away.
    void reviewedChanged();
    /// Pending rows became articles; before it, dataChanged() names PendingRole.
    void articlesRead();

private:
    [[nodiscard]] QString detail(int row) const;
    [[nodiscard]] bool takesPlace(const ArticleEntry &entry) const;
    int fill(ArticleEntry &entry);
    void count(const ArticleEntry &entry, int sign);
    void complete(ArticleEntry &entry) const;
    void insert(std::vector<ArticleEntry> entries);
    void changed();

    std::vector<ArticleEntry> m_entries;
    QHash<QString, int> m_rows;       ///< Path to row.
    std::vector<int> m_firsts;        ///< Row of the first article in the same file.
    QHash<QString, int> m_containers; ///< Files of several articles to the row of the first.
    int m_unreadable = 0;
    int m_pending = 0;
    QHash<QString, QString> m_stories;
    QSet<QString> m_reviewed;
    QHash<QString, ArticleMarkCount> m_marks;
    QString m_pin;
    QHash<QString, PinFigures> m_pinFigures; ///< By path.
    bool m_hasStories = false;
};

} // namespace diptych
