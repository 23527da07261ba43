// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace diptych {

/// A file's bytes as text.
struct DecodedText
{
    QString text;          ///< Without byte-order mark; line ends untouched.
    QString encoding;      ///< IANA name, "UTF-8".
    qsizetype damaged = 0; ///< Characters that could not be decoded and stand as U+FFFD.
};

/// Decodes text in any encoding: byte-order mark, valid UTF-8, UTF-16 without a mark, the guess of uchardet,
/// and Windows-1252 where nothing else fits. Loses no byte without counting it. Any thread.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes);

/// What the bytes are if they are no text ("a PNG picture", "a PDF document", "binary data"). NUL characters
/// alone do not make bytes binary.
[[nodiscard]] std::optional<QString> binaryKind(const QByteArray &bytes);

} // namespace diptych
