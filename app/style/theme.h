// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QObject>
#include <QPalette>

namespace diptych {

class SystemScheme;

/// The program's own colours: warm paper by day, deep slate by night.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// White on black with bright accents.
[[nodiscard]] QPalette highContrastPalette();

/// Gives the application its style and the palette that is chosen, and follows the desktop where that is the
/// choice.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// \a settings has to outlive it.
    explicit Theme(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;

public Q_SLOTS:
    /// Changes the look of all windows at once and remembers it.
    void choose(diptych::ThemeChoice choice);
    /// What the desktop prefers.
    void setSystemDark(bool dark);

private:
    void apply();

    Settings &m_settings;
    ThemeChoice m_choice;
    bool m_systemDark;
    SystemScheme *m_system;
};

} // namespace diptych
