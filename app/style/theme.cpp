// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "style/programstyle.h"
#include "style/systemscheme.h"

#include <QApplication>

#include <array>
#include <utility>

namespace diptych {

namespace {

using Colors = std::array<std::pair<QPalette::ColorRole, QRgb>, 19>;

/// What is disabled stands back, but stays readable: 3:1 and more against its ground.
QPalette paletteOf(const Colors &colors, QRgb disabledText)
{
    QPalette palette;
    for (const auto &[role, color] : colors)
        palette.setColor(role, QColor(color));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(disabledText));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({{{QPalette::Window, 0xfff4f2ed},
                       {QPalette::WindowText, 0xff23211d},
                       {QPalette::Base, 0xfffffdf9},
                       {QPalette::AlternateBase, 0xfff8f5ef},
                       {QPalette::Text, 0xff23211d},
                       {QPalette::PlaceholderText, 0xff767169},
                       {QPalette::Button, 0xfffaf8f4},
                       {QPalette::ButtonText, 0xff23211d},
                       {QPalette::BrightText, 0xffffffff},
                       {QPalette::ToolTipBase, 0xff2d2b27},
                       {QPalette::ToolTipText, 0xfff6f3ec},
                       {QPalette::Highlight, 0xff2b66ad},
                       {QPalette::HighlightedText, 0xffffffff},
                       {QPalette::Link, 0xff1f5aa3},
                       {QPalette::LinkVisited, 0xff6a4a8c},
                       {QPalette::Light, 0xffffffff},
                       {QPalette::Midlight, 0xffebe7df},
                       {QPalette::Mid, 0xffd5d0c6},
                       {QPalette::Dark, 0xffa8a297}}},
                     0xff77726a);
}

QPalette darkPalette()
{
    return paletteOf({{{QPalette::Window, 0xff1e2024},
                       {QPalette::WindowText, 0xffe4e2dd},
                       {QPalette::Base, 0xff17191c},
                       {QPalette::AlternateBase, 0xff1c1e22},
                       {QPalette::Text, 0xffe0ded8},
                       {QPalette::PlaceholderText, 0xff8f9197},
                       {QPalette::Button, 0xff2a2d32},
                       {QPalette::ButtonText, 0xffe4e2dd},
                       {QPalette::BrightText, 0xffffffff},
                       {QPalette::ToolTipBase, 0xff33363c},
                       {QPalette::ToolTipText, 0xffeceae5},
                       {QPalette::Highlight, 0xff5b9be6},
                       {QPalette::HighlightedText, 0xff0e1114},
                       {QPalette::Link, 0xff86b8f2},
                       {QPalette::LinkVisited, 0xffbfa2e0},
                       {QPalette::Light, 0xff3a3e45},
                       {QPalette::Midlight, 0xff2c2f35},
                       {QPalette::Mid, 0xff363a41},
                       {QPalette::Dark, 0xff0f1113}}},
                     0xff8d8f95);
}

QPalette highContrastPalette()
{
    return paletteOf({{{QPalette::Window, 0xff000000},
                       {QPalette::WindowText, 0xffffffff},
                       {QPalette::Base, 0xff000000},
                       {QPalette::AlternateBase, 0xff000000},
                       {QPalette::Text, 0xffffffff},
                       {QPalette::PlaceholderText, 0xffd0d0d0},
                       {QPalette::Button, 0xff000000},
                       {QPalette::ButtonText, 0xffffffff},
                       {QPalette::BrightText, 0xffffffff},
                       {QPalette::ToolTipBase, 0xff000000},
                       {QPalette::ToolTipText, 0xffffffff},
                       {QPalette::Highlight, 0xff4fc3ff},
                       {QPalette::HighlightedText, 0xff000000},
                       {QPalette::Link, 0xff7fd4ff},
                       {QPalette::LinkVisited, 0xffe0b0ff},
                       {QPalette::Light, 0xffffffff},
                       {QPalette::Midlight, 0xff404040},
                       {QPalette::Mid, 0xffb0b0b0},
                       {QPalette::Dark, 0xff000000}}},
                     0xffc0c0c0);
}

Theme::Theme(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_choice(settings.theme())
    // Before this program sets a palette, the application's is the desktop's.
    , m_systemDark(
          settings.systemWasDark().value_or(QGuiApplication::palette().window().color().lightness() < 128))
    , m_system(new SystemScheme(this))
{
    connect(m_system, &SystemScheme::preferenceChanged, this, &Theme::setSystemDark);
    QApplication::setStyle(new ProgramStyle);
    apply();
    m_system->ask();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::Dark || m_choice == ThemeChoice::HighContrast ||
           (m_choice == ThemeChoice::System && m_systemDark);
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_settings.setTheme(choice);
    apply();
}

void Theme::setSystemDark(bool dark)
{
    m_settings.setSystemWasDark(dark);
    if (std::exchange(m_systemDark, dark) != dark)
        apply();
}

void Theme::apply()
{
    if (m_choice == ThemeChoice::HighContrast)
        QApplication::setPalette(highContrastPalette());
    else
        QApplication::setPalette(isDark() ? darkPalette() : lightPalette());
}

} // namespace diptych
