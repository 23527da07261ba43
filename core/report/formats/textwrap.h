// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace diptych {

/// The text on one line: every run of white space is one space, none at the ends. Control characters, which a
/// terminal would obey, stand as U+FFFD.
[[nodiscard]] QString onOneLine(QStringView text);

/// Columns that a terminal gives the text: two for a wide East Asian character, none for a combining mark.
[[nodiscard]] int displayWidth(QStringView text);

/// The text in lines of at most \a width columns (at least 2), broken at ordinary spaces, and between
/// characters where a word is longer than a line. An empty text gives no line.
[[nodiscard]] QStringList wrapped(const QString &text, int width);

} // namespace diptych
