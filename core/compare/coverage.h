// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/chain.h"

#include <vector>

namespace diptych {

/// Which tokens of both reports lie under a chain.
class Coverage
{
public:
    explicit Coverage(const TokenPair &pair);

    void add(const Chain &chain);
    [[nodiscard]] bool touches(const Chain &chain) const;
    /// Whether most of a sentence is still without a match, and it is one to look for: no byline, no credit,
    /// not just a word or two.
    [[nodiscard]] bool isOpen(Side side, int sentence) const;
    [[nodiscard]] bool hasOpenSentence(Side side) const;

private:
    [[nodiscard]] bool touches(Side side, TokenRange range) const;

    const TokenPair *m_pair;
    Sided<std::vector<bool>> m_covered;  // by token
    Sided<std::vector<int>> m_coveredIn; // tokens, by sentence
};

} // namespace diptych
