// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpuswatcher.h"

#include "corpus/articlefile.h"
#include "corpus/articlesources.h"
#include "corpus/corpusscan.h"

#include <QFileInfo>

namespace diptych {

namespace {

/// So long the files have to rest before they are looked through, in milliseconds: who saves a file often
/// writes it in several steps, and a crawler writes one after the other.
constexpr int restMilliseconds = 700;

/// Files and folders that are watched at most. Each takes one of the watches of the user's account, of which
/// older systems have 8,192 for all programs; what is not watched is noticed when something else is.
constexpr qsizetype mostWatched = 4000;

FileState stateOf(const QString &file)
{
    const QFileInfo info(file);
    return info.isFile() ? FileState{info.size(), info.lastModified().toMSecsSinceEpoch()} : FileState();
}

void readInto(std::vector<ArticleEntry> &entries, const QString &file)
{
    readArticles(file, [&entries](const Result<Article> &read) {
        entries.push_back(read ? entryOf(read.value()) : entryOf(read.failure()));
        return true;
    });
}

CorpusChanges lookThrough(const QStringList &corpus, const QStringList &others,
                          const QHash<QString, FileState> &known, bool reads,
                          const QPromise<CorpusChanges> &promise)
{
    CorpusChanges changes;
    QStringList files = scanCorpus(corpus, [&promise] { return promise.isCanceled(); }).files;
    for (QString &file : files)
        file = splitArticleName(file).file;
    QSet<QString> folders;
    for (const QString &file : files + others) {
        if (promise.isCanceled())
            return changes;
        const FileState state = stateOf(file);
        if (state.size < 0 || changes.files.contains(file))
            continue;
        changes.files.insert(file, state);
        folders.insert(QFileInfo(file).path());
        const auto before = known.constFind(file);
        if (!reads || (before != known.constEnd() && *before == state))
            continue;
        if (before != known.constEnd())
            changes.changed << file;
        readInto(changes.entries, file);
    }
    for (auto it = known.cbegin(); reads && it != known.cend(); ++it) {
        if (changes.files.contains(it.key()) || stateOf(it.key()).size >= 0)
            continue;
        changes.changed << it.key();
        changes.entries.push_back(
            entryOf(Failure{it.key(), CorpusWatcher::tr("the file is not there any more")}));
    }
    for (const QString &path : corpus) {
        if (QFileInfo(path).isDir())
            folders.insert(path);
    }
    changes.folders = folders.values();
    return changes;
}

} // namespace

void CorpusChangesJob::look(const QStringList &corpus, const QStringList &others,
                            const QHash<QString, FileState> &known, bool reads)
{
    run([corpus, others, known, reads](QPromise<CorpusChanges> &promise) {
        CorpusChanges changes = lookThrough(corpus, others, known, reads, promise);
        if (!promise.isCanceled())
            promise.addResult(std::move(changes));
    });
}

CorpusWatcher::CorpusWatcher(QObject *parent) : QObject(parent), m_job(new CorpusChangesJob(this))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    for (auto signal : {&QFileSystemWatcher::directoryChanged, &QFileSystemWatcher::fileChanged})
        connect(&m_watcher, signal, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, [this] {
        // A look that is under way is begun again: it has passed by what has changed now.
        m_job->look(m_corpus, m_shown, m_known, m_isKnown);
    });
    connect(m_job, &CorpusChangesJob::looked, this, &CorpusWatcher::take);
}

void CorpusWatcher::watch(const QStringList &corpus)
{
    m_job->cancel();
    m_rest.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_corpus = corpus;
    m_known.clear();
    m_isKnown = false;
    if (!corpus.isEmpty() || !m_shown.isEmpty())
        m_job->look(corpus, m_shown, {}, false);
}

void CorpusWatcher::setShown(const QStringList &files)
{
    m_shown = files;
    for (const QString &file : files) {
        if (const FileState state = stateOf(file); state.size >= 0 && !m_known.contains(file))
            m_known.insert(file, state);
        if (!m_watcher.files().contains(file))
            m_watcher.addPath(file);
    }
    m_isKnown = m_isKnown || m_corpus.isEmpty();
}

void CorpusWatcher::take(const CorpusChanges &changes)
{
    const bool wasKnown = std::exchange(m_isKnown, true);
    const QHash<QString, FileState> before = std::exchange(m_known, changes.files);
    for (const QString &file : m_shown) { // It may be shown since the look began.
        if (before.contains(file) && !m_known.contains(file) && QFileInfo::exists(file))
            m_known.insert(file, before.value(file));
    }
    watchPaths(changes);
    if (wasKnown && !changes.entries.empty())
        Q_EMIT changed(changes.entries, changes.changed);
}

void CorpusWatcher::watchPaths(const CorpusChanges &changes)
{
    // A file that is written by putting a new one in its place is watched no more, so that it is added again.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> already(watched.begin(), watched.end());
    QStringList paths;
    for (const QString &path : m_shown + changes.folders + changes.files.keys()) {
        if (already.size() + paths.size() >= mostWatched)
            break;
        if (!already.contains(path) && QFileInfo::exists(path))
            paths << path;
    }
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

} // namespace diptych
