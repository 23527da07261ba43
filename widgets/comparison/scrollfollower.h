// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/scrollmap.h"
#include "comparison/shownpair.h"

#include <QObject>

class QVariantAnimation;

namespace diptych {

class ReportPane;

/// Keeps two panes level: scrolling one moves the other to the same matter, and passages are brought side by
/// side.
class ScrollFollower : public QObject
{
    Q_OBJECT

public:
    explicit ScrollFollower(const Sided<ReportPane *> &panes, QObject *parent = nullptr);

    void setShownPair(ShownPairPtr shown);
    /// The reports stand elsewhere in their panes than before.
    void invalidate() { m_mapValid = false; }
    void setLocked(bool locked) { m_locked = locked; }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Whether scrolling one pane moves the other: wanted, and the reports share an order.
    [[nodiscard]] bool follows() const;

    /// Scrolls both panes so that these heights of the reports stand level; glides where the user can see it.
    void bringLevel(const Sided<double> &heights);

private:
    void follow(Side leading);
    void glideTo(const Sided<double> &positions);
    void moveTo(const Sided<double> &positions);
    [[nodiscard]] const ScrollMap &map();
    /// The state up to where the report's text ends, or with the empty space behind it.
    [[nodiscard]] ScrollState state(Side side, bool withSpaceBelow) const;

    Sided<ReportPane *> m_panes;
    ShownPairPtr m_shown;
    ScrollMap m_map;
    bool m_mapValid = false;
    bool m_locked = true;
    bool m_moving = false; ///< We are scrolling ourselves: nobody has to follow.
    QVariantAnimation *m_glide;
};

} // namespace diptych
