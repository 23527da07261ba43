// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace diptych {

/// Left and right edge of a column of text, in pixels of the viewport.
struct ColumnEdges
{
    double left = 0;
    double right = 0;

    bool operator==(const ColumnEdges &) const = default;
};

/// Where a column stands in a pane that is wider than it needs.
enum class ColumnPlace { Centred, AtLeft, AtRight };

/// What a column has to leave free on each side.
struct ColumnMargins
{
    double left = 0;
    double right = 0;
};

/// Places a column that is at most `measure` wide into a pane; narrower where the pane is.
[[nodiscard]] ColumnEdges placeColumn(double paneWidth, double measure, const ColumnMargins &least,
                                      ColumnPlace place);

} // namespace diptych
