// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/modules/indexmodule.h"
#include "parallel.h"
#include "result.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace diptych {

/// What bringing an index up to date came to.
struct IndexUpdate
{
    std::vector<Failure> failures; ///< Files, or parts of files, that could not be read.
    QString problem; ///< Why the index itself could not be brought up to date; what it holds can be searched.
    qsizetype filesRead = 0;
};

/// The full-text index of a corpus: a file in the cache folder, which can be dropped at any time. One process
/// fills it, others can search meanwhile. It can be killed at any moment; a damaged file is dropped and built
/// anew. One thread.
class CorpusIndex
{
public:
    /// The index of a corpus that is named by these paths.
    explicit CorpusIndex(const QStringList &corpus);
    /// The index in this file.
    explicit CorpusIndex(QString file);

    /// Reads what is new or changed by size, time and content, and forgets what is not among the files any
    /// more. Safe to stop at any time.
    [[nodiscard]] IndexUpdate update(const QStringList &files, const Progress &progress = {});

    /// Articles that hold words, "phrases", prefix*, AND, OR, NOT and NEAR(one two, 5). A query that is
    /// not well formed ("A&B's") is taken word by word. The failure names the index.
    [[nodiscard]] Result<SearchHits> search(const QString &query, const SearchOptions &options = {});

    /// Whether the last search found the file damaged; the next update builds it anew.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    [[nodiscard]] IndexProblem open();
    void drop();
    [[nodiscard]] IndexProblem fill(const QStringList &files, const Progress &progress, IndexUpdate &update);

    QString m_file;
    std::unique_ptr<IndexStore> m_store;
    bool m_isDamaged = false;
};

} // namespace diptych
