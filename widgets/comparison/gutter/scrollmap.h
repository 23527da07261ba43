// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"

#include <vector>

namespace diptych {

/// A height of the left report that stands opposite one of the right, in pixels.
using ScrollAnchor = Sided<double>;

/// Carries heights from one report to the other: straight between anchors, and ends meet ends. Rises
/// everywhere.
class ScrollMap
{
public:
    ScrollMap() = default;
    /// Anchors may come in any order and may cross; the largest set that runs in order on both sides is kept.
    ScrollMap(std::vector<ScrollAnchor> anchors, const Sided<double> &contentHeights);

    [[nodiscard]] double carried(double height, Side from) const;
    /// The anchors that were kept, with both ends.
    [[nodiscard]] const std::vector<ScrollAnchor> &anchors() const { return m_anchors; }

private:
    std::vector<ScrollAnchor> m_anchors;
};

/// What a pane shows of its report.
struct ScrollState
{
    double position = 0; ///< Height of the report at the upper edge.
    double maximum = 0;  ///< Largest position.
    double viewport = 0; ///< Height of the view.
};

/// The place on the viewport that is kept level while scrolling, as a share of its height: the upper edge at
/// the report's beginning, then a third, and the lower edge at its end, so that beginnings and ends meet.
[[nodiscard]] double levelLine(const ScrollState &state);

/// Where the other pane has to stand so that what is on the level line of this one is level with its
/// counterpart.
[[nodiscard]] double followedPosition(const ScrollMap &map, const ScrollState &leading, Side leadingSide,
                                      const ScrollState &following);

/// Positions that show two heights, one of each report, level with each other: a third below the upper edge,
/// or as near to it as both reports can be scrolled. If they cannot meet, each comes as near as it can.
[[nodiscard]] Sided<double> levelledPositions(const Sided<double> &heights, const Sided<ScrollState> &states);

} // namespace diptych
