// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparisonview.h"
#include "comparison/gutter/ribbongutter.h"
#include "comparison/gutter/scrollfollower.h"
#include "comparison/overview/overviewstrip.h"
#include "comparison/panels/lookbar.h"
#include "comparison/reportheader.h"
#include "comparison/reportpane.h"
#include "comparison/stops.h"
#include "comparison/summarybar.h"

#include <optional>

namespace diptych {

/// A sentence and those of the other report that come nearest to it, one of them shown.
struct Look
{
    Side side = Side::Left; ///< Of the sentence.
    std::vector<NearMiss> found;
    std::size_t index = 0;

    [[nodiscard]] const NearMiss &shown() const { return found[index]; }
};

/// What the view is made of and what it remembers; shared by the files that hold its functions.
struct ComparisonView::Parts
{
    ShownPairPtr shown;
    std::vector<ShownPairPtr> prepared; ///< For pairs that are about to be shown.
    ShownPairPtr whole;                 ///< Without filters: what the summary is about.
    int currentLink = 0;
    std::optional<Walk> walk;       ///< Once somebody has asked for it.
    std::ptrdiff_t difference = -1; ///< Index into ShownPair::differences, where the walk was last.
    bool isAtDifference = false;    ///< It is what is current now.
    Sided<int> cursors{{-1, -1}};   ///< Where they stood when the walk was begun anew.
    double zoomFactor = 1.0;
    Side activeSide = Side::Left;
    Subject subject = Subject::Shared;
    Range currentUnique; ///< The stretch without a match that the walk stands at; empty for none.

    std::optional<Look> look; ///< While somebody looks for the nearest sentences.
    bool acceptsLinks = false;

    SummaryBar *summary = nullptr;
    Sided<ReportHeader *> headers;
    Sided<ReportPane *> panes;
    Sided<OverviewStrip *> overviews;
    RibbonGutter *gutter = nullptr;
    LookBar *lookBar = nullptr;
    ScrollFollower *follower = nullptr;
};

/// Puts the text cursor at a place without scrolling there: the view decides where it is shown.
void placeCursor(ReportPane &pane, qsizetype offset);

} // namespace diptych
