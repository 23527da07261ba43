// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// A date as fields and headers hold it, in ISO 8601: "Tue, 3 Mar 2026 10:00:00 GMT", "2026-03-03",
/// "March 3, 2026", "3. März 2026", seconds since 1970. Empty if it is none.
[[nodiscard]] QString isoDate(const QString &value);

/// The date that stands in the head of a text: a line of its own ("Published 3 March 2026", "Tuesday, March
/// 3, 2026 10:00 GMT"), with the year. Empty if there is none.
[[nodiscard]] QString dateInHead(QStringView text);

} // namespace diptych
