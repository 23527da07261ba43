// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace diptych {

/// What the index knows of a file.
struct IndexedFile
{
    QString path;
    qint64 size = 0;
    qint64 modified = 0; ///< Milliseconds since 1970.
    QByteArray hash;     ///< Of what was read from it.
    QString failure;     ///< Why it, or a part of it, could not be read; empty if all was.

    bool operator==(const IndexedFile &) const = default;
};

/// An article as it can be searched.
struct IndexedArticle
{
    QString path;
    QString title;
    QString text;
};

/// A file that is new or changed, with all of its articles.
struct IndexedChange
{
    IndexedFile file;
    bool isNew = true;       ///< The index does not know the file.
    bool isSameText = false; ///< Only size or time changed: the articles stay as they are.
    std::vector<IndexedArticle> articles;
};

/// An article that was found.
struct SearchHit
{
    QString path;
    QString title;
    QString snippet; ///< On one line, the words that were found between marks.

    bool operator==(const SearchHit &) const = default;
};

/// What a search found.
struct SearchHits
{
    std::vector<SearchHit> rows;
    qsizetype all = 0; ///< Articles that hold the query, whatever the limit; at least so many without ranks.
    bool isRanked = true; ///< The best rows, best first; else the first ones of the index.

    bool operator==(const SearchHits &) const = default;
};

/// How a search is answered.
struct SearchOptions
{
    int limit = -1;      ///< Hits at most; -1 for all.
    int rankAtMost = -1; ///< More articles than these are not ranked, which takes its time; -1: all are.
    QString markBegin = QStringLiteral("[");
    QString markEnd = QStringLiteral("]");
};

/// Why the index could not do something.
struct IndexProblem
{
    QString reason;         ///< Empty if all went well.
    bool isDamaged = false; ///< The file is no index any more, and is best dropped.
    bool isQuery = false;   ///< The query is not well formed.

    [[nodiscard]] explicit operator bool() const { return !reason.isEmpty(); }
};

/// The file that holds an index. Each object belongs to the thread that opened it; several may be open on one
/// file, also in several processes, if one of them alone writes.
class IndexStore
{
public:
    virtual ~IndexStore() = default;

    [[nodiscard]] virtual IndexProblem open(const QString &file) = 0;
    [[nodiscard]] virtual IndexProblem files(std::vector<IndexedFile> &files) = 0;
    /// All or nothing: whoever reads meanwhile, or comes after a crash, finds the state before or the one
    /// behind.
    [[nodiscard]] virtual IndexProblem apply(const std::vector<IndexedChange> &changes,
                                             const QStringList &removed) = 0;
    /// The query is one of SQLite's FTS5.
    [[nodiscard]] virtual IndexProblem search(const QString &query, const SearchOptions &options,
                                              SearchHits &hits) = 0;
};

/// `diptychIndexStore` in the module "index": a new store, owned by the caller.
using IndexStoreFunction = IndexStore *(*)();

} // namespace diptych
