// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/rewordedfeatures.h"

namespace diptych {

/// What a link between two sentences rests on.
struct Wording
{
    QString reason; ///< "both: Norrland, ferry; refuses ~ rejects"
    std::vector<WordPair> words;
    Sided<TokenRange> tokens; ///< The clauses that carry the statement.
};

/// Words a match: its pairs of words, the reason, and the clauses that it lies on. Leading and trailing
/// clauses that hardly have a part in it are left out.
[[nodiscard]] Wording wordMatch(const Sided<const Article *> &articles, const TokenPair &pair,
                                const Sided<const SaidSentence *> &sentences, const SentenceMatch &match);

} // namespace diptych
