// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedsentences.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

class SentenceReader
{
public:
    SentenceReader(const Sided<const Article *> &articles, const TokenPair &pair, const SaidWords &words)
        : m_articles(articles), m_pair(pair), m_words(words)
    {
    }

    SaidSentences read()
    {
        SaidSentences result;
        result.rarity = findRarity();
        for (Side side : bothSides)
            result.sides[side] = readSide(side, result.rarity);
        return result;
    }

private:
    [[nodiscard]] const SaidWord &word(Side side, int token) const
    {
        return m_words.tokens[side][static_cast<std::size_t>(token)];
    }

    // Inverse sentence frequency over both reports; 1 for a stem of one sentence alone, about.
    [[nodiscard]] std::vector<float> findRarity() const
    {
        std::vector<int> sentencesWith(static_cast<std::size_t>(m_words.stems), 0);
        std::vector<int> seenIn(static_cast<std::size_t>(m_words.stems), -1);
        int sentences = 0;
        for (Side side : bothSides) {
            for (const TokenRange &range : m_pair.texts[side].sentences) {
                for (int i = range.begin; i < range.end; ++i) {
                    const auto stem = static_cast<std::size_t>(word(side, i).stem);
                    if (seenIn[stem] != sentences) {
                        seenIn[stem] = sentences;
                        ++sentencesWith[stem];
                    }
                }
                ++sentences;
            }
        }
        std::vector<float> rarity;
        rarity.reserve(sentencesWith.size());
        for (int count : sentencesWith)
            rarity.push_back(
                static_cast<float>(std::log((sentences + 1) / (count + 0.5)) / std::log(sentences + 1)));
        return rarity;
    }

    std::vector<SaidSentence> readSide(Side side, const std::vector<float> &rarity) const
    {
        const Segmentation &segmentation = m_articles[side]->segmentation;
        std::vector<SaidSentence> sentences;
        int place = 0;
        for (std::size_t i = 0; i < segmentation.sentences.size(); ++i) {
            const auto paragraph = static_cast<std::size_t>(segmentation.sentences[i].paragraph);
            const ParagraphKind kind = segmentation.paragraphs[paragraph].kind;
            SaidSentence sentence;
            sentence.tokens = m_pair.texts[side].sentences[i];
            sentence.isNote = kind == ParagraphKind::Note;
            sentence.isHeadline = kind == ParagraphKind::Title;
            sentence.place = sentence.isNote ? place : place++;
            addWords(side, rarity, sentence);
            sentences.push_back(std::move(sentence));
        }
        return sentences;
    }

    void addWords(Side side, const std::vector<float> &rarity, SaidSentence &sentence) const
    {
        auto &words = sentence.words;
        for (int i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            const SaidWord &said = word(side, i);
            words.push_back({said.stem, said.sense, i, 1, rarity[static_cast<std::size_t>(said.stem)],
                             said.weight, said.isFunction, said.isName, said.isNumber, said.isDate});
        }
        std::stable_sort(words.begin(), words.end(),
                         [](const SentenceWord &a, const SentenceWord &b) { return a.stem < b.stem; });
        joinEqual(words);
        for (const SentenceWord &entry : words) {
            const double value = double(entry.count) * double(entry.weight) * double(entry.rarity);
            sentence.norm += value * value;
            sentence.weight += double(entry.weight) * double(entry.count);
        }
        sentence.norm = std::sqrt(sentence.norm);
    }

    static void joinEqual(std::vector<SentenceWord> &words)
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (kept > 0 && words[kept - 1].stem == words[i].stem)
                ++words[kept - 1].count;
            else
                words[kept++] = words[i];
        }
        words.resize(kept);
    }

    const Sided<const Article *> &m_articles;
    const TokenPair &m_pair;
    const SaidWords &m_words;
};

} // namespace

SaidSentences readSentences(const Sided<const Article *> &articles, const TokenPair &pair,
                            const SaidWords &words)
{
    return SentenceReader(articles, pair, words).read();
}

} // namespace diptych
