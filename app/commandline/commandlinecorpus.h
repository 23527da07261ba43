// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"
#include "commandline/rowwriter.h"
#include "corpus/readingchoices.h"

#include <variant>

namespace diptych {

/// The value of `--format` of a command over a corpus.
[[nodiscard]] Parsed<TableFormat> parseTableFormat(const QCommandLineParser &parser, const QString &command);

/// Adds the options of all commands over a corpus: `--format`, `--fields`, `--metadata`.
void addCorpusOptions(QCommandLineParser &parser);
/// How the articles are to be read by `--fields` and `--metadata`.
[[nodiscard]] Parsed<ReadingChoices> parseReadings(const QCommandLineParser &parser);

/// The files of a corpus, complaining of what is not there; or the exit status where there are none. From
/// here on all reading goes by \a readings.
[[nodiscard]] std::variant<QStringList, ExitStatus>
filesOf(const QStringList &corpus, const ReadingChoices &readings, const Streams &streams);

} // namespace diptych
