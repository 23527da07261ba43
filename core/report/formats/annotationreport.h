// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The links as W3C Web Annotations (JSON-LD): one page of annotations, one for each link, whose two targets
/// are given by their positions in code points and by their words with what stands around them.
/// Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017.
[[nodiscard]] QByteArray annotationReport(const ComparedPair &pair, const ReportOptions &options);

} // namespace diptych
