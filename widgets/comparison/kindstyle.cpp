// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/kindstyle.h"

#include "reading/typography.h"

#include <QCoreApplication>

#include <cmath>

namespace diptych {

namespace {

constexpr float hue = 212.0f / 360;  ///< A blue that the common kinds of colour blindness leave alone.
constexpr float amber = 36.0f / 360; ///< Far from the blue for every common kind of colour blindness.
constexpr double readable = 4.5;     ///< Least contrast of text, by WCAG 2 AA.

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto part = [&](float value) { return linear(static_cast<double>(value)); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

/// The accent laid over the ground as strongly as asked, or as readable text allows.
QColor ground(const QColor &base, const QColor &accent, const QColor &text, double share)
{
    QColor color = mixed(base, accent, share);
    while (contrast(color, text) < readable && share > 0.02) {
        share -= 0.02;
        color = mixed(base, accent, share);
    }
    return color;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

double contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

KindStyle::KindStyle(const QPalette &palette)
    : m_base(palette.color(QPalette::Base))
    , m_text(palette.color(QPalette::Text))
    , m_rule(mixed(m_text, m_base, 0.72))
    , m_muted(mixed(m_text, m_base, 0.4))
    , m_dark(luminance(m_base) < luminance(m_text))
{
    m_accent = QColor::fromHslF(hue, m_dark ? 0.72f : 0.62f, m_dark ? 0.66f : 0.46f);
    // On black a pale ground would drown.
    m_paleShare = !m_dark ? 0.10 : luminance(m_base) < 0.005 ? 0.26 : 0.16;
    m_strong = QColor::fromHslF(hue, m_dark ? 0.90f : 0.85f, m_dark ? 0.76f : 0.34f);
    // Text is in it, too: on a ground of middling grey it comes nearer to the ink.
    for (int step = 0; step < 20 && contrast(m_strong, m_base) < readable; ++step)
        m_strong = mixed(m_strong, m_text, 0.1);
    m_differs = QColor::fromHslF(amber, 0.95f, m_dark ? 0.62f : 0.38f);
}

QColor KindStyle::differsFill() const
{
    return ground(m_base, QColor::fromHslF(amber, 1.0f, m_dark ? 0.48f : 0.56f), m_text, 0.42);
}

QColor KindStyle::fill(LinkKind kind) const
{
    switch (kind) {
    case LinkKind::Verbatim:
        return ground(m_base, m_accent, m_text, m_dark ? 0.36 : 0.27);
    case LinkKind::Edited:
        return ground(m_base, m_accent, m_text, m_paleShare);
    case LinkKind::Reworded:
        break;
    }
    return Qt::transparent;
}

QColor KindStyle::wordFill() const
{
    return ground(m_base, m_text, m_text, 0.09);
}

QColor KindStyle::uniqueFill() const
{
    return ground(m_base, m_text, m_text, 0.12);
}

QColor KindStyle::shredFill() const
{
    return ground(m_base, m_text, m_text, 0.04);
}

QColor KindStyle::veil() const
{
    double share = 0.6;
    while (share > 0 && contrast(mixed(m_text, m_base, share), m_base) < readable)
        share -= 0.02;
    return withAlpha(m_base, std::max(0.0, share));
}

QColor KindStyle::band(LinkKind kind, bool current) const
{
    if (current)
        return m_strong;
    return mixed(m_base, m_accent,
                 kind == LinkKind::Verbatim ? 0.85
                 : kind == LinkKind::Edited ? 0.45
                                            : 0.25);
}

QColor KindStyle::ribbon(LinkKind kind) const
{
    const double strength = kind == LinkKind::Verbatim ? 0.26 : kind == LinkKind::Edited ? 0.11 : 0.04;
    return withAlpha(m_accent, strength + (m_dark ? 0.06 : 0));
}

QColor KindStyle::ribbonEdge(LinkKind kind, bool current) const
{
    return current ? m_strong : withAlpha(m_accent, kind == LinkKind::Verbatim ? 0.42 : 0.36);
}

QString kindLabel(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Verbatim:
        return QCoreApplication::translate("kinds", "word for word");
    case LinkKind::Edited:
        return QCoreApplication::translate("kinds", "edited");
    case LinkKind::Reworded:
        break;
    }
    return QCoreApplication::translate("kinds", "probably in other words");
}

} // namespace diptych
