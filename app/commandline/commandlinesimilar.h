// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"

namespace diptych {

/// `diptych similar CORPUS...`: the pairs of articles that share text, with their scores, as TSV or JSON.
/// Names each article that cannot be read on standard error, and fails if none can.
[[nodiscard]] ExitStatus runSimilar(const QStringList &arguments, const Streams &streams);

} // namespace diptych
