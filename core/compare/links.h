// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/lexical/chain.h"
#include "compare/lexical/neighbourhoods.h"

#include <vector>

namespace diptych {

/// A link as the passes after the matching see it: the link and its place in tokens.
struct PlacedLink
{
    Link link;
    Stretches tokens;
    std::vector<Match> matches;
};

/// Whether an edited link keeps less than half of either stretch's words in order: it may rather be the same
/// in other words. In passages that were edited all through there are such links.
[[nodiscard]] bool isLooselyEdited(const PlacedLink &link);

/// A range that ends with a sentence's last word, up to behind the marks that close the sentence ('... on
/// Tuesday."'); any other range as it is.
[[nodiscard]] Range withClosingMarks(const Article &article, const Sentence &sentence, Range range);

/// The text of a stretch of tokens: from its first word to behind its last word, or behind the marks that
/// close it where it ends a sentence.
[[nodiscard]] Range textRange(const Article &article, const TokenText &text, TokenRange tokens);

/// Sorts links as an export lists them: by left begin, left end, right begin, right end.
void sortLinks(std::vector<PlacedLink> &links);

/// Makes links of chains: spans, edits, kind. Sorted; numbers are not given yet.
[[nodiscard]] std::vector<PlacedLink> makeLinks(const Sided<const Article *> &articles, const TokenPair &pair,
                                                const std::vector<Chain> &chains);

} // namespace diptych
