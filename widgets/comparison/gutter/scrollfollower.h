// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/gutter/scrollmap.h"
#include "comparison/shownpair.h"

#include <QObject>

#include <optional>

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
    void invalidate();
    void setLocked(bool locked) { m_locked = locked; }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Whether scrolling one pane moves the other: wanted, and the reports share an order.
    [[nodiscard]] bool follows() const;

    /// Scrolls both panes so that these stretches stand level; glides where the user can see it. They stay
    /// level until somebody scrolls, however the lines above them are broken anew.
    void bringLevel(const Sided<Range> &stretches);

private:
    void follow(Side leading);
    void glide();
    void moveTo(const Sided<double> &positions);
    /// Where the panes have to be scrolled to, by the heights that the stretches have now.
    [[nodiscard]] Sided<double> levelPositions() const;
    [[nodiscard]] const ScrollMap &map();
    /// The state up to where the report's text ends, or with the empty space behind it.
    [[nodiscard]] ScrollState state(Side side, bool withSpaceBelow) const;

    Sided<ReportPane *> m_panes;
    ShownPairPtr m_shown;
    ScrollMap m_map;
    bool m_mapValid = false;
    std::optional<Sided<Range>> m_level; ///< What was brought level, until somebody scrolls.
    bool m_locked = true;
    bool m_moving = false; ///< We are scrolling ourselves: nobody has to follow.
    QVariantAnimation *m_glide;
};

} // namespace diptych
