// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "export/exportchoices.h"
#include "jobs/job.h"
#include "session/session.h"

#include <vector>

namespace diptych {

/// What is asked for: each of the pairs compared and written into a folder.
struct ExportSet
{
    std::vector<Sided<ArticleSource>> pairs;
    QString folder;
    ReportFormat format = ReportFormat::Html;
    ReportParts parts = allParts;
    ExportLinks links = ExportLinks::All; ///< All, Shown or Bookmarked.
    CompareOptions options;
    LinkFilter filter;   ///< For Shown.
    Session work;        ///< What a person did about any of the pairs, saved or not.
    QString sessionPath; ///< The file that holds just this work; empty: none does.
};

/// How far it came.
struct ExportSetAnswer
{
    qsizetype written = 0;
    qsizetype failed = 0;           ///< Pairs without a report; the index says why.
    std::optional<Failure> failure; ///< Why it ended early.
    QString page;                   ///< The index.
};

/// Compares pair after pair and writes a report of each, and an index, into a folder. Cancelled, it leaves
/// the reports that are whole, and an index of these.
class ExportSetJob : public JobOf<ExportSetAnswer>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void write(const ExportSet &set);

Q_SIGNALS:
    void written(const diptych::ExportSetAnswer &answer);

private:
    void arrived(const ExportSetAnswer &answer) override { Q_EMIT written(answer); }
};

} // namespace diptych
