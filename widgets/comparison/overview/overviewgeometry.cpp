// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/overview/overviewgeometry.h"

namespace diptych {

VerticalSpan OverviewScale::visiblePart(double scroll, double viewport) const
{
    const VerticalSpan part = toStrip({scroll, scroll + viewport});
    return {std::clamp(part.top, 0.0, strip), std::clamp(part.bottom, 0.0, strip)};
}

double OverviewScale::scrollFor(double y, double viewport) const
{
    return y / factor() - viewport / 2;
}

std::vector<OverviewMark> overviewBands(const std::vector<OverviewMark> &marks, const OverviewScale &scale,
                                        double least)
{
    std::vector<OverviewMark> sorted = marks;
    std::ranges::stable_sort(sorted, [](const OverviewMark &a, const OverviewMark &b) {
        return a.kind != b.kind ? a.kind > b.kind : a.span.top < b.span.top;
    });

    std::vector<OverviewMark> bands;
    for (const OverviewMark &mark : sorted) {
        VerticalSpan span = scale.toStrip(mark.span);
        span.bottom = std::max(span.bottom, span.top + least);
        const bool joins =
            !bands.empty() && bands.back().kind == mark.kind && span.top <= bands.back().span.bottom;
        if (joins)
            bands.back().span.bottom = std::max(bands.back().span.bottom, span.bottom);
        else
            bands.push_back({span, mark.kind});
    }
    return bands;
}

} // namespace diptych
