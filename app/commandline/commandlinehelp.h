// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace diptych {

/// The help of a command; that of the program for any other word.
[[nodiscard]] QByteArray helpText(QStringView command);

/// "diptych 0.1.0" and a line feed.
[[nodiscard]] QByteArray versionText();

} // namespace diptych
