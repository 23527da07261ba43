// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/reworded/rewordedwords.h"

#include <vector>

namespace diptych {

/// The words of one stem in a sentence.
struct SentenceWord
{
    int stem = 0;
    int sense = 0;
    int token = 0;    ///< Its first place.
    float count = 0;  ///< Its places.
    float rarity = 0; ///< 0 to about 1: how few sentences of both reports have its stem.
    float weight = 0; ///< 1, less for a function word.
    bool isFunction = false;
    bool isName = false;
    bool isNumber = false;
    bool isDate = false;
};

/// A sentence, heading, list item or caption of one report as it is compared with those of the other.
struct SaidSentence
{
    TokenRange tokens;
    int place = 0; ///< Among the report's sentences, notes left out.
    bool isHeadline = false;
    bool isNote = false;             ///< About the article, not of it; never linked.
    std::vector<SentenceWord> words; ///< By stem.
    double norm = 0;                 ///< Of the vector of rarities.
    double weight = 0;               ///< Of all words.
};

/// Both reports, sentence by sentence, in the order of the segmentation.
struct SaidSentences
{
    Sided<std::vector<SaidSentence>> sides;
    std::vector<float> rarity; ///< By stem.
};

[[nodiscard]] SaidSentences readSentences(const Sided<const Article *> &articles, const TokenPair &pair,
                                          const SaidWords &words);

} // namespace diptych
