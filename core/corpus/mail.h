// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/articlereader.h"

namespace diptych {

/// The lines of a head, as mails and HTTP answers have it, folded lines put together.
struct MessageHead
{
    std::vector<std::pair<QByteArray, QByteArray>> fields; ///< Names in lower case.
    qsizetype bodyStart = 0;

    /// The first field of a name; empty if there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// Reads a head up to the empty line behind it.
[[nodiscard]] MessageHead messageHead(const QByteArray &message);

/// A parameter of a field: `charset` of "text/html; charset=utf-8"; empty if it is not there.
[[nodiscard]] QByteArray fieldParameter(const QByteArray &value, QByteArrayView name);

/// A mail as an article by RFC 5322, 2045 and 2047: the plain text, else that of the HTML, of its first part
/// that has any. Nothing if there is none.
[[nodiscard]] std::optional<FoundArticle> mailArticle(const QByteArray &message, const QString &encoding);

} // namespace diptych
