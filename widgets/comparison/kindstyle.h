// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace diptych {

/// How the kinds of shared text look, in panes, ribbons, overviews and legend alike. One hue by strength, so
/// that lightness alone tells the kinds apart; every kind has a sign as well. Derived from the palette:
/// light, dark and high contrast.
class KindStyle
{
public:
    KindStyle() = default;
    explicit KindStyle(const QPalette &palette);

    /// The ground behind linked words; text on it stays readable. Transparent for what is only probable.
    /// Being current changes no ground: it is shown by a line around it.
    [[nodiscard]] QColor fill(LinkKind kind) const;
    /// The ground of the words that a guess rests on.
    [[nodiscard]] QColor wordFill() const;
    /// Underlines, signs and rules.
    [[nodiscard]] QColor line(bool current) const { return current ? m_strong : m_accent; }
    /// The passage in the overview and in the rail beside the text: seen from afar, so stronger than fill().
    [[nodiscard]] QColor band(LinkKind kind, bool current) const;
    /// The ribbon's ground between the panes.
    [[nodiscard]] QColor ribbon(LinkKind kind) const;
    [[nodiscard]] QColor ribbonEdge(LinkKind kind, bool current) const;
    /// The ground and the line of what may differ: the one other colour.
    [[nodiscard]] QColor differsFill() const;
    [[nodiscard]] QColor differsLine() const { return m_differs; }
    /// The ground of what stands in one report alone, where that is what is looked for. No hue: it is no kind
    /// of shared text.
    [[nodiscard]] QColor uniqueFill() const;
    /// The same of what tells nothing by itself: bylines and shreds.
    [[nodiscard]] QColor shredFill() const;
    /// Laid over text that stands back; the text stays readable.
    [[nodiscard]] QColor veil() const;
    /// The thin rule beside text that stands in one report alone.
    [[nodiscard]] QColor uniqueRule() const { return m_rule; }
    [[nodiscard]] QColor mutedText() const { return m_muted; }

private:
    QColor m_base;
    QColor m_text;
    QColor m_accent;
    QColor m_strong;
    QColor m_differs;
    QColor m_rule;
    QColor m_muted;
    double m_paleShare = 0.1; ///< How much of the accent is in the ground of what was edited.
    bool m_dark = false;
};

/// Contrast of two colours by WCAG 2: 1 to 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);

/// The kind in words, as in the legend: "word for word".
[[nodiscard]] QString kindLabel(LinkKind kind);

} // namespace diptych
