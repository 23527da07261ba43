// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"
#include "compare/options.h"
#include "report/report.h"

#include <set>

namespace diptych {

// The values of compare's options. Each takes the words of the contract, as they are written there.

[[nodiscard]] Parsed<ReportFormat> parseFormat(const QString &value);
/// The format for a file without `--format`: by its ending, text where that says nothing.
[[nodiscard]] ReportFormat formatForOutput(const QString &path);
/// A list with commas; `all` and `none` stand alone.
[[nodiscard]] Parsed<ReportParts> parseParts(const QString &value);
/// Numbers and ranges of them with commas: "1,3-5".
[[nodiscard]] Parsed<std::set<int>> parseLinks(const QString &value);
/// A list with commas; `none`, alone, is the empty set.
[[nodiscard]] Parsed<IgnoreSet> parseIgnore(const QString &value);
/// A whole number from 1.
[[nodiscard]] Parsed<int> parseMinWords(const QString &value);
[[nodiscard]] Parsed<RewordedLevel> parseReworded(const QString &value);
[[nodiscard]] Parsed<EncoderUse> parseEncoderUse(const QString &value);
/// A list with commas; `all`, alone, is every kind.
[[nodiscard]] Parsed<std::set<LinkKind>> parseKinds(const QString &value);

} // namespace diptych
