// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The section of the page that shows what may differ, both sentences side by side; empty where nothing does.
/// Only links of the kinds asked for can be gone to.
[[nodiscard]] QString htmlDifferences(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
