// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandlinetypes.h"
#include "rowwriter.h"

#include <variant>

namespace diptych {

/// The value of `--format` of a command over a corpus.
[[nodiscard]] Parsed<TableFormat> parseTableFormat(const QCommandLineParser &parser, const QString &command);

/// The files of a corpus, complaining of what is not there; or the exit status where there are none.
[[nodiscard]] std::variant<QStringList, ExitStatus> filesOf(const QStringList &corpus,
                                                            const Streams &streams);

} // namespace diptych
