// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

/// The comparison as Markdown (CommonMark with the tables of GitHub's dialect), to paste into notes and
/// tickets. Nothing in an article's text is markup.
[[nodiscard]] QByteArray markdownReport(const ComparedPair &pair, const ReportOptions &options);

/// A text on one line for use in Markdown: nothing of it is markup.
[[nodiscard]] QString markdownEscaped(QStringView text);

} // namespace diptych
