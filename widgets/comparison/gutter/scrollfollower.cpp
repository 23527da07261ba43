// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/gutter/scrollfollower.h"

#include "comparison/reportpane.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>

namespace diptych {

namespace {

constexpr int glideMilliseconds = 160;
/// Farther away than so many heights of the view nothing is read while it glides by: the last of the way is
/// enough.
constexpr double longestGlideInViews = 2;

} // namespace

ScrollFollower::ScrollFollower(const Sided<ReportPane *> &panes, QObject *parent)
    : QObject(parent), m_panes(panes), m_glide(new QVariantAnimation(this))
{
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    for (const Side side : bothSides)
        connect(panes[side]->verticalScrollBar(), &QScrollBar::valueChanged, this,
                [this, side] { follow(side); });
}

void ScrollFollower::setShownPair(ShownPairPtr shown)
{
    m_glide->stop();
    m_level.reset();
    m_shown = std::move(shown);
    m_mapValid = false;
}

void ScrollFollower::invalidate()
{
    m_mapValid = false;
    if (m_level && !m_moving && m_glide->state() != QAbstractAnimation::Running)
        moveTo(levelPositions());
}

bool ScrollFollower::follows() const
{
    return m_locked && m_shown && isToldInOrder(m_shown->pair->comparison);
}

ScrollState ScrollFollower::state(Side side, bool withSpaceBelow) const
{
    const ReportPane *pane = m_panes[side];
    const double viewport = pane->viewport()->height();
    const double end = withSpaceBelow ? pane->verticalScrollBar()->maximum()
                                      : std::max(0.0, pane->contentHeight() - viewport);
    return {static_cast<double>(pane->verticalScrollBar()->value()), end, viewport};
}

const ScrollMap &ScrollFollower::map()
{
    if (m_mapValid)
        return m_map;
    m_mapValid = true;
    std::vector<ScrollAnchor> anchors;
    const std::vector<Link> &links = m_shown->pair->comparison.links;
    for (std::size_t i = 0; i < links.size(); ++i) {
        // Moved passages would make the other pane jump about.
        if (!links[i].moved)
            anchors.push_back(
                {{m_panes[Side::Left]->linkSpans()[i].top, m_panes[Side::Right]->linkSpans()[i].top}});
    }
    m_map = ScrollMap(std::move(anchors),
                      {{m_panes[Side::Left]->contentHeight(), m_panes[Side::Right]->contentHeight()}});
    return m_map;
}

void ScrollFollower::follow(Side leading)
{
    const bool rearranging = m_panes[Side::Left]->isRearranging() || m_panes[Side::Right]->isRearranging();
    if (m_moving || rearranging)
        return;
    m_glide->stop();
    m_level.reset();
    if (!follows())
        return;
    const Side following = other(leading);
    const double position = followedPosition(map(), state(leading, false), leading, state(following, true));
    const QScopedValueRollback moving(m_moving, true);
    m_panes[following]->verticalScrollBar()->setValue(qRound(position));
}

void ScrollFollower::bringLevel(const Sided<Range> &stretches)
{
    m_glide->stop();
    m_level = stretches;
    const ReportPane *pane = m_panes[Side::Left];
    const bool animates = pane->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, pane) > 0;
    if (animates && pane->isVisible())
        glide();
    else
        moveTo(levelPositions());
}

void ScrollFollower::glide()
{
    const Sided<double> goal = levelPositions();
    Sided<double> way;
    for (const Side side : bothSides) {
        const ScrollState now = state(side, true);
        const double longest = longestGlideInViews * now.viewport;
        way[side] = std::clamp(now.position - goal[side], -longest, longest);
    }
    m_glide->disconnect(this);
    // The goal is asked for anew: what comes into view on the way may turn out longer than it was taken for.
    connect(m_glide, &QVariantAnimation::valueChanged, this, [this, way](const QVariant &value) {
        Sided<double> between = levelPositions();
        for (const Side side : bothSides)
            between[side] += (1 - value.toDouble()) * way[side];
        moveTo(between);
    });
    m_glide->setDuration(glideMilliseconds);
    m_glide->setStartValue(0.0);
    m_glide->setEndValue(1.0);
    m_glide->start();
}

Sided<double> ScrollFollower::levelPositions() const
{
    Sided<double> heights;
    for (const Side side : bothSides)
        heights[side] = m_panes[side]->verticalSpan((*m_level)[side]).top;
    return levelledPositions(heights, {{state(Side::Left, true), state(Side::Right, true)}});
}

void ScrollFollower::moveTo(const Sided<double> &positions)
{
    const QScopedValueRollback moving(m_moving, true);
    for (const Side side : bothSides)
        m_panes[side]->verticalScrollBar()->setValue(qRound(positions[side]));
}

} // namespace diptych
