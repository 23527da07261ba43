// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedvectors.h"

#include <algorithm>

namespace diptych {

namespace {

// Sentences of both reports together: some 20,000 words, which take several seconds.
constexpr std::size_t mostSentences = 1000;

bool canBeEncoded(const Sided<const Article *> &articles)
{
    std::size_t sentences = 0;
    for (Side side : bothSides) {
        if (!SentenceEncoder::knowsLanguage(articles[side]->language) ||
            articles[side]->segmentation.sentences.empty())
            return false;
        sentences += articles[side]->segmentation.sentences.size();
    }
    return sentences <= mostSentences;
}

} // namespace

MeaningTable::MeaningTable(const Sided<std::vector<SentenceVector>> &vectors)
{
    for (Side side : bothSides)
        m_most[side].assign(vectors[side].size(), -1);
    m_cosines.reserve(vectors[Side::Left].size() * vectors[Side::Right].size());
    for (std::size_t left = 0; left < vectors[Side::Left].size(); ++left) {
        for (std::size_t right = 0; right < vectors[Side::Right].size(); ++right) {
            const double cosine = cosineOf(vectors[Side::Left][left], vectors[Side::Right][right]);
            m_cosines.push_back(cosine);
            m_most[Side::Left][left] = std::max(m_most[Side::Left][left], cosine);
            m_most[Side::Right][right] = std::max(m_most[Side::Right][right], cosine);
        }
    }
}

std::optional<MeaningMatch> MeaningTable::at(std::size_t left, std::size_t right) const
{
    if (isEmpty())
        return std::nullopt;
    const double cosine = m_cosines[left * m_most[Side::Right].size() + right];
    return MeaningMatch{cosine, cosine >= m_most[Side::Left][left] && cosine >= m_most[Side::Right][right]};
}

MeaningTable encodeSentences(const Sided<const Article *> &articles, const SentenceEncoder *encoder,
                             const std::function<bool()> &isCancelled)
{
    if (!encoder || !canBeEncoded(articles))
        return {};
    Sided<std::vector<SentenceVector>> vectors;
    for (Side side : bothSides) {
        const Article &article = *articles[side];
        QStringList sentences;
        for (const Sentence &sentence : article.segmentation.sentences)
            sentences << sentence.range.in(article.text).toString().simplified();
        vectors[side] = encoder->encode(sentences, isCancelled);
        if (vectors[side].empty())
            return {};
    }
    return MeaningTable(vectors);
}

} // namespace diptych
