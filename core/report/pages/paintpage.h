// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages/page.h"

class QPainter;

namespace diptych {

/// The ground and the edge of a ribbon, of the one hue that the window has.
struct RibbonLook
{
    QColor ground;
    QColor edge;
    Qt::PenStyle style = Qt::SolidLine;
};
[[nodiscard]] RibbonLook ribbonLook(LinkKind kind);
inline constexpr double ribbonEdgeWidth = 0.5 * unitsPerPoint;

/// Draws the page in its own units; the caller scales.
void paintPage(QPainter &painter, const Page &page);

} // namespace diptych
