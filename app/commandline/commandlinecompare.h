// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinesession.h"
#include "commandline/commandlinetypes.h"
#include "compare/options.h"
#include "report/report.h"

namespace diptych {

/// Every line of a table is a pair of reports, each with a result of its own in a folder.
struct PairsJob
{
    QString table;
    QString folder;

    bool operator==(const PairsJob &) const = default;
};

/// What `diptych compare` is asked to do.
struct CompareCall
{
    Sided<QString> reports;        ///< Not used with pairs.
    std::optional<PairsJob> pairs; ///< Instead of the two reports.
    QString output;                ///< Empty: standard output. Not used with pairs.
    ReportFormat format = ReportFormat::Text;
    CompareOptions options;
    ReportOptions report;
    QString sessionPath;                  ///< Empty: without a session.
    std::optional<CalledSession> session; ///< Once it is read.
};

/// Reads the words behind `diptych compare`.
[[nodiscard]] Parsed<CompareCall> parseCompare(const QStringList &arguments);

/// Compares two articles as the call asks for; \a options, those of the call, learn what a report tells of
/// its making. Complains where the sentence encoder is broken.
[[nodiscard]] ComparedPairPtr comparedByCall(const CompareCall &call, const Sided<ArticlePtr> &articles,
                                             ReportOptions &options, const Streams &streams);

/// `diptych compare ...`.
[[nodiscard]] ExitStatus runCompare(const QStringList &arguments, const Streams &streams);

} // namespace diptych
