// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"

namespace diptych {

/// `diptych search CORPUS... QUERY`: the articles in which the query is found, with path, title, snippet, the
/// best first, as TSV or JSON. Names each article that cannot be read on standard error, and fails if none
/// can.
[[nodiscard]] ExitStatus runSearch(const QStringList &arguments, const Streams &streams);

} // namespace diptych
