// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedfeatures.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

// A stem of all sentences counts a little in how much of a sentence is said.
constexpr double leastRarity = 0.02;
// Headlines are met again in the lead, which is the first few sentences.
constexpr int sentencesBehindHeadline = 3;
constexpr int longestRunCounted = 12;
constexpr int mostOnceCounted = 4;
// Tokens of a sentence that are looked at for runs: more are no sentence, and would cost.
constexpr int tokensForRuns = 200;

double rareWeight(const SentenceWord &word)
{
    return double(word.count) * double(word.weight) * (double(word.rarity) + leastRarity);
}

double plainWeight(const SentenceWord &word)
{
    return double(word.count) * double(word.weight);
}

double weightInCosine(const SentenceWord &word)
{
    return double(word.count) * double(word.weight) * double(word.rarity);
}

// How much of a sentence is said by the other one, and how much there is to say.
struct Said
{
    double said = 0;
    double all = 0;

    [[nodiscard]] double share() const { return all > 0 ? said / all : 0; }
};

template <typename Partners, typename Weight>
Said saidOf(const SaidSentence &sentence, const Partners &partners, Weight weight)
{
    Said sum;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const double value = weight(sentence.words[i]);
        sum.said += value * double(partners[i].nearness);
        sum.all += value;
    }
    return sum;
}

double harmonicMean(double a, double b)
{
    return a + b > 0 ? 2 * a * b / (a + b) : 0;
}

// A headline with a headline, or with the first sentences.
bool meetsHeadline(const SaidSentence &a, const SaidSentence &b)
{
    return (a.isHeadline && (b.isHeadline || b.place <= sentencesBehindHeadline)) ||
           (b.isHeadline && a.place <= sentencesBehindHeadline);
}

} // namespace

SentenceComparer::SentenceComparer(const SaidWords &words, const SaidSentences &sentences,
                                   const MeaningTable &meanings)
    : m_words(words)
    , m_sentences(sentences)
    , m_meanings(meanings)
    , m_placeOfStem(static_cast<std::size_t>(words.stems), -1)
    , m_placeOfSense(static_cast<std::size_t>(words.senses), -1)
{
    for (Side side : bothSides) {
        m_sentencesWith[side].assign(static_cast<std::size_t>(words.stems), 0);
        for (const SaidSentence &sentence : sentences.sides[side]) {
            for (const SentenceWord &word : sentence.words)
                ++m_sentencesWith[side][static_cast<std::size_t>(word.stem)];
        }
    }
}

// The best partner of every word on either side. Names have none but their equals.
void SentenceComparer::align(const SaidSentence &left, const SaidSentence &right)
{
    for (std::size_t i = 0; i < right.words.size(); ++i) {
        m_placeOfStem[static_cast<std::size_t>(right.words[i].stem)] = static_cast<int>(i);
        m_placeOfSense[static_cast<std::size_t>(right.words[i].sense)] = static_cast<int>(i);
    }
    m_partners[Side::Left].assign(left.words.size(), {});
    m_partners[Side::Right].assign(right.words.size(), {});
    const auto offer = [this](int l, int r, float nearness) {
        Partner &ofLeft = m_partners[Side::Left][static_cast<std::size_t>(l)];
        Partner &ofRight = m_partners[Side::Right][static_cast<std::size_t>(r)];
        if (nearness > ofLeft.nearness)
            ofLeft = {r, nearness};
        if (nearness > ofRight.nearness)
            ofRight = {l, nearness};
    };
    for (std::size_t i = 0; i < left.words.size(); ++i) {
        const SentenceWord &word = left.words[i];
        const int place = m_placeOfStem[static_cast<std::size_t>(word.stem)];
        if (place >= 0)
            offer(static_cast<int>(i), place, 1);
        if (word.isName)
            continue;
        for (const Relative &relative : m_words.relatives[static_cast<std::size_t>(word.sense)]) {
            const int other = m_placeOfSense[static_cast<std::size_t>(relative.sense)];
            if (other >= 0 && !right.words[static_cast<std::size_t>(other)].isName)
                offer(static_cast<int>(i), other, relative.nearness);
        }
    }
    for (const SentenceWord &word : right.words) {
        m_placeOfStem[static_cast<std::size_t>(word.stem)] = -1;
        m_placeOfSense[static_cast<std::size_t>(word.sense)] = -1;
    }
}

int SentenceComparer::longestRun(const SaidSentence &left, const SaidSentence &right)
{
    const auto stemAt = [this](Side side, int token) {
        return m_words.tokens[side][static_cast<std::size_t>(token)].stem;
    };
    const int leftSize = std::min(left.tokens.size(), tokensForRuns);
    const int rightSize = std::min(right.tokens.size(), tokensForRuns);
    int longest = 0;
    // m_runs[r + 1]: the run that ends at the left token before and the right token r.
    m_runs.assign(static_cast<std::size_t>(rightSize) + 1, 0);
    for (int l = 0; l < leftSize; ++l) {
        const int stem = stemAt(Side::Left, left.tokens.begin + l);
        for (int r = rightSize - 1; r >= 0; --r) {
            const bool isEqual = stem == stemAt(Side::Right, right.tokens.begin + r);
            m_runs[static_cast<std::size_t>(r) + 1] = isEqual ? m_runs[static_cast<std::size_t>(r)] + 1 : 0;
            longest = std::max(longest, m_runs[static_cast<std::size_t>(r) + 1]);
        }
    }
    return longest;
}

int SentenceComparer::sharedOnce(const SaidSentence &left) const
{
    int shared = 0;
    for (std::size_t i = 0; i < left.words.size(); ++i) {
        const auto stem = static_cast<std::size_t>(left.words[i].stem);
        const bool isShared = m_partners[Side::Left][i].nearness == 1;
        shared += isShared && !left.words[i].isFunction && m_sentencesWith[Side::Left][stem] == 1 &&
                  m_sentencesWith[Side::Right][stem] == 1;
    }
    return shared;
}

// Whether both sentences have words of a kind and none in common.
bool SentenceComparer::differ(const SaidSentence &left, const SaidSentence &right,
                              bool SentenceWord::*kind) const
{
    Sided<bool> has{};
    for (Side side : bothSides) {
        const auto &words = side == Side::Left ? left.words : right.words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].*kind && m_partners[side][i].nearness == 1)
                return false;
            has[side] = has[side] || words[i].*kind;
        }
    }
    return has[Side::Left] && has[Side::Right];
}

SentenceMatch SentenceComparer::compare(int leftIndex, int rightIndex)
{
    const SaidSentence &left = m_sentences.sides[Side::Left][static_cast<std::size_t>(leftIndex)];
    const SaidSentence &right = m_sentences.sides[Side::Right][static_cast<std::size_t>(rightIndex)];
    align(left, right);
    const Partners &ofLeft = m_partners[Side::Left];
    const Partners &ofRight = m_partners[Side::Right];

    SentenceMatch match;
    double product = 0;
    for (std::size_t i = 0; i < left.words.size(); ++i) {
        const Partner &partner = ofLeft[i];
        if (partner.word < 0)
            continue;
        const SentenceWord &other = right.words[static_cast<std::size_t>(partner.word)];
        if (partner.nearness == 1)
            product += weightInCosine(left.words[i]) * weightInCosine(other);
        match.aligned.push_back({{{static_cast<int>(i), partner.word}}, partner.nearness});
    }
    const double cosine = left.norm > 0 && right.norm > 0 ? product / (left.norm * right.norm) : 0;
    const int shorter = std::min(left.tokens.size(), right.tokens.size());
    const double leftShare = saidOf(left, ofLeft, plainWeight).share();
    const double rightShare = saidOf(right, ofRight, plainWeight).share();
    const double length = std::log(shorter + 1.0);
    match.features = {
        cosine * length,
        saidOf(left, ofLeft, rareWeight).share() + saidOf(right, ofRight, rareWeight).share(),
        std::max(leftShare, rightShare) * length,
        meetsHeadline(left, right) ? harmonicMean(leftShare, rightShare) : 0,
        left.place < sentencesBehindHeadline && right.place < sentencesBehindHeadline ? 1.0 : 0.0,
        std::min(longestRun(left, right), longestRunCounted) / double(longestRunCounted),
        double(std::min(sharedOnce(left), mostOnceCounted)),
    };
    match.numbersDiffer = differ(left, right, &SentenceWord::isNumber);
    match.datesDiffer = differ(left, right, &SentenceWord::isDate);
    match.meaning = m_meanings.at(static_cast<std::size_t>(leftIndex), static_cast<std::size_t>(rightIndex));
    return match;
}

} // namespace diptych
