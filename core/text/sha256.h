// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace diptych {

/// The SHA-256 of some bytes, in hexadecimal. Any thread.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace diptych
