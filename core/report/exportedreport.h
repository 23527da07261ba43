// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "report/report.h"
#include "report/visibletext.h"
#include "result.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace diptych {

/// A link as an export tells it.
struct ExportedLink
{
    int id = 0;
    LinkKind kind = LinkKind::Verbatim;
    bool byHand = false;
    Sided<Range> place; ///< Code points.
    Sided<QString> text;
};

/// What an export says of one of its reports.
struct ExportedSource
{
    QString path;
    QByteArray sha256;
    QByteArray textSha256; ///< Empty where the export does not tell.
};

/// What an export (HTML, JSON, PDF) says of its making: enough to see whether it still fits the files.
struct ExportedReport
{
    QString program; ///< Version.
    QString made;    ///< Empty if it does not tell.
    CompareOptions options;
    QString encoder; ///< Name and hash; empty: none.
    Sided<ExportedSource> sources;
    std::vector<ExportedLink> links;
    ReportParts parts = allParts;     ///< That it holds, of those that its format can do without.
    VisibleText visible;              ///< Of JSON, where all is data, nothing.
    std::optional<double> similarity; ///< Nothing where a person's decisions are in it.
};

/// Reads an export. The failure says why it cannot be verified: no export, of another format, damaged.
[[nodiscard]] Result<ExportedReport> readExportedReport(const QString &path);

/// The name of the attachment that holds evidenceData() in a PDF document.
inline constexpr char evidenceAttachment[] = "diptych-evidence.json";
/// The id of the HTML element whose value it is.
inline constexpr char evidenceElement[] = "diptych-evidence";

} // namespace diptych
