// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "report/report.h"

namespace diptych {

/// What each report alone says, as lists that lead to the paragraphs; empty where a match was found for all.
[[nodiscard]] QString htmlUnmatched(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
