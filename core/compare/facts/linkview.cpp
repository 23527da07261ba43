// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/linkview.h"

#include "compare/facts/longestcommon.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr int borderWords =
    4; // "Nine people were hurt" and "Seven people were hurt" are linked from "people" on
constexpr double mostOfSentence =
    3.0 / 4;                      // by words; a link of as much is on the sentence, not on a part of it
constexpr int contextWords = 4;   // on either side of a stretch
constexpr int sentenceReach = 60; // beside a link; text without full stops has no end otherwise
constexpr int longestView = 300;  // words; what is longer is no sentence, and not looked into

WordStretch wordsIn(const FactText &text, Range range)
{
    const auto &words = text.article().segmentation.words;
    const auto begin = std::ranges::lower_bound(words, range.begin, {}, &Range::begin);
    const auto end =
        std::find_if(begin, words.end(), [&](const Range &word) { return word.begin >= range.end; });
    return {static_cast<int>(begin - words.begin()), static_cast<int>(end - words.begin())};
}

WordStretch sentencesAround(const FactText &text, WordStretch words)
{
    const auto &sentences = text.sentences();
    const auto wordEnd = [](const Sentence &sentence) { return static_cast<int>(sentence.wordEnd); };
    const auto first = std::ranges::upper_bound(sentences, words.begin, {}, wordEnd);
    const auto last = std::find_if(first, sentences.end(),
                                   [&](const Sentence &sentence) { return sentence.wordEnd >= words.end; });
    return {static_cast<int>(first->firstWord), static_cast<int>(last->wordEnd)};
}

} // namespace

LinkView::LinkView(const Sided<const FactText *> &texts, const Link &link) : m_texts(texts)
{
    for (Side side : bothSides) {
        m_words[side] = wordsIn(text(side), link.span[side]);
        const WordStretch whole = sentencesAround(text(side), m_words[side]);
        m_sentences[side] = {std::max(whole.begin, m_words[side].begin - sentenceReach),
                             std::min(whole.end, m_words[side].end + sentenceReach)};
    }
    takeInSentenceEnds();
}

const std::vector<std::pair<int, int>> &LinkView::common() const
{
    if (m_common)
        return *m_common;
    m_common = longestCommon(text(Side::Left).stems(m_words[Side::Left]),
                             text(Side::Right).stems(m_words[Side::Right]));
    for (auto &[left, right] : *m_common) {
        left += m_words[Side::Left].begin;
        right += m_words[Side::Right].begin;
    }
    return *m_common;
}

bool LinkView::hasSameWords() const
{
    return text(Side::Left).sharesForms(text(Side::Right)) &&
           std::ranges::equal(text(Side::Left).forms(m_words[Side::Left]),
                              text(Side::Right).forms(m_words[Side::Right]));
}

bool LinkView::isTooLong() const
{
    return std::ranges::any_of(bothSides, [this](Side side) { return m_words[side].size() > longestView; });
}

void LinkView::takeInSentenceEnds()
{
    Sided<WordStretch> &words = m_words;
    const bool isMost = std::ranges::all_of(bothSides, [&](Side side) {
        return words[side].size() >= mostOfSentence * m_sentences[side].size();
    });
    const bool atStart = isMost || std::ranges::all_of(bothSides, [&](Side side) {
                             return words[side].begin - m_sentences[side].begin <= borderWords;
                         });
    const bool atEnd = isMost || std::ranges::all_of(bothSides, [&](Side side) {
                           return m_sentences[side].end - words[side].end <= borderWords;
                       });
    for (Side side : bothSides) {
        words[side].begin = atStart ? m_sentences[side].begin : words[side].begin;
        words[side].end = atEnd ? m_sentences[side].end : words[side].end;
    }
}

int LinkView::contentWords(Side side) const
{
    int count = 0;
    for (int word = m_words[side].begin; word < m_words[side].end; ++word)
        count += text(side).has(word, WordTrait::Content);
    return count;
}

int LinkView::sharedContent() const
{
    std::vector<int> shared;
    for (int word = m_words[Side::Left].begin; word < m_words[Side::Left].end; ++word) {
        const int stem = text(Side::Left).stem(word);
        if (text(Side::Left).has(word, WordTrait::Content) &&
            std::ranges::find(shared, stem) == shared.end() && holds(Side::Right, stem))
            shared.push_back(stem);
    }
    return static_cast<int>(shared.size());
}

int LinkView::onlyPlace(Side side, int stem) const
{
    const auto stems = text(side).stems(m_words[side]);
    const auto first = std::ranges::find(stems, stem);
    if (first == stems.end() || std::find(std::next(first), stems.end(), stem) != stems.end())
        return -1;
    return m_words[side].begin + static_cast<int>(first - stems.begin());
}

bool LinkView::holds(Side side, int stem) const
{
    const auto stems = text(side).stems(m_sentences[side]);
    return std::ranges::find(stems, stem) != stems.end();
}

bool LinkView::areCommon(int left, int right) const
{
    const bool leftInside = m_words[Side::Left].contains(left);
    const bool rightInside = m_words[Side::Right].contains(right);
    if (!leftInside || !rightInside)
        return leftInside == rightInside;
    return std::ranges::binary_search(common(), std::pair(left, right)) &&
           !text(Side::Left)[left].has(WordSign::Say);
}

int LinkView::commonNeighbours(WordStretch left, WordStretch right) const
{
    return int(areCommon(left.begin - 1, right.begin - 1)) + int(areCommon(left.end, right.end));
}

int LinkView::commonContext(WordStretch left, WordStretch right) const
{
    const auto contextOf = [this](Side side, WordStretch stretch) {
        std::vector<int> stems;
        const WordStretch around{std::max(m_words[side].begin, stretch.begin - contextWords),
                                 std::min(m_words[side].end, stretch.end + contextWords)};
        for (int word = around.begin; word < around.end; ++word) {
            if (!stretch.contains(word) && text(side).has(word, WordTrait::Content) &&
                !text(side)[word].has(WordSign::Say))
                stems.push_back(text(side)[word].group);
        }
        std::ranges::sort(stems);
        stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
        return stems;
    };
    const std::vector<int> before = contextOf(Side::Left, left);
    const std::vector<int> behind = contextOf(Side::Right, right);
    std::vector<int> shared;
    std::ranges::set_intersection(before, behind, std::back_inserter(shared));
    return static_cast<int>(shared.size());
}

} // namespace diptych
