// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// Why there is no file at a path: it was never there, a link leads nowhere, its name cannot be told. Any
/// thread.
[[nodiscard]] QString missingReason(const QString &path);

} // namespace diptych
