// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/reworded/rewordedfeatures.h"

namespace diptych {

/// What a link between two sentences rests on.
struct Wording
{
    std::vector<WordPair> words;
    Sided<TokenRange> tokens; ///< The clauses that carry the statement.
};

/// Words a match: its pairs of words that a reader accepts and the clauses that it lies on. Leading and
/// trailing clauses that hardly have a part in it are left out.
[[nodiscard]] Wording wordMatch(const Sided<const Article *> &articles, const TokenPair &pair,
                                const Sided<const SaidSentence *> &sentences, const SentenceMatch &match);

/// A link's reason in words, of the pairs that say most: "both: Norrland, ferry; refuses ~ rejects".
[[nodiscard]] QString reasonOf(const Sided<const Article *> &articles, const std::vector<WordPair> &words);

} // namespace diptych
