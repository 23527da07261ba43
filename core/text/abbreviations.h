// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace diptych {

/// Whether a full stop behind \a word ("Dr", "U.S", "J", "3") belongs to the word and ends no sentence, given
/// the word that follows it ("Berg"). Knows common English and German abbreviations; initials and points
/// between letters are recognised in every language.
[[nodiscard]] bool stopIsOfAbbreviation(QStringView word, QStringView next);

} // namespace diptych
