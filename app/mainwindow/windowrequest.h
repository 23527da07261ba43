// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace diptych {

/// What a call without a command asks the window to open. Paths are as the user wrote them and need not
/// exist: the window lists what it cannot read, with the reason.
struct WindowRequest
{
    QStringList corpus;                       ///< Files and folders for the article list; may be empty.
    std::optional<Sided<QString>> comparison; ///< Two reports to show side by side at once.
    bool example = false;                     ///< Open the finished comparison that comes with the program.
    bool paste = false;                       ///< Ask for two pasted texts first.
    QString pictureFile;                      ///< Draw the window into this PNG file and end; empty: show it.

    bool operator==(const WindowRequest &) const = default;
};

} // namespace diptych
