// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace diptych {

/// How much a word tells of what a text is about.
enum class WordWeight : unsigned char {
    Function, ///< Articles, pronouns, prepositions, auxiliaries: "the", "of", "was".
    Weak,     ///< What every report has: "said", "Tuesday", "people", "statement".
    Content,  ///< Everything else.
};

/// The weight of a folded word (lower case, straight apostrophes) in a language (ISO 639). Lists are there
/// for English, German, French, Spanish, Italian, Dutch, Portuguese and Swedish; other languages have content
/// words only, an unknown language counts as English. Any thread.
[[nodiscard]] WordWeight wordWeight(QStringView foldedWord, QStringView language);

/// The language of the lists whose function words stand so often in a text, and those of the others so
/// seldom, that there is no doubt: "en" for most English news; empty otherwise. Linear in the text. Any
/// thread.
[[nodiscard]] QString languageByFunctionWords(QStringView text);

} // namespace diptych
