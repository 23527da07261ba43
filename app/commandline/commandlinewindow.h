// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"
#include "mainwindow/windowrequest.h"

namespace diptych {

/// Reads a call without a command: the files and folders that a window is to open. Exactly two files are a
/// comparison too. Looks only whether they are files; what cannot be read is left to the window.
[[nodiscard]] Parsed<WindowRequest> parseWindowRequest(const QStringList &arguments);

} // namespace diptych
