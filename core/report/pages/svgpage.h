// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages/page.h"

namespace diptych {

/// The page as an SVG picture. Text is text, of the width that it was laid out in, whatever font the reader
/// has; the signs of links lead to each other.
[[nodiscard]] QByteArray svgPage(const Page &page, const QString &title);

} // namespace diptych
