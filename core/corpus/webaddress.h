// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// The address of a web page, encoded as it can be sent: of a scheme that web pages have, with a host, and
/// without user name and password, which would not be for everybody who gets a report. Empty for anything
/// else.
[[nodiscard]] QString webAddress(const QString &value);

} // namespace diptych
