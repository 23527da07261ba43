// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The comparison as JSON, version 1: all that was found, offsets in code points, figures unrounded.
[[nodiscard]] QByteArray jsonReport(const ComparedPair &pair, const ReportOptions &options);

/// What of it is needed to see later whether the report still fits the files, to be put into reports of other
/// formats: making, sources, figures, and the links with their places and words. One line of JSON; control
/// characters and others that cannot be seen are escaped.
[[nodiscard]] QByteArray evidenceData(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
