// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace diptych {

/// How an encoding was found.
enum class EncodingSource : unsigned char {
    Unknown,  ///< The text is not from bytes, or their format leaves no choice.
    Chosen,   ///< By hand.
    Mark,     ///< A byte-order mark.
    Declared, ///< By a mark-up or a header.
    Valid,    ///< The bytes are UTF-8, which hardly any other text is.
    Detected, ///< Guessed from the bytes.
    Fallback, ///< Nothing else fitted.
};

/// A file's bytes as text.
struct DecodedText
{
    QString text;          ///< Without byte-order mark; line ends untouched.
    QString encoding;      ///< IANA name, "UTF-8".
    qsizetype damaged = 0; ///< Characters that could not be decoded and stand as U+FFFD.
    EncodingSource source = EncodingSource::Unknown;
};

/// What is known of the encoding besides the bytes.
struct EncodingHints
{
    QByteArray declared; ///< By a mark-up or a header: "iso-8859-1"; may be empty or wrong.
    QString chosen;      ///< By hand; goes before everything. Empty if nothing was chosen.
};

/// Decodes text in any encoding: what was chosen by hand, the byte-order mark, what was declared (unless the
/// bytes cannot be in it), valid UTF-8, UTF-16 without a mark, the guess of uchardet, and Windows-1252 where
/// nothing else fits. Loses no byte without counting it. Any thread.
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes, const EncodingHints &hints = {});

/// The encoding that HTML or XML declares in its first kilobyte; empty if none.
[[nodiscard]] QByteArray declaredEncoding(const QByteArray &bytes);

/// What the bytes are if they are no text ("a PNG picture", "a PDF document", "binary data"). NUL characters
/// alone do not make bytes binary.
[[nodiscard]] std::optional<QString> binaryKind(const QByteArray &bytes);

} // namespace diptych
