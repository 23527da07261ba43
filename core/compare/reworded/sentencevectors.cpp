// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/sentencevectors.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

// What surrounds a sentence reaches so many words to either side.
constexpr int surroundingWords = 20;

// Sorts terms by stem and adds up those of one stem.
void merge(std::vector<Term> &terms)
{
    std::sort(terms.begin(), terms.end(), [](const Term &a, const Term &b) { return a.stem < b.stem; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < terms.size(); ++i) {
        if (terms[i].stem == terms[last].stem)
            terms[last].weight += terms[i].weight;
        else
            terms[++last] = terms[i];
    }
    terms.resize(std::min(terms.size(), last + 1));
}

void measure(TermVector &vector)
{
    double sum = 0;
    for (const Term &term : vector.terms)
        sum += double(term.weight) * double(term.weight);
    vector.norm = std::sqrt(sum);
}

// Calls shared(a, b) for the terms that both hold.
template <typename Shared>
void forShared(const TermVector &a, const TermVector &b, Shared shared)
{
    auto i = a.terms.begin();
    auto k = b.terms.begin();
    while (i != a.terms.end() && k != b.terms.end()) {
        if (i->stem < k->stem)
            ++i;
        else if (k->stem < i->stem)
            ++k;
        else
            shared(*i++, *k++);
    }
}

} // namespace

double cosine(const TermVector &a, const TermVector &b)
{
    double dot = 0;
    forShared(a, b, [&dot](const Term &x, const Term &y) { dot += double(x.weight) * double(y.weight); });
    const double norms = a.norm * b.norm;
    return norms > 0 ? dot / norms : 0;
}

double dice(const TermVector &a, const TermVector &b)
{
    std::size_t shared = 0;
    forShared(a, b, [&shared](const Term &, const Term &) { ++shared; });
    const std::size_t both = a.terms.size() + b.terms.size();
    return both > 0 ? 2.0 * double(shared) / double(both) : 0;
}

SentenceVectors::SentenceVectors(const TokenPair &pair, std::vector<int> stems, const Coverage &coverage)
    : m_pair(pair), m_stems(std::move(stems))
{
    const auto largest = std::max_element(m_stems.begin(), m_stems.end());
    m_sentencesWith.assign(largest == m_stems.end() ? 0 : static_cast<std::size_t>(*largest) + 1, 0);
    m_weights.assign(m_sentencesWith.size(), 0);
    for (Side side : bothSides)
        countSentences(side);
    for (Side side : bothSides)
        makeVectors(side, coverage);
}

void SentenceVectors::countSentences(Side side)
{
    const TokenText &text = m_pair.texts[side];
    std::vector<int> last(m_sentencesWith.size(), -1); // sentence that the stem was counted in last
    for (const Token &token : text.tokens) {
        const auto stem = static_cast<std::size_t>(stemOf(token));
        if (std::exchange(last[stem], token.sentence) != token.sentence)
            ++m_sentencesWith[stem];
    }
}

void SentenceVectors::makeVectors(Side side, const Coverage &coverage)
{
    const TokenText &text = m_pair.texts[side];
    const auto sentences = static_cast<int>(text.sentences.size());
    m_sentences[side].resize(text.sentences.size());
    for (int s = 0; s < sentences; ++s) {
        if (!coverage.isOpen(side, s))
            continue;
        TermVector &vector = m_sentences[side][static_cast<std::size_t>(s)];
        vector.terms.reserve(static_cast<std::size_t>(text.sentence(s).size()));
        for (int i = text.sentence(s).begin; i < text.sentence(s).end; ++i)
            vector.terms.push_back({stemOf(text[i]), 1});
        merge(vector.terms);
        for (Term &term : vector.terms)
            term.weight *= weightOf(term.stem);
        measure(vector);
    }
}

// Most stems stand in several sentences: the logarithm is worth keeping.
float SentenceVectors::weightOf(int stem)
{
    float &weight = m_weights[static_cast<std::size_t>(stem)];
    if (weight == 0) {
        const auto sentences =
            double(m_pair.texts[Side::Left].sentences.size() + m_pair.texts[Side::Right].sentences.size());
        weight = static_cast<float>(std::log((sentences + 1) / (sentencesWith(stem) + 0.5)));
    }
    return weight;
}

TokenRange SentenceVectors::neighbours(Side side, int index) const
{
    const TokenText &text = m_pair.texts[side];
    TokenRange range{index, index + 1};
    for (int words = 0; range.begin > 0 && words < surroundingWords;)
        words += text.words(text.sentence(--range.begin));
    for (int words = 0; range.end < static_cast<int>(text.sentences.size()) && words < surroundingWords;)
        words += text.words(text.sentence(range.end++));
    return range;
}

TermVector SentenceVectors::surroundings(Side side, int index, const Coverage &coverage) const
{
    TermVector result;
    const TokenRange range = neighbours(side, index);
    for (int s = range.begin; s < range.end; ++s) {
        if (!coverage.isOpen(side, s))
            continue;
        const std::vector<Term> &terms = sentence(side, s).terms;
        result.terms.insert(result.terms.end(), terms.begin(), terms.end());
    }
    merge(result.terms);
    measure(result);
    return result;
}

} // namespace diptych
