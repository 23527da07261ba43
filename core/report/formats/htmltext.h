// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// The text for use between tags and inside double-quoted attributes: nothing of it is markup. Characters
/// that HTML forbids (controls, non-characters, half surrogate pairs) stand as U+FFFD.
[[nodiscard]] QString htmlEscaped(QStringView text);

} // namespace diptych
