// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ignore.h"

#include <QString>
#include <QStringView>

namespace diptych {

/// Appends what of a word counts after the ignored differences: "Cease-Fire" gives "ceasefire", "U.S" gives
/// "us", "don’t" gives "don't". Compatibility forms (ligatures, full width) are always folded (NFKC). A word
/// of letters is never folded to nothing.
void foldWord(QStringView word, IgnoreSet ignore, QString &key);

/// Appends what counts of the characters between two words of a sentence: nothing where punctuation and white
/// space are ignored. \a insideWord says that the two words touch the gap without a space ("cease-fire").
void foldGap(QStringView gap, IgnoreSet ignore, bool insideWord, QString &key);

/// Whether a character is a hyphen (not a dash).
[[nodiscard]] constexpr bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u00AD';
}

} // namespace diptych
