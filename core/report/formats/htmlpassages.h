// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "report/report.h"

namespace diptych {

/// Both reports in a table, in the order of the left one: a row for each passage with all its places, and for
/// the sentences in between for which no match was found. Empty where no link is shown. Near linear.
[[nodiscard]] QString htmlPassages(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
