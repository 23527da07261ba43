// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace diptych {

/// One line of a table, UTF-8, with its line feed: the fields with tabs between them. Tabs and line ends
/// inside a field stand as spaces.
[[nodiscard]] QByteArray tsvLine(QStringList fields);

} // namespace diptych
