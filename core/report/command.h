// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The command that makes this report again, as a shell takes it, all options spelt out.
[[nodiscard]] QString repeatingCommand(const ComparedPair &pair, ReportFormat format,
                                       const ReportOptions &options);

} // namespace diptych
