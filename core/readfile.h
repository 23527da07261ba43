// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace diptych {

/// All of a file that is expected to be \a what ("a session"), of at most so many bytes. The failure says why
/// it cannot be read.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, const QString &what, qint64 most);

} // namespace diptych
