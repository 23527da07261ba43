// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/segmentation.h"

#include <QFont>
#include <QPalette>
#include <QTextBlockFormat>
#include <QTextCharFormat>

namespace diptych {

/// Characters of a full line of body text: what typographers hold to be read with ease.
inline constexpr int measureInCharacters = 68;

/// The font for reading where the user has chosen none: the best serif that is installed, a bit larger than
/// the font of the window, with faces for other scripts behind it.
[[nodiscard]] QFont defaultReadingFont(const QFont &windowFont);

/// A colour between two others: 0 is the first, 1 the second.
[[nodiscard]] QColor mixed(const QColor &first, const QColor &second, double share);

/// How paragraphs of each kind look, at one size and in one palette. All lengths in pixels.
class Typography
{
public:
    Typography() = default;
    /// A font's size has to be given in points or pixels already zoomed.
    Typography(const QFont &body, const QPalette &palette, Qt::LayoutDirection direction);

    [[nodiscard]] const QFont &bodyFont() const { return m_body; }
    [[nodiscard]] QFont font(ParagraphKind kind) const;
    [[nodiscard]] QTextCharFormat charFormat(ParagraphKind kind) const;
    [[nodiscard]] QTextBlockFormat blockFormat(ParagraphKind kind, bool first) const;
    /// The font of paragraph numbers in the margin.
    [[nodiscard]] QFont marginFont() const;
    /// The font of signs in the margin; a sans serif, whose signs are clearer at that size.
    [[nodiscard]] QFont signFont() const;
    /// The colour of what stands back: numbers, captions.
    [[nodiscard]] QColor mutedColor() const { return m_muted; }
    /// Size of the body font: the unit of all distances.
    [[nodiscard]] double em() const { return m_em; }
    /// Width of a full line.
    [[nodiscard]] double measure() const { return m_measure; }

private:
    [[nodiscard]] QFont scaled(double factor) const;

    QFont m_body;
    QColor m_muted;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    double m_em = 16;
    double m_measure = 600;
};

} // namespace diptych
