// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "jobs/job.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace diptych {

/// When a file was written, and how large it was: another value, and it has changed.
struct FileState
{
    qint64 size = -1;    ///< -1 for a file that is not there.
    qint64 modified = 0; ///< Milliseconds since 1970.

    bool operator==(const FileState &) const = default;
};

/// What has happened to the files of a corpus.
struct CorpusChanges
{
    QHash<QString, FileState> files; ///< All that are there now.
    QStringList folders;
    std::vector<ArticleEntry> entries; ///< Of the files that are new, changed or gone (which cannot be read).
    QStringList changed;               ///< Files that were known, and are changed or gone.
};

/// Looks through a corpus for what has changed since the last time, and reads it.
class CorpusChangesJob : public JobOf<CorpusChanges>
{
    Q_OBJECT

public:
    using JobOf::JobOf;
    /// \a others: files that are shown, wherever they are. Without \a reads only the present state is noted.
    void look(const QStringList &corpus, const QStringList &others, const QHash<QString, FileState> &known,
              bool reads);

Q_SIGNALS:
    void looked(const diptych::CorpusChanges &changes);

private:
    void arrived(const CorpusChanges &changes) override { Q_EMIT looked(changes); }
};

/// Notices files of the open corpus that are added, changed or removed, and changes of what is shown.
class CorpusWatcher : public QObject
{
    Q_OBJECT

public:
    explicit CorpusWatcher(QObject *parent = nullptr);

    /// Watches these files and folders instead of what was watched.
    void watch(const QStringList &corpus);
    /// Watches the files that are shown, too.
    void setShown(const QStringList &files);

Q_SIGNALS:
    /// What was read anew; \a changed are files that were listed or shown before.
    void changed(const std::vector<diptych::ArticleEntry> &entries, const QStringList &changed);

private:
    void take(const CorpusChanges &changes);
    void watchPaths(const CorpusChanges &changes);

    QFileSystemWatcher m_watcher;
    QTimer m_rest;
    CorpusChangesJob *m_job;
    QStringList m_corpus;
    QStringList m_shown;
    QHash<QString, FileState> m_known;
    bool m_isKnown = false; ///< The state of the files was noted.
};

} // namespace diptych
