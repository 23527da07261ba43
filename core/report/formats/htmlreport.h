// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The comparison as one HTML file without scripts and outside links: both reports side by side with all
/// marks, the figures, the legend and the sources. Marks of other kinds than those asked for are left out.
[[nodiscard]] QByteArray htmlReport(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
