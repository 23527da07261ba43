// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "jobs/job.h"

#include <QStringList>

#include <vector>

namespace diptych {

/// Finds and reads the articles of files and folders, on all cores. They arrive in batches, in the order of
/// the scan; files that cannot be read are among them, and paths that cannot be listed come first.
class CorpusLoader : public JobOf<std::vector<ArticleEntry>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    /// Loads these paths instead of what is being loaded.
    void load(const QStringList &paths);

Q_SIGNALS:
    void batchRead(const std::vector<diptych::ArticleEntry> &entries);

private:
    void arrived(const std::vector<ArticleEntry> &entries) override { Q_EMIT batchRead(entries); }
};

} // namespace diptych
