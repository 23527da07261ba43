// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/decisions.h"
#include "report/linkfilter.h"
#include "report/report.h"

#include <QStringList>

#include <optional>

namespace diptych {

// The words that the command line, the reports and the window use for the engine's values. Each name is the
// one that scripts rely on; a name that is not known gives nothing.

// What people read, in the window and in what it hands out, is called otherwise where the scripts' word is a
// term: these are for them.

/// "word for word", "edited", "probably in other words".
[[nodiscard]] QString kindWords(LinkKind kind);
/// "A" for the left report, "B" for the right one: side by side is how they stand in the window, not always
/// on paper.
[[nodiscard]] QString reportLetter(Side side);

[[nodiscard]] QString kindName(LinkKind kind);
[[nodiscard]] std::optional<LinkKind> kindFromName(QStringView name);

/// The sign that tells a kind of link apart without colour: "=", "≈", "~".
[[nodiscard]] QString kindSign(LinkKind kind);
/// The sign of a link that stands in another order, and that of a stretch that stands more than once.
[[nodiscard]] QString movedSign();
[[nodiscard]] QString repeatedSign();

[[nodiscard]] QString editOpName(EditOp op);

/// "number", "left_only": the words of the JSON.
[[nodiscard]] QString factTypeName(FactType type);
[[nodiscard]] QString factStatusName(FactStatus status);

[[nodiscard]] QString relationName(WordRelation relation);

/// What the comparison looked for rewordings by: "words", "names", "numbers", and, where the language allows,
/// "stems" and "synonyms". None where it did not look.
[[nodiscard]] QStringList signalNames(const Comparison &comparison);

[[nodiscard]] QString sideName(Side side);

/// The names of the set's members in their fixed order; none for the empty set.
[[nodiscard]] QStringList ignoreNames(IgnoreSet set);
[[nodiscard]] std::optional<Ignore> ignoreFromName(QStringView name);

[[nodiscard]] QString rewordedName(RewordedLevel level);
[[nodiscard]] std::optional<RewordedLevel> rewordedFromName(QStringView name);

[[nodiscard]] QString encoderUseName(EncoderUse use);
[[nodiscard]] std::optional<EncoderUse> encoderUseFromName(QStringView name);

[[nodiscard]] QString partName(ReportPart part);
/// The names of the parts in their fixed order.
[[nodiscard]] QStringList partNames(ReportParts parts);
[[nodiscard]] std::optional<ReportPart> partFromName(QStringView name);

/// "1,3-5": numbers of links, runs of them joined.
[[nodiscard]] QString numberList(const std::set<int> &numbers);

/// "linked", "left_out": the words of sessions and of the JSON.
[[nodiscard]] QString decisionName(DecisionKind kind);
[[nodiscard]] std::optional<DecisionKind> decisionFromName(QStringView name);

[[nodiscard]] QString quotationUseName(QuotationUse use);
[[nodiscard]] std::optional<QuotationUse> quotationUseFromName(QStringView name);

[[nodiscard]] QString formatName(ReportFormat format);
/// All formats, in the order in which help names them.
[[nodiscard]] QStringList formatNames();
[[nodiscard]] std::optional<ReportFormat> formatFromName(QStringView name);
/// The format that a file's ending asks for (.json, .html, .md, .csv and so on), in any case.
[[nodiscard]] std::optional<ReportFormat> formatFromEnding(const QString &path);

/// The options of `diptych compare` that ask for this comparison, all of them spelt out.
[[nodiscard]] QStringList compareArguments(const CompareOptions &options);

} // namespace diptych
