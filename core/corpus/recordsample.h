// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/fieldmap.h"
#include "result.h"

#include <QStringList>

#include <vector>

namespace diptych {

/// The begin of a file of records: the names of its fields and what stands in them.
struct RecordSample
{
    QStringList names;
    std::vector<QStringList> records; ///< A value for each name.
};

/// Whether a file is one of records: CSV, TSV, JSON or JSON lines.
[[nodiscard]] bool hasRecords(const QString &path);

/// The first records of such a file. The failure says what it is instead.
[[nodiscard]] Result<RecordSample> sampleRecords(const QString &path);

} // namespace diptych
