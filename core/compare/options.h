// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ignore.h"

namespace diptych {

/// How readily links between other words are made.
enum class RewordedLevel { Off, Strict, Balanced, Generous };

/// Whether the sentence encoder may be used where one is installed.
enum class EncoderUse { Auto, Off };

/// What a comparison is asked to do; defaults as in the command line's contract.
struct CompareOptions
{
    IgnoreSet ignore =
        Ignore::Case | Ignore::Punctuation | Ignore::Quotes | Ignore::Hyphens | Ignore::Whitespace;
    int minWords = 4; ///< Shortest verbatim link in words, at least 1.
    RewordedLevel reworded = RewordedLevel::Balanced;
    EncoderUse encoder = EncoderUse::Auto;

    bool operator==(const CompareOptions &) const = default;
};

} // namespace diptych
