// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "reading/verticalspan.h"

#include <QPainterPath>

namespace diptych {

/// How the tie between two ends is drawn in a gutter that shows only a part of each report.
enum class RibbonForm {
    Hidden,   ///< Neither end is in view.
    Band,     ///< Both ends are in view, or the other one is just outside.
    LeftStub, ///< Only the left end is in view; the right one is far above or below.
    RightStub,
};

/// The form for ends in the gutter's coordinates; height is the gutter's.
[[nodiscard]] RibbonForm ribbonForm(const Sided<VerticalSpan> &ends, double height);

/// A band from edge to edge whose upper and lower rim are Bézier curves that leave both panes level. At least
/// two pixels thick. Closed.
[[nodiscard]] QPainterPath bandPath(const Sided<VerticalSpan> &ends, double width);
/// The two rims of that band alone, to be stroked.
[[nodiscard]] QPainterPath bandRims(const Sided<VerticalSpan> &ends, double width);

/// A short tongue at the end that is in view, which narrows towards the far end. Closed.
[[nodiscard]] QPainterPath stubPath(Side side, const VerticalSpan &end, double width);
/// An arrow head behind the tongue that points up or down to where the far end is. Closed.
[[nodiscard]] QPainterPath stubArrow(Side side, const VerticalSpan &end, bool upwards, double width,
                                     double height);

} // namespace diptych
