// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The comparison as JSON, version 1: all that was found, offsets in code points, figures unrounded.
[[nodiscard]] QByteArray jsonReport(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
