// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <vector>

namespace diptych {

/// What a report says of its making: a name and one line of text.
struct EvidenceLine
{
    QString name;
    QString text;

    bool operator==(const EvidenceLine &) const = default;
};

/// What a report says of its sources: a name and the text for each report, which may be empty.
struct SourceLine
{
    QString name;
    Sided<QString> text;

    bool operator==(const SourceLine &) const = default;
};

/// When a report is made: now, in the local zone, to the second; or what SOURCE_DATE_EPOCH says, in UTC, so
/// that a report can be made again byte for byte.
/// Source: https://reproducible-builds.org/specs/source-date-epoch/
[[nodiscard]] QDateTime exportTime();

/// "2026-03-05T14:02:11+01:00", "2026-03-05T13:02:11Z".
[[nodiscard]] QString timeText(const QDateTime &time);

/// What the article's text was taken from and by: "HTML, by Diptych 0.1.0", "PDF, by Diptych 0.1.0 with
/// poppler 22.12.0".
[[nodiscard]] QString extractorText(const Article &article);

/// The SHA-256 of an article's text as UTF-8, in hexadecimal. Linear in the text.
[[nodiscard]] QByteArray textHash(const Article &article);

/// Both reports' file, address, title, outlet, date, language, encoding, words, extractor, and the hashes of
/// the file's bytes and of the text. A line that says nothing of either report is left out.
[[nodiscard]] std::vector<SourceLine> sourceLines(const ComparedPair &pair);

/// Program, time, options, encoder, limits, and the command that makes the report again. What is not known
/// (the time of a report that is only shown) is left out.
[[nodiscard]] std::vector<EvidenceLine> evidenceLines(const ComparedPair &pair, ReportFormat format,
                                                      const ReportOptions &options);

/// Whether a decision is about one of the reports as a whole.
[[nodiscard]] bool isAboutWhole(const ComparedPair &pair, const Decision &decision, Side side);

/// What a person decided about a stretch of each report, or noted about one of them, as a report tells it.
struct DecisionLine
{
    const Decision *decision = nullptr;
    QString what;             ///< "linked by hand", "rejected", "note".
    Sided<QString> where;     ///< "¶ 3", "the whole report"; empty for a report that it is not about.
    Sided<QStringView> words; ///< Empty for what is left out: it stays out.
};

/// The decisions of the options in the order in which they were made. They and the pair have to outlive it.
[[nodiscard]] std::vector<DecisionLine> decisionLines(const ComparedPair &pair, const ReportOptions &options);

/// "verbatim, edited; of 8 words and more; moved alone": what a filter lets through; empty for an open one.
[[nodiscard]] QString filterText(const LinkFilter &filter);

/// The name of the line of sources whose text is the address of a web page.
[[nodiscard]] QString addressLineName();

/// The name of that line whose text is a command; a writer may set it in another type.
[[nodiscard]] QString commandLineName();

} // namespace diptych
