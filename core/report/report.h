// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/decisions.h"
#include "report/linkfilter.h"
#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFlags>

#include <optional>
#include <set>

namespace diptych {

enum class ReportFormat { Text, Json, Html, Markdown, Csv, Tsv, Annotations, Pdf, Odt, Png, Svg };

/// What may be left out of a report that is made for people.
enum class ReportPart : unsigned char {
    Texts = 1,   ///< Both reports in full.
    Links = 2,   ///< The list of links.
    Facts = 4,   ///< What may differ.
    Figures = 8, ///< Shares, similarity and the others.
    Legend = 16,
    Unmatched = 32, ///< What one report alone says: no match was found for it.
};
Q_DECLARE_FLAGS(ReportParts, ReportPart)
inline constexpr ReportParts allParts = ReportParts(ReportPart::Texts) | ReportPart::Links |
                                        ReportPart::Facts | ReportPart::Figures | ReportPart::Legend |
                                        ReportPart::Unmatched;

/// Those that a format can do without; it has no others.
[[nodiscard]] ReportParts partsOf(ReportFormat format);

/// What a report holds beside the whole comparison.
struct ReportOptions
{
    ReportParts parts = allParts;
    /// The numbers of the links that go in, empty for all; figures and unique stretches do not change.
    std::set<int> links = {};
    /// The kinds of links that go in; figures and unique stretches do not change.
    std::set<LinkKind> kinds{LinkKind::Verbatim, LinkKind::Edited, LinkKind::Reworded};
    /// When the report is made (exportTime()); invalid: it does not say.
    QDateTime made = {};
    /// The session that the decisions come from; empty: none.
    QString session = {};
    /// Whether the filter of that session holds, too.
    bool sessionFilter = true;
    /// What a person decided about this pair. What it does to the links is done already; reports list it.
    Decisions decisions = {};
    /// What was taken out of the pair already; reports tell it.
    LinkFilter filter = {};
};

/// The comparison as a report; text formats are UTF-8. Same input, same bytes (dates aside). Only what has to
/// be drawn can fail. Any thread.
[[nodiscard]] Result<QByteArray> renderReport(const ComparedPair &pair, ReportFormat format,
                                              const ReportOptions &options = {});

/// Whether a report in this file would take the place of one of the articles, or of what holds it.
[[nodiscard]] bool wouldReplaceArticle(const QString &path, const Sided<QString> &articles);

/// Writes a report whole or not at all (into a temporary file that then takes the name). The failure, if any.
[[nodiscard]] std::optional<Failure> saveReport(const QString &path, const QByteArray &report);

} // namespace diptych
