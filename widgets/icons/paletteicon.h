// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace diptych {

/// One of the program's own icons (resources/icons/actions/NAME.svg), drawn in the text colour of the palette
/// that is current when it is painted, so that it follows a change from light to dark by itself. A name that
/// is not there gives an icon that draws nothing.
[[nodiscard]] QIcon paletteIcon(const QString &name);

} // namespace diptych
