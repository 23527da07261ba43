// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"

namespace diptych {

/// `diptych list CORPUS...`: the articles with path, title, words, language, date, as TSV or JSON. Names each
/// that cannot be read on standard error, and fails if none can.
[[nodiscard]] ExitStatus runList(const QStringList &arguments, const Streams &streams);

} // namespace diptych
