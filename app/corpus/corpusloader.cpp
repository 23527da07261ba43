// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusloader.h"

#include "corpus/articlefile.h"
#include "corpus/articlesources.h"
#include "corpus/corpusscan.h"
#include "jobs/jobprogress.h"
#include "parallel.h"

#include <QElapsedTimer>

namespace diptych {

namespace {

// So often what was read is handed on, in milliseconds: a person sees it come, and the window is not kept
// busy with single rows.
constexpr int handOnMilliseconds = 50;

// Names that are handed on at once: listing them takes the window's thread some 2 µs each.
constexpr qsizetype namesAtOnce = 20'000;

using Batch = std::vector<ArticleEntry>;

/// Hands on the names of files, and what several threads read of them: the first ones at once, the others now
/// and then.
class Outbox
{
public:
    Outbox(QPromise<Batch> &promise, QStringList names) : m_promise(promise), m_names(std::move(names)) {}

    /// Before an article is added, the names of so many files have to be handed on.
    void name(qsizetype files)
    {
        const QMutexLocker lock(&m_mutex);
        while (m_named < std::min(files, m_names.size()))
            handOnNames();
    }

    void add(ArticleEntry entry)
    {
        const QMutexLocker lock(&m_mutex);
        m_batch.push_back(std::move(entry));
        if (!m_clock.isValid() || m_clock.hasExpired(handOnMilliseconds))
            handOn();
    }

    void flush()
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_batch.empty())
            handOn();
    }

private:
    void handOnNames()
    {
        const qsizetype end = std::min(m_named + namesAtOnce, m_names.size());
        Batch names;
        names.reserve(static_cast<std::size_t>(end - m_named));
        while (m_named < end)
            names.push_back(pendingEntry(m_names[m_named++]));
        if (!names.empty())
            m_promise.addResult(std::move(names));
    }

    void handOn()
    {
        handOnNames();
        m_promise.addResult(std::exchange(m_batch, {}));
        m_clock.start();
    }

    QPromise<Batch> &m_promise;
    const QStringList m_names;
    qsizetype m_named = 0; ///< How many of them were handed on.
    QMutex m_mutex;
    Batch m_batch;
    QElapsedTimer m_clock;
};

void readInto(Outbox &outbox, const QString &name, const QPromise<Batch> &promise)
{
    readArticles(name, [&](const Result<Article> &read) {
        ArticleEntry entry = read ? entryOf(read.value()) : entryOf(read.failure());
        if (entry.source.path != name)
            entry.listedAs = name;
        outbox.add(std::move(entry));
        return !promise.isCanceled();
    });
}

void readFiles(QPromise<Batch> &promise, const QStringList &files, WantedFiles &wanted, Outbox &outbox)
{
    outbox.name(1);
    parallelFor(static_cast<std::size_t>(files.size()), progressOf(promise), [&](std::size_t i) {
        while (const std::optional<QString> first = wanted.take())
            readInto(outbox, *first, promise);
        if (promise.isCanceled()) // Large files are left at once, too.
            return;
        outbox.name(static_cast<qsizetype>(i) + 1);
        readInto(outbox, files[static_cast<qsizetype>(i)], promise);
    });
    if (!promise.isCanceled())
        outbox.flush();
}

void loadCorpus(QPromise<Batch> &promise, const QStringList &paths, WantedFiles &wanted)
{
    const CorpusScan scan = scanCorpus(paths, [&promise] { return promise.isCanceled(); });
    Batch missing;
    for (const Failure &failure : scan.failures)
        missing.push_back(entryOf(failure));
    if (!missing.empty() && !promise.isCanceled())
        promise.addResult(std::move(missing));
    Outbox outbox(promise, scan.files);
    readFiles(promise, scan.files, wanted, outbox);
}

} // namespace

void WantedFiles::add(const QStringList &files)
{
    const QMutexLocker lock(&m_mutex);
    m_files << files;
}

std::optional<QString> WantedFiles::take()
{
    const QMutexLocker lock(&m_mutex);
    return m_files.isEmpty() ? std::nullopt : std::optional(m_files.takeFirst());
}

QStringList WantedFiles::takeAll()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_files, {});
}

CorpusLoader::CorpusLoader(QObject *parent) : JobOf(parent), m_wanted(std::make_shared<WantedFiles>())
{
    // What was asked for when the last files were under way.
    connect(this, &Job::ended, this, [this] {
        if (const QStringList left = m_wanted->takeAll(); !left.isEmpty())
            readFirst(left);
    });
}

void CorpusLoader::cancel()
{
    m_wanted = std::make_shared<WantedFiles>();
    JobOf::cancel();
}

void CorpusLoader::load(const QStringList &paths)
{
    m_wanted = std::make_shared<WantedFiles>();
    run([paths, wanted = m_wanted](QPromise<Batch> &promise) { loadCorpus(promise, paths, *wanted); });
}

void CorpusLoader::readFirst(const QStringList &files)
{
    if (isRunning())
        m_wanted->add(files);
    else
        run([files, wanted = m_wanted](QPromise<Batch> &promise) {
            Outbox outbox(promise, {});
            readFiles(promise, files, *wanted, outbox);
        });
}

} // namespace diptych
