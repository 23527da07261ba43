// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "result.h"

#include <QByteArray>

#include <optional>
#include <set>

namespace diptych {

enum class ReportFormat { Text, Json, Html, Markdown, Csv, Tsv, Annotations, Pdf, Odt, Png, Svg };

/// What a report holds beside the whole comparison.
struct ReportOptions
{
    /// The kinds of links that go in; figures and unique stretches do not change.
    std::set<LinkKind> kinds{LinkKind::Verbatim, LinkKind::Edited, LinkKind::Reworded};
};

/// The comparison as a report; text formats are UTF-8. Same input, same bytes (dates aside). Only what has to
/// be drawn can fail. Any thread.
[[nodiscard]] Result<QByteArray> renderReport(const ComparedPair &pair, ReportFormat format,
                                              const ReportOptions &options = {});

/// Writes a report whole or not at all (into a temporary file that then takes the name). The failure, if any.
[[nodiscard]] std::optional<Failure> saveReport(const QString &path, const QByteArray &report);

} // namespace diptych
