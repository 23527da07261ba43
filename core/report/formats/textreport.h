// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The comparison to read in a terminal or a mail: lines of at most 78 columns. Links of other kinds than
/// those asked for are left out.
[[nodiscard]] QByteArray textReport(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
