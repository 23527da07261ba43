// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

#include <QString>

#include <vector>

namespace diptych {

/// A token as far as it tells what is said, whatever its form.
struct SaidWord
{
    int stem =
        0; ///< Equal for words of one stem ("refused", "refusing") and for equal numbers ("7", "seven").
    int sense = 0;    ///< Equal for equal words; a verb with its particle ("stepped down") is one of its own.
    float weight = 1; ///< 1, less for a function word.
    bool isFunction = false;
    bool isName = false;
    bool isNumber = false; ///< One that tells: small ones are in every report.
    bool isDate = false;   ///< A weekday or a month.
};

/// A word of the right report and how near it is to one of the left in what it means.
struct Relative
{
    int sense = 0;
    float nearness = 0; ///< 0 to 1.
};

/// What the words of both reports say and how they hang together.
struct SaidWords
{
    Sided<std::vector<SaidWord>> tokens;          ///< One for each token.
    std::vector<std::vector<Relative>> relatives; ///< By the sense of a word on the left, other stems only.
    int stems = 0;
    int senses = 0;
    bool usesStems = false;    ///< Snowball knows the language.
    bool usesSynonyms = false; ///< The reports are in English and WordNet is there.
};

/// Stems, numbers, names and meanings of the words of both reports. Near linear.
[[nodiscard]] SaidWords understandWords(const Sided<const Article *> &articles, const TokenPair &pair);

} // namespace diptych
