// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/modules/indexmodule.h"
#include "parallel.h"
#include "result.h"

#include <QStringList>

#include <vector>

namespace diptych {

/// What has to be done to bring an index up to date.
struct IndexPlan
{
    std::vector<IndexedFile>
        changed;                   ///< New, or of another size or time; with what is known of their content.
    QStringList removed;           ///< Known, but not among the files any more.
    std::vector<Failure> failures; ///< Known ones of files that did not change.
};

/// Holds files against what the index knows of them.
[[nodiscard]] IndexPlan planIndex(const QStringList &files, const std::vector<IndexedFile> &known);

/// Reads files for the index, on all cores. After a cancel some are left out.
[[nodiscard]] std::vector<IndexedChange> readChanges(std::vector<IndexedFile> files,
                                                     const Progress &progress);

} // namespace diptych
