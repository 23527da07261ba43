// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"
#include "mainwindow/windowrequest.h"

#include <QStringList>

#include <variant>

namespace diptych {

/// Runs the command that the arguments (without the program's name) ask for, and gives its exit status; or
/// gives what a window is to open, if they name no command. Needs no QCoreApplication and no screen.
[[nodiscard]] std::variant<ExitStatus, WindowRequest> runCommandLine(const QStringList &arguments,
                                                                     const Streams &streams);

/// Whether a window can be shown: a display is named, or a Qt platform is chosen, in the environment.
[[nodiscard]] bool hasScreen();

/// Says on \a streams that there is no screen, and what works without one. The exit status.
[[nodiscard]] ExitStatus refuseWindow(const Streams &streams);

} // namespace diptych
