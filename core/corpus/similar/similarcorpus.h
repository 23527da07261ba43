// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similarclusters.h"
#include "corpus/similar/similarwords.h"
#include "parallel.h"
#include "result.h"

#include <QStringList>

#include <vector>

namespace diptych {

/// What is kept of a corpus while its articles are held against each other: 4 bytes a word.
struct SimilarCorpus
{
    QStringList paths; ///< Of the articles that could be read, in order.
    std::vector<HashedWords> texts;
    std::vector<DuplicateFacts> facts;
    std::vector<Failure> failures;
};

/// Reads the words of all articles of these files, on all cores. After a cancel what comes back is
/// incomplete.
[[nodiscard]] SimilarCorpus readSimilarCorpus(const QStringList &files, const Progress &progress = {});

} // namespace diptych
