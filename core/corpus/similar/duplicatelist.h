// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similarclusters.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace diptych {

/// One line of the list of what to keep and what to drop, as `diptych similar --clusters` and the window give
/// it.
struct DuplicateRow
{
    int cluster = 0; ///< From 1.
    bool keep = false;
    QString path;
    QString kept; ///< The path of the one that is kept.
    double score = 1;
    QString date;
    qsizetype words = 0;
    QString reason;
};

/// What to keep and what to drop, with the reason; group by group, the kept one first.
[[nodiscard]] std::vector<DuplicateRow> duplicateRows(const std::vector<DuplicateGroup> &groups,
                                                      const std::vector<DuplicateFacts> &facts,
                                                      const QStringList &paths, KeepRule rule);

[[nodiscard]] QByteArray duplicatesAsTsv(const std::vector<DuplicateRow> &rows);
/// One array of objects, or an object a line.
[[nodiscard]] QByteArray duplicatesAsJson(const std::vector<DuplicateRow> &rows, bool lines);

} // namespace diptych
