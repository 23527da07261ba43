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

using Batch = std::vector<ArticleEntry>;

/// Collects what several threads read, and hands it on now and then; the first article at once.
class Outbox
{
public:
    explicit Outbox(QPromise<Batch> &promise) : m_promise(promise) {}

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
    void handOn()
    {
        m_promise.addResult(std::exchange(m_batch, {}));
        m_clock.start();
    }

    QPromise<Batch> &m_promise;
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

void readFiles(QPromise<Batch> &promise, const QStringList &files, WantedFiles &wanted)
{
    Outbox outbox(promise);
    parallelFor(static_cast<std::size_t>(files.size()), progressOf(promise), [&](std::size_t i) {
        while (const std::optional<QString> first = wanted.take())
            readInto(outbox, *first, promise);
        if (!promise.isCanceled()) // Large files are left at once, too.
            readInto(outbox, files[static_cast<qsizetype>(i)], promise);
    });
    if (!promise.isCanceled())
        outbox.flush();
}

void loadCorpus(QPromise<Batch> &promise, const QStringList &paths, WantedFiles &wanted)
{
    const CorpusScan scan = scanCorpus(paths, [&promise] { return promise.isCanceled(); });
    Batch names;
    names.reserve(scan.failures.size() + static_cast<std::size_t>(scan.files.size()));
    for (const Failure &failure : scan.failures)
        names.push_back(entryOf(failure));
    for (const QString &file : scan.files)
        names.push_back(pendingEntry(file));
    if (!names.empty() && !promise.isCanceled())
        promise.addResult(std::move(names));
    readFiles(promise, scan.files, wanted);
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
        run([files, wanted = m_wanted](QPromise<Batch> &promise) { readFiles(promise, files, *wanted); });
}

} // namespace diptych
