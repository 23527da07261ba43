// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/modules/indexmodule.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace diptych {

namespace {

// A file with another number is of another version, and is dropped.
constexpr int schemaVersion = 1;

constexpr char tables[][200] = {
    ("CREATE TABLE files(id INTEGER PRIMARY KEY, path TEXT UNIQUE,"
     " size INTEGER, modified INTEGER, hash BLOB, failure TEXT)"),
    "CREATE TABLE articles(id INTEGER PRIMARY KEY, file INTEGER, path TEXT)",
    "CREATE INDEX articles_of_file ON articles(file)",
    "CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')",
};

// Bytes of new entries that FTS5 holds before it writes them: filling takes a fifth less time than with its
// own 1 MiB, and no less with 32 MiB (10,000 articles of 500 words).
constexpr int heldBytes = 8 * 1024 * 1024;

// Whether FTS5 merges what was written with what it wrote before whenever it writes. It merges 16 of them at
// once anyway (crisismerge): filling takes a quarter less time with that alone, and a search no more.
constexpr int mergesAlways = 0;

// What a word in the title counts, in words of the text.
constexpr int titleWeight = 4;

// Words of a snippet.
constexpr int snippetWords = 16;

// Words that stand for a begin ("a*") while the first rows are looked for. Reading all words with that begin
// takes 0.2 to 0.9 s in 100,000 articles, some of them 10 ms.
constexpr int mostBegun = 256;

/// `market a*` as words, each with whether it is a begin; empty if the query says more than that.
std::vector<std::pair<QString, bool>> plainWords(const QString &query)
{
    std::vector<std::pair<QString, bool>> words;
    for (QString word : query.split(u' ', Qt::SkipEmptyParts)) {
        const bool isBegin = word.endsWith(u'*');
        if (isBegin)
            word.chop(1);
        const bool isPlain =
            std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        static const QStringList operators{QStringLiteral("AND"), QStringLiteral("OR"), QStringLiteral("NOT"),
                                           QStringLiteral("NEAR")};
        if (word.isEmpty() || !isPlain || operators.contains(word))
            return {};
        words.emplace_back(word, isBegin);
    }
    return words;
}

class SqliteStore : public IndexStore
{
public:
    SqliteStore() : m_name(QUuid::createUuid().toString()) {}

    ~SqliteStore() override
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }

    SqliteStore(const SqliteStore &) = delete;
    SqliteStore &operator=(const SqliteStore &) = delete;

    IndexProblem open(const QString &file) override
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        if (!m_database.isValid())
            return {QStringLiteral("the SQLite driver of Qt is not installed")};
        m_database.setDatabaseName(file);
        // Milliseconds to wait for another process that holds the file for a moment.
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        if (!m_database.open())
            return problem(m_database.lastError());
        // Readers do not wait for the writer, and a crash loses no more than the last steps.
        for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"}) {
            if (const IndexProblem found = run(QString::fromLatin1(pragma)))
                return found;
        }
        return prepareTables();
    }

    IndexProblem files(std::vector<IndexedFile> &files) override
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral("SELECT path, size, modified, hash, failure FROM files")))
            return problem(query.lastError());
        while (query.next()) {
            files.push_back({query.value(0).toString(), query.value(1).toLongLong(),
                             query.value(2).toLongLong(), query.value(3).toByteArray(),
                             query.value(4).toString()});
        }
        return problem(query.lastError());
    }

    IndexProblem apply(const std::vector<IndexedChange> &changes, const QStringList &removed) override
    {
        if (IndexProblem found = run(QStringLiteral("BEGIN IMMEDIATE")))
            return found;
        Inserts inserts(m_database);
        IndexProblem found = prepare(inserts);
        for (qsizetype i = 0; i < removed.size() && !found; ++i)
            found = remove(removed[i]);
        for (std::size_t i = 0; i < changes.size() && !found; ++i)
            found = changes[i].isSameText ? touch(changes[i].file) : replace(changes[i], inserts);
        if (!found)
            found = run(QStringLiteral("COMMIT"));
        if (found)
            std::ignore = run(QStringLiteral("ROLLBACK"));
        return found;
    }

    IndexProblem search(const QString &text, const SearchOptions &options, SearchHits &hits) override
    {
        hits = {};
        if (options.rankAtMost >= 0) {
            qsizetype more = 0;
            const QString narrow = narrowed(text, options.rankAtMost + 1);
            if (!narrow.isEmpty() && !count(narrow, options.rankAtMost + 1, more) &&
                more > options.rankAtMost) {
                hits.isRanked = false;
                hits.all = more;
                return readHits(narrow, options, hits);
            }
            if (IndexProblem found = count(text, options.rankAtMost + 1, more))
                return found;
            hits.isRanked = more <= options.rankAtMost;
        }
        if (IndexProblem found = readHits(text, options, hits))
            return found;
        hits.all = qsizetype(hits.rows.size());
        if (!hits.isRanked)
            hits.all = options.rankAtMost + 1;
        else if (hits.all == options.limit)
            return count(text, -1, hits.all);
        return {};
    }

private:
    static IndexProblem problem(const QSqlError &error)
    {
        if (!error.isValid())
            return {};
        constexpr int corrupt = 11;    // SQLITE_CORRUPT
        constexpr int noDatabase = 26; // SQLITE_NOTADB
        const int code = error.nativeErrorCode().toInt() & 0xFF;
        return {error.databaseText().isEmpty() ? error.text() : error.databaseText(),
                code == corrupt || code == noDatabase};
    }

    // The only plain error that a fixed statement with values can end with is one of the query's language.
    static IndexProblem searchProblem(const QSqlError &error)
    {
        IndexProblem found = problem(error);
        constexpr int plainError = 1; // SQLITE_ERROR
        found.isQuery = found && error.nativeErrorCode().toInt() == plainError;
        return found;
    }

    // A query for some of what a query for begins finds, which is answered sooner; empty if there is none.
    QString narrowed(const QString &text, int enough)
    {
        QStringList parts;
        bool hasBegins = false;
        for (const auto &[word, isBegin] : plainWords(text)) {
            const QString part = isBegin ? wordsWith(word, enough) : u'"' + word + u'"';
            if (part.isEmpty())
                return {};
            parts << part;
            hasBegins = hasBegins || isBegin;
        }
        return hasBegins ? parts.join(QStringLiteral(" AND ")) : QString();
    }

    // The first words with a begin, so many that articles with one of them are likely enough.
    QString wordsWith(const QString &begin, int enough)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (run(QStringLiteral(
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, texts, row)")) ||
            !query.prepare(QStringLiteral("SELECT term, doc FROM temp.words WHERE term >= ? AND term <= ?")))
            return {};
        const QString folded =
            begin.toLower(); // As the index has them; marks over letters are not looked for.
        query.addBindValue(folded);
        query.addBindValue(folded + QString::fromUcs4(U"\U0010FFFF"));
        QStringList words;
        qlonglong articles = 0; // Some may have several of the words.
        if (!query.exec())
            return {};
        while (articles < 2LL * enough && words.size() < mostBegun && query.next()) {
            words << u'"' + query.value(0).toString() + u'"';
            articles += query.value(1).toLongLong();
        }
        return words.isEmpty() ? QString() : u'(' + words.join(QStringLiteral(" OR ")) + u')';
    }

    // How many articles hold it, counted up to so many; -1: all.
    IndexProblem count(const QString &text, int most, qsizetype &all)
    {
        QSqlQuery query(m_database);
        if (!query.prepare(
                QStringLiteral("SELECT count(*) FROM (SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ?)")))
            return problem(query.lastError());
        query.addBindValue(text);
        query.addBindValue(most);
        if (!query.exec() || !query.next())
            return searchProblem(query.lastError());
        all = query.value(0).toLongLong();
        return {};
    }

    IndexProblem readHits(const QString &text, const SearchOptions &options, SearchHits &hits)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        const QString order = hits.isRanked
                                  ? QStringLiteral("bm25(texts, %1, 1), articles.path").arg(titleWeight)
                                  : QStringLiteral("texts.rowid");
        const QString statement =
            QStringLiteral("SELECT articles.path, texts.title, snippet(texts, 1, ?, ?, '…', %1) "
                           "FROM texts JOIN articles ON articles.id = texts.rowid WHERE texts MATCH ? "
                           "ORDER BY %2 LIMIT ?")
                .arg(QString::number(snippetWords), order);
        if (!query.prepare(statement))
            return problem(query.lastError());
        query.addBindValue(options.markBegin);
        query.addBindValue(options.markEnd);
        query.addBindValue(text);
        query.addBindValue(options.limit);
        if (!query.exec())
            return searchProblem(query.lastError());
        while (query.next()) {
            hits.rows.push_back({query.value(0).toString(), query.value(1).toString(),
                                 query.value(2).toString().simplified()});
        }
        return searchProblem(query.lastError());
    }

    IndexProblem run(const QString &statement, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        if (!query.prepare(statement))
            return problem(query.lastError());
        for (const QVariant &value : values)
            query.addBindValue(value);
        query.exec();
        return problem(query.lastError());
    }

    IndexProblem prepareTables()
    {
        int version = 0;
        if (const IndexProblem found = readVersion(version); found || version == schemaVersion)
            return found;
        if (version != 0)
            return {QStringLiteral("it is of another version"), true};
        if (const IndexProblem found = run(QStringLiteral("BEGIN IMMEDIATE")))
            return found;
        // Another process may have been faster.
        IndexProblem found = readVersion(version);
        if (!found && version == 0)
            found = makeTables();
        if (found)
            std::ignore = run(QStringLiteral("ROLLBACK"));
        return found ? found : run(QStringLiteral("COMMIT"));
    }

    IndexProblem readVersion(int &version)
    {
        QSqlQuery query(m_database);
        if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
            return problem(query.lastError());
        version = query.value(0).toInt();
        return {};
    }

    IndexProblem makeTables()
    {
        for (const char *table : tables) {
            if (IndexProblem found = run(QString::fromLatin1(table))) {
                found.isDamaged = true; // tables without a version: it is none of ours
                return found;
            }
        }
        // A matter of speed alone: whether this SQLite knows the settings does not matter.
        for (const auto &[setting, value] :
             {std::pair("hashsize", heldBytes), std::pair("automerge", mergesAlways)})
            std::ignore = run(QStringLiteral("INSERT INTO texts(texts, rank) VALUES('%1', %2)")
                                  .arg(QLatin1String(setting), QString::number(value)));
        return run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion));
    }

    IndexProblem remove(const QString &path)
    {
        for (const char *statement :
             {"DELETE FROM texts WHERE rowid IN (SELECT articles.id FROM articles JOIN files ON "
              "articles.file = files.id "
              "WHERE files.path = ?)",
              "DELETE FROM articles WHERE file IN (SELECT id FROM files WHERE path = ?)",
              "DELETE FROM files WHERE path = ?"}) {
            if (const IndexProblem found = run(QString::fromLatin1(statement), {path}))
                return found;
        }
        return {};
    }

    IndexProblem touch(const IndexedFile &file)
    {
        return run(QStringLiteral("UPDATE files SET size = ?, modified = ? WHERE path = ?"),
                   {file.size, file.modified, file.path});
    }

    // The statements that write one file and its articles, prepared once for many files.
    struct Inserts
    {
        explicit Inserts(const QSqlDatabase &database) : files(database), articles(database), texts(database)
        {
        }

        QSqlQuery files;
        QSqlQuery articles;
        QSqlQuery texts;
    };

    static IndexProblem prepare(Inserts &inserts)
    {
        for (const auto &[query, statement] :
             {std::pair(&inserts.files,
                        "INSERT INTO files(path, size, modified, hash, failure) VALUES(?, ?, ?, ?, ?)"),
              std::pair(&inserts.articles, "INSERT INTO articles(file, path) VALUES(?, ?)"),
              std::pair(&inserts.texts, "INSERT INTO texts(rowid, title, body) VALUES(?, ?, ?)")}) {
            if (!query->prepare(QString::fromLatin1(statement)))
                return problem(query->lastError());
        }
        return {};
    }

    static IndexProblem insert(QSqlQuery &query, const QVariantList &values)
    {
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(int(i), values[i]);
        query.exec();
        return problem(query.lastError());
    }

    IndexProblem replace(const IndexedChange &change, Inserts &inserts)
    {
        // Looking for what is not there takes as long as writing it.
        if (!change.isNew) {
            if (const IndexProblem found = remove(change.file.path))
                return found;
        }
        const IndexedFile &file = change.file;
        IndexProblem found =
            insert(inserts.files, {file.path, file.size, file.modified, file.hash, file.failure});
        const QVariant id = inserts.files.lastInsertId();
        for (std::size_t i = 0; i < change.articles.size() && !found; ++i) {
            const IndexedArticle &article = change.articles[i];
            found = insert(inserts.articles, {id, article.path});
            if (!found)
                found = insert(inserts.texts, {inserts.articles.lastInsertId(), article.title, article.text});
        }
        return found;
    }

    QString m_name; // of the connection
    QSqlDatabase m_database;
};

} // namespace

} // namespace diptych

extern "C" Q_DECL_EXPORT diptych::IndexStore *diptychIndexStore()
{
    return new diptych::SqliteStore;
}
