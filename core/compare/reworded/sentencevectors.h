// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/coverage.h"

#include <vector>

namespace diptych {

/// A stem in a bag of words.
struct Term
{
    int stem = 0;
    float weight = 0; ///< How often it stands there times its inverse sentence frequency.
};

/// A stretch of text as a bag of words.
struct TermVector
{
    std::vector<Term> terms; ///< Sorted by stem, each once.
    double norm = 0;         ///< Euclidean.
};

/// The angle between two bags, 0 (nothing shared) to 1.
[[nodiscard]] double cosine(const TermVector &a, const TermVector &b);
/// The share of different stems that both hold, 0 to 1 (Dice).
[[nodiscard]] double dice(const TermVector &a, const TermVector &b);

/// The sentences of both reports as vectors of weighted stems: tf-isf, the inverse sentence frequency being
/// counted over both reports (Neto, Santos, Kaestner and Freitas 2000).
class SentenceVectors
{
public:
    /// \a stems gives the number of the stem by bareId. Only sentences that are open now get a vector.
    SentenceVectors(const TokenPair &pair, std::vector<int> stems, const Coverage &coverage);

    /// A sentence that was open at first.
    [[nodiscard]] const TermVector &sentence(Side side, int index) const
    {
        return m_sentences[side][static_cast<std::size_t>(index)];
    }
    /// The open sentence with its open neighbours: one on each side, more where they are short. What is
    /// matched already says nothing of the sentences beside it.
    [[nodiscard]] TermVector surroundings(Side side, int index, const Coverage &coverage) const;
    [[nodiscard]] int stemOf(const Token &token) const
    {
        return m_stems[static_cast<std::size_t>(token.bareId)];
    }
    [[nodiscard]] int stems() const { return static_cast<int>(m_sentencesWith.size()); }
    /// Sentences of both reports that hold the stem.
    [[nodiscard]] int sentencesWith(int stem) const
    {
        return m_sentencesWith[static_cast<std::size_t>(stem)];
    }

private:
    void countSentences(Side side);
    void makeVectors(Side side, const Coverage &coverage);
    [[nodiscard]] float weightOf(int stem);
    [[nodiscard]] TokenRange neighbours(Side side, int index) const;

    const TokenPair &m_pair;
    Sided<std::vector<TermVector>> m_sentences;
    std::vector<int> m_stems;         // by bareId
    std::vector<int> m_sentencesWith; // by stem
    std::vector<float> m_weights;     // by stem: the inverse sentence frequency; 0 if not asked for yet
};

} // namespace diptych
