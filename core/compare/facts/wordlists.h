// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace diptych {

/// Words that mean the same to the facts passes, separated by spaces.
struct SignList
{
    unsigned sign; ///< A WordSign.
    const char16_t *words;
};

/// "hurt injured wounded | ..." What reports count in more than one word.
struct AntonymList
{
    const char16_t *words;
    const char16_t *opposites;
};

/// The lists of one language. A null list is one that the language does not have.
struct WordLists
{
    const char16_t *language;
    std::span<const SignList> signs;
    const char16_t *numbers;     ///< "word=value" for 1 to 99.
    const char16_t *multipliers; ///< "word=value" for hundred and dozen.
    const char16_t *scales;      ///< "word=value" for thousand and more.
    const char16_t *ordinals;    ///< "word=value".
    const char16_t *months;      ///< "word=value".
    const char16_t *weekdays;    ///< "word=value", 1 is Monday.
    std::span<const char16_t *const> concepts;
    std::span<const AntonymList> antonyms;
};

[[nodiscard]] std::span<const WordLists> wordLists();

} // namespace diptych
