// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/reworded/rewordedsentences.h"
#include "compare/reworded/rewordedvectors.h"

#include <array>
#include <optional>
#include <vector>

namespace diptych {

/// Two words, one of each sentence, that say the same or nearly.
struct AlignedWords
{
    Sided<int> words;   ///< Indices into SaidSentence::words.
    float nearness = 0; ///< 1 for one stem, else as WordNet has it.
};

/// What speaks for two sentences telling the same. In the order of the model's weights.
enum class Feature : unsigned char {
    Cosine,    ///< Of the rarity of shared stems, times the logarithm of the shorter one's length.
    Coverage,  ///< Share of the left said by the right, and the other way round, by rarity: 0 to 2.
    Contained, ///< The greater of these shares, every word alike, times the same logarithm.
    Headline,  ///< Their harmonic mean, every word alike, of a headline with a headline or a lead.
    Lead,      ///< Both are among the first three sentences.
    Run,       ///< Longest run of equal stems, of at most 12.
    Once,      ///< Shared stems that stand in one sentence alone in each report, of at most 4.
};
inline constexpr std::size_t featureCount = 7;
using Features = std::array<double, featureCount>;

/// What comparing two sentences gives.
struct SentenceMatch
{
    Features features{};
    std::vector<AlignedWords> aligned;   ///< The best partner of each word that has one, by the left word.
    bool numbersDiffer = false;          ///< Both have numbers, and none is shared.
    bool datesDiffer = false;            ///< The same for weekdays and months.
    std::optional<MeaningMatch> meaning; ///< If there is a sentence encoder.
};

/// Compares sentences of the left report with sentences of the right.
class SentenceComparer
{
public:
    /// All have to outlive the comparer.
    SentenceComparer(const SaidWords &words, const SaidSentences &sentences, const MeaningTable &meanings);

    [[nodiscard]] SentenceMatch compare(int left, int right);

private:
    struct Partner
    {
        int word = -1;
        float nearness = 0;
    };
    using Partners = std::vector<Partner>;

    void align(const SaidSentence &left, const SaidSentence &right);
    [[nodiscard]] int longestRun(const SaidSentence &left, const SaidSentence &right);
    [[nodiscard]] int sharedOnce(const SaidSentence &left) const;
    [[nodiscard]] bool differ(const SaidSentence &left, const SaidSentence &right,
                              bool SentenceWord::*kind) const;

    const SaidWords &m_words;
    const SaidSentences &m_sentences;
    const MeaningTable &m_meanings;
    Sided<std::vector<int>> m_sentencesWith; // by stem
    std::vector<int> m_placeOfStem;          // in the right sentence, -1 between two calls
    std::vector<int> m_placeOfSense;
    Sided<Partners> m_partners;
    std::vector<int> m_runs;
};

} // namespace diptych
