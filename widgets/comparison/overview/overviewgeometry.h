// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "reading/verticalspan.h"

#include <vector>

namespace diptych {

/// How a whole report is drawn into a strip. A report shorter than the strip is not stretched, so that the
/// marks of its overview stand beside its text.
struct OverviewScale
{
    double content = 0; ///< Height of the report's text, in pixels.
    double strip = 0;   ///< Height of the strip, in pixels.

    [[nodiscard]] double factor() const { return content > 0 ? std::min(1.0, strip / content) : 1.0; }
    [[nodiscard]] VerticalSpan toStrip(const VerticalSpan &span) const { return span.scaled(factor()); }
    /// The part of the strip that stands for what is in view; never leaves the strip.
    [[nodiscard]] VerticalSpan visiblePart(double scroll, double viewport) const;
    /// The scroll position that puts the place at a height of the strip into the middle of the view.
    [[nodiscard]] double scrollFor(double y, double viewport) const;
};

/// A stretch of a report with its kind, to be drawn small.
struct OverviewMark
{
    VerticalSpan span;
    LinkKind kind = LinkKind::Verbatim;
};

/// The marks as bands of the strip, from the top, none overlapping another of its kind, none thinner than
/// `least` pixels; bands of one kind that touch are one. Ordered by kind, the weakest first, to be painted in
/// this order.
[[nodiscard]] std::vector<OverviewMark> overviewBands(const std::vector<OverviewMark> &marks,
                                                      const OverviewScale &scale, double least);

} // namespace diptych
