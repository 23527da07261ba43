// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"

namespace diptych {

/// `diptych verify EXPORT LEFT RIGHT`: whether an export still fits the files. Done if it does.
[[nodiscard]] ExitStatus runVerify(const QStringList &arguments, const Streams &streams);

} // namespace diptych
