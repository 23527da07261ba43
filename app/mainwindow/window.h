// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/windowrequest.h"

namespace diptych {

/// Makes the QApplication and the main window, opens what is requested, and stays until the window is closed,
/// or until the picture is written. The exit status: 0, or 1 with one line on standard error if the picture
/// could not be written. There has to be a screen, or a request for a picture. \a argc and \a argv are main's
/// own.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowRequest &request);

} // namespace diptych
