// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The ending of a format's files, without the point.
[[nodiscard]] QString endingOf(ReportFormat format);

/// A file name for an export, made of both titles: "Ferry runs aground – Nine hurt as ferry strikes
/// reef.html". Holds nothing that a file system refuses, and is never empty.
[[nodiscard]] QString suggestedExportName(const ComparedPair &pair, ReportFormat format);

/// The path with the format's ending in the place of another format's; another ending is left, as the user's
/// own.
[[nodiscard]] QString withEnding(const QString &path, ReportFormat format);

} // namespace diptych
