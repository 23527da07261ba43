// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"

namespace diptych {

/// `diptych stories CORPUS...`: the articles grouped by the event that they report, with story, path, title,
/// as TSV or JSON. Names each that cannot be read on standard error, and fails if none can.
[[nodiscard]] ExitStatus runStories(const QStringList &arguments, const Streams &streams);

} // namespace diptych
