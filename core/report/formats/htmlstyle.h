// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// The style sheet of the HTML report: light, dark and print; one hue by strength, each kind with a sign of
/// its own.
[[nodiscard]] QString htmlStyle();

} // namespace diptych
