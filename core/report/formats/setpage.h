// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QDateTime>

namespace diptych {

// The page that says what lies in a folder of reports, in pieces, as one pair after the other is compared.
// UTF-8; the pieces one behind the other are one HTML file that needs nothing else.

/// A report of a set, or why there is none.
struct SetEntry
{
    QString file; ///< Its name in the folder; empty: none was written.
    Sided<QString> paths;
    QString error; ///< Empty if all went well.
};

[[nodiscard]] QByteArray setPageHead();
/// \a pair is null where the two were not compared.
[[nodiscard]] QByteArray setPageRow(qsizetype number, const SetEntry &entry, const ComparedPair *pair);
/// \a made is when, invalid: it does not say.
[[nodiscard]] QByteArray setPageEnd(qsizetype pairs, qsizetype failed, const QDateTime &made);

} // namespace diptych
