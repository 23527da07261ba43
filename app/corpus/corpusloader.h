// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "jobs/job.h"

#include <QMutex>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace diptych {

/// Files that somebody waits for. Any thread.
class WantedFiles
{
public:
    void add(const QStringList &files);
    [[nodiscard]] std::optional<QString> take();
    [[nodiscard]] QStringList takeAll();

private:
    QMutex m_mutex;
    QStringList m_files;
};

/// Finds and reads the articles of files and folders, on all cores. The names of all files come first, as
/// pending entries, in the order of the scan, behind the paths that cannot be listed; then their articles in
/// batches, as they are read; files that cannot be read are among them.
class CorpusLoader : public JobOf<std::vector<ArticleEntry>>
{
    Q_OBJECT

public:
    explicit CorpusLoader(QObject *parent = nullptr);

    /// Loads these paths instead of what is being loaded.
    void load(const QStringList &paths);
    /// Reads these files at once, before what is being loaded.
    void readFirst(const QStringList &files);
    void cancel() override;

Q_SIGNALS:
    void batchRead(const std::vector<diptych::ArticleEntry> &entries);

private:
    void arrived(const std::vector<ArticleEntry> &entries) override { Q_EMIT batchRead(entries); }

    std::shared_ptr<WantedFiles> m_wanted;
};

} // namespace diptych
