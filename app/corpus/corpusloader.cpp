// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusloader.h"

#include "corpus/articlefile.h"
#include "corpus/articlesources.h"
#include "corpus/corpusscan.h"

#include <QtConcurrentMap>

namespace diptych {

namespace {

// The first rows are on the screen at once, later batches are large enough to keep all cores at work.
constexpr qsizetype firstBatch = 32;
constexpr qsizetype laterBatch = 256;

using Batch = std::vector<ArticleEntry>;

Batch readBatch(const QStringList &files, const QPromise<Batch> &promise)
{
    const auto readOne = [&promise](const QString &path) {
        Batch entries;
        if (promise.isCanceled()) // A batch of large files is left at once, too; nobody sees these.
            return entries;
        readArticles(path, [&](const Result<Article> &read) {
            entries.push_back(read ? entryOf(read.value()) : entryOf(read.failure()));
            return !promise.isCanceled();
        });
        return entries;
    };
    Batch all;
    for (Batch &entries : QtConcurrent::blockingMapped<std::vector<Batch>>(files, readOne))
        all.insert(all.end(), std::make_move_iterator(entries.begin()),
                   std::make_move_iterator(entries.end()));
    return all;
}

void loadCorpus(QPromise<Batch> &promise, const QStringList &paths)
{
    promise.setProgressRange(0, 100);
    const CorpusScan scan = scanCorpus(paths, [&promise] { return promise.isCanceled(); });
    Batch missing;
    for (const Failure &failure : scan.failures)
        missing.push_back(entryOf(failure));
    if (!missing.empty())
        promise.addResult(std::move(missing));
    for (qsizetype next = 0; next < scan.files.size() && !promise.isCanceled();) {
        const qsizetype size = next == 0 ? firstBatch : laterBatch;
        Batch batch = readBatch(scan.files.mid(next, size), promise);
        if (promise.isCanceled())
            return;
        promise.addResult(std::move(batch));
        next = std::min(next + size, scan.files.size());
        promise.setProgressValue(static_cast<int>(next * 100 / scan.files.size()));
    }
}

} // namespace

void CorpusLoader::load(const QStringList &paths)
{
    run([paths](QPromise<Batch> &promise) { loadCorpus(promise, paths); });
}

} // namespace diptych
