// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The links as a table for a spreadsheet, one row a link, with a header line: comma-separated as RFC 4180
/// has it. Each row names both files and their SHA-256, so that rows of several comparisons can be put
/// together. A text that a spreadsheet would take for a formula has an apostrophe before it.
[[nodiscard]] QByteArray csvReport(const ComparedPair &pair, const ReportOptions &options);

/// The same with tabs between the fields; tabs and line ends inside a field stand as spaces. Nothing else is
/// changed, for scripts that read it.
[[nodiscard]] QByteArray tsvReport(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
