// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cerrno>

namespace diptych {

/// Why writing failed, in plain words, from the number that the system left in errno: "the disk is full".
[[nodiscard]] QString writeFailureReason(int error);

} // namespace diptych
