// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/index/index.h"

#include "corpus/index/indexfiles.h"
#include "corpus/index/indexlock.h"
#include "corpus/modules/module.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace diptych {

namespace {

// Files that are read before they are written in one step: enough to keep all cores at work, few enough that
// little is lost when the program is killed.
constexpr qsizetype filesAStep = 1024;

// Articles are named by the paths as they were given, so that other ways to name a corpus have an index of
// their own.
QString fileFor(const QStringList &corpus)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &path : corpus) {
        hash.addData((path + QChar(u'\0')).toUtf8());
        hash.addData((QFileInfo(path).absoluteFilePath() + QChar(u'\0')).toUtf8());
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           QStringLiteral("/diptych/index/") + QString::fromLatin1(hash.result().toHex()) +
           QStringLiteral(".sqlite");
}

// Every word in quotation marks, which take its marks as they are; a star behind it stays one.
QString wordByWord(const QString &query)
{
    QStringList words;
    for (QString word : query.split(u' ', Qt::SkipEmptyParts)) {
        const bool isPrefix = word.size() > 1 && word.endsWith(u'*');
        if (isPrefix)
            word.chop(1);
        words << u'"' + word.replace(u'"', QStringLiteral("\"\"")) +
                     (isPrefix ? QStringLiteral("\"*") : QStringLiteral("\""));
    }
    return words.join(u' ');
}

} // namespace

CorpusIndex::CorpusIndex(const QStringList &corpus) : CorpusIndex(fileFor(corpus))
{
}

CorpusIndex::CorpusIndex(QString file) : m_file(std::move(file))
{
}

IndexProblem CorpusIndex::open()
{
    if (m_store)
        return {};
    const auto make =
        reinterpret_cast<IndexStoreFunction>(moduleFunction(QStringLiteral("index"), "diptychIndexStore"));
    if (!make)
        return {QStringLiteral("the program's part for searching is not installed")};
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return {QStringLiteral("its folder cannot be made")};
    m_store.reset(make());
    const IndexProblem found = m_store->open(m_file);
    if (found)
        m_store.reset();
    return found;
}

void CorpusIndex::drop()
{
    m_store.reset();
    for (const char *part : {"", "-wal", "-shm"})
        QFile::remove(m_file + QString::fromLatin1(part));
}

IndexUpdate CorpusIndex::update(const QStringList &files, const Progress &progress)
{
    IndexUpdate update;
    QDir().mkpath(QFileInfo(m_file).path());
    const IndexLock lock(m_file + QStringLiteral(".lock"));
    if (!lock.isHeld()) {
        update.problem = lock.isThere() ? QStringLiteral("another process is filling it")
                                        : QStringLiteral("its folder cannot be written to");
        return update;
    }
    if (std::exchange(m_isDamaged, false))
        drop();
    IndexProblem found = fill(files, progress, update);
    if (found.isDamaged) {
        drop();
        update = {};
        found = fill(files, progress, update);
    }
    update.problem = found.reason;
    return update;
}

IndexProblem CorpusIndex::fill(const QStringList &files, const Progress &progress, IndexUpdate &update)
{
    if (IndexProblem found = open())
        return found;
    std::vector<IndexedFile> known;
    if (IndexProblem found = m_store->files(known))
        return found;
    IndexPlan plan = planIndex(files, known);
    update.failures = std::move(plan.failures);
    if (IndexProblem found = m_store->apply({}, plan.removed))
        return found;
    const qsizetype count = qsizetype(plan.changed.size());
    for (qsizetype begin = 0; begin < count && !progress.cancelled(); begin += filesAStep) {
        const qsizetype end = std::min(count, begin + filesAStep);
        const Progress part = partOf(progress, double(begin) / double(count), double(end) / double(count));
        const std::vector<IndexedChange> changes =
            readChanges({plan.changed.begin() + begin, plan.changed.begin() + end}, part);
        for (const IndexedChange &change : changes) {
            if (!change.file.failure.isEmpty())
                update.failures.push_back({change.file.path, change.file.failure});
        }
        if (IndexProblem found = m_store->apply(changes, {}))
            return found;
        update.filesRead += qsizetype(changes.size());
    }
    return {};
}

Result<SearchHits> CorpusIndex::search(const QString &query, const SearchOptions &options)
{
    SearchHits hits;
    IndexProblem found = open();
    if (!found)
        found = m_store->search(query, options, hits);
    if (found.isQuery)
        found = m_store->search(wordByWord(query), options, hits);
    m_isDamaged = found.isDamaged;
    if (found)
        return Failure{m_file, QStringLiteral("the index cannot be searched (%1)").arg(found.reason)};
    return hits;
}

} // namespace diptych
