// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"
#include "text/functionwords.h"
#include "text/ignore.h"

#include <functional>
#include <vector>

namespace diptych {

/// One or, where hyphens are ignored, several words ("cease-fire") that are compared as one.
struct Token
{
    int id =
        0; ///< Equal on both sides where the folded words, and what counts of the gap before them, are equal.
    int bareId = 0; ///< The same without the gap: what the first token of a stretch is compared by.
    int sentence = 0;
    int firstWord = 0; ///< Index into Segmentation::words.
    int wordEnd = 0;
    bool isCapital = false; ///< Begins with a capital letter.
    /// Begins with a capital where that tells: not as the first word, not in a headline in title case.
    bool isName = false;
};

/// A half-open stretch of tokens of one report.
struct TokenRange
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] int size() const { return end - begin; }
    bool operator==(const TokenRange &) const = default;
};

/// A report as the passes see it.
struct TokenText
{
    std::vector<Token> tokens;
    std::vector<TokenRange> sentences; ///< One for each sentence of the segmentation.
    std::vector<bool> notes;           ///< By sentence: about the article, not of it (a byline, a credit).

    [[nodiscard]] int size() const { return static_cast<int>(tokens.size()); }
    [[nodiscard]] const Token &operator[](int i) const { return tokens[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const TokenRange &sentence(int i) const { return sentences[static_cast<std::size_t>(i)]; }
    [[nodiscard]] bool isNote(int sentence) const { return notes[static_cast<std::size_t>(sentence)]; }
    /// Words in a stretch of tokens.
    [[nodiscard]] int words(TokenRange range) const
    {
        return range.size() > 0 ? (*this)[range.end - 1].wordEnd - (*this)[range.begin].firstWord : 0;
    }
};

/// Both reports with their words as numbers.
struct TokenPair
{
    Sided<TokenText> texts;
    std::vector<WordWeight> weights; ///< By bareId and id.

    [[nodiscard]] WordWeight weightOf(const Token &token) const
    {
        return weights[static_cast<std::size_t>(token.bareId)];
    }
};

/// Turns both reports into numbers; equal folded words get equal numbers. Linear. \a isCancelled is asked now
/// and then; what comes back after a yes is incomplete.
[[nodiscard]] TokenPair tokenize(const Article &left, const Article &right, IgnoreSet ignore,
                                 const std::function<bool()> &isCancelled = {});

} // namespace diptych
