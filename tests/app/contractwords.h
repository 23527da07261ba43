// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace contract {

/// The places in a text, in code points, where UAX #29 cuts it into word segments, with 0 and the end. By the
/// standard's own rules, one by one; for scripts without spaces, where it wants a dictionary, by ICU.
[[nodiscard]] std::vector<qsizetype> wordBorders(const QString &text);

} // namespace contract
