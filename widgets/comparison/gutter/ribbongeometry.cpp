// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/gutter/ribbongeometry.h"

namespace diptych {

namespace {

constexpr double least = 2;       ///< Thickness in pixels below which a band would vanish.
constexpr double bend = 0.5;      ///< Where the curve's handles stand, as a share of the width.
constexpr double nearby = 0.35;   ///< How far out of view an end may be, in heights of the gutter.
constexpr double stubShare = 0.3; ///< Length of a stub as a share of the width.
constexpr double arrowSize = 4;   ///< Half the width of an arrow head, in pixels.

VerticalSpan thickened(const VerticalSpan &span)
{
    const double missing = std::max(0.0, least - span.height());
    return {span.top - missing / 2, span.bottom + missing / 2};
}

Sided<VerticalSpan> thickened(const Sided<VerticalSpan> &ends)
{
    Sided<VerticalSpan> thick;
    for (const Side side : bothSides)
        thick[side] = thickened(ends[side]);
    return thick;
}

} // namespace

RibbonForm ribbonForm(const Sided<VerticalSpan> &ends, double height)
{
    const VerticalSpan view{0, height};
    const VerticalSpan around{-nearby * height, height + nearby * height};
    const bool leftSeen = ends[Side::Left].overlaps(view);
    const bool rightSeen = ends[Side::Right].overlaps(view);
    if (!leftSeen && !rightSeen)
        return RibbonForm::Hidden;
    if (leftSeen && !rightSeen && !ends[Side::Right].overlaps(around))
        return RibbonForm::LeftStub;
    if (rightSeen && !leftSeen && !ends[Side::Left].overlaps(around))
        return RibbonForm::RightStub;
    return RibbonForm::Band;
}

QPainterPath bandPath(const Sided<VerticalSpan> &ends, double width)
{
    const auto [left, right] = thickened(ends).values;
    QPainterPath path({0, left.top});
    path.cubicTo({bend * width, left.top}, {(1 - bend) * width, right.top}, {width, right.top});
    path.lineTo(width, right.bottom);
    path.cubicTo({(1 - bend) * width, right.bottom}, {bend * width, left.bottom}, {0, left.bottom});
    path.closeSubpath();
    return path;
}

QPainterPath bandRims(const Sided<VerticalSpan> &ends, double width)
{
    const auto [left, right] = thickened(ends).values;
    QPainterPath path({0, left.top});
    path.cubicTo({bend * width, left.top}, {(1 - bend) * width, right.top}, {width, right.top});
    path.moveTo(0, left.bottom);
    path.cubicTo({bend * width, left.bottom}, {(1 - bend) * width, right.bottom}, {width, right.bottom});
    return path;
}

QPainterPath stubPath(Side side, const VerticalSpan &end, double width)
{
    const VerticalSpan span = thickened(end);
    const double root = side == Side::Left ? 0 : width;
    const double tip = side == Side::Left ? stubShare * width : (1 - stubShare) * width;
    const double half = std::min(span.height() / 2, 1.0);
    const double handle = (root + tip) / 2;
    QPainterPath path({root, span.top});
    path.cubicTo({handle, span.top}, {handle, span.middle() - half}, {tip, span.middle() - half});
    path.lineTo(tip, span.middle() + half);
    path.cubicTo({handle, span.middle() + half}, {handle, span.bottom}, {root, span.bottom});
    path.closeSubpath();
    return path;
}

QPainterPath stubArrow(Side side, const VerticalSpan &end, bool upwards, double width, double height)
{
    const double tip = side == Side::Left ? stubShare * width : (1 - stubShare) * width;
    const double x = side == Side::Left ? tip + arrowSize + 1 : tip - arrowSize - 1;
    // A long passage may have its middle out of view, but its arrow has to be seen.
    const double y = std::clamp(end.middle(), 2 * arrowSize, std::max(2 * arrowSize, height - 2 * arrowSize));
    const double point = upwards ? -arrowSize : arrowSize;
    QPainterPath path({x - arrowSize, y - point / 2});
    path.lineTo(x + arrowSize, y - point / 2);
    path.lineTo(x, y + point);
    path.closeSubpath();
    return path;
}

} // namespace diptych
