// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace diptych {

/// A half-open stretch [top, bottom) of heights, in pixels.
struct VerticalSpan
{
    double top = 0;
    double bottom = 0;

    [[nodiscard]] constexpr double height() const { return bottom - top; }
    [[nodiscard]] constexpr double middle() const { return (top + bottom) / 2; }
    [[nodiscard]] constexpr bool overlaps(const VerticalSpan &other) const
    {
        return top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] constexpr VerticalSpan moved(double by) const { return {top + by, bottom + by}; }
    [[nodiscard]] constexpr VerticalSpan scaled(double by) const { return {top * by, bottom * by}; }
    /// The smallest stretch that holds both.
    [[nodiscard]] constexpr VerticalSpan united(const VerticalSpan &other) const
    {
        return {std::min(top, other.top), std::max(bottom, other.bottom)};
    }

    bool operator==(const VerticalSpan &) const = default;
};

} // namespace diptych
