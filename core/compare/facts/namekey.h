// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace diptych {

/// What of a word of a name counts however it is spelt in Latin letters: Gaddafi, Qaddafi and Kadhafi all
/// give "kadafi", Vågland and Vaagland "vagland". Letters of other scripts stay as they are.
[[nodiscard]] QString nameKey(QStringView word);

/// Whether two keys are spellings of one name: equal, or, in longer ones, a letter or two apart behind the
/// same first letter, or with other vowels alone (Mohammed, Muhammad).
[[nodiscard]] bool isSameName(QStringView keyA, QStringView keyB);

/// Whether two such keys are of one name and a slip of the pen apart: at most two other letters, a consonant
/// among them (vowels change from one script to another), but no ending (Syria, Syrian).
[[nodiscard]] bool isMisspelt(QStringView keyA, QStringView keyB);

} // namespace diptych
