// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// A file's name as a shell takes it: quoted where it has to be, and never read as an option.
[[nodiscard]] QString shellFile(const QString &path);

} // namespace diptych
