// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedcandidates.h"

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

// Sentences of the right report that are compared with one of the left. More found nothing more on labelled
// pairs of reports, 10 found less.
constexpr std::size_t candidatesPerSentence = 16;
constexpr std::size_t candidatesByMeaning = 4;
// Stems in more sentences than this tell nothing of one of them, and would cost most.
constexpr std::size_t sentencesPerStem = 256;
// "He added" and "Who is Anna Berg?" make no statement.
constexpr int leastContentWords = 1;
constexpr int leastTokens = 3;

bool saysEnough(const SaidSentence &sentence)
{
    const auto content = std::count_if(sentence.words.begin(), sentence.words.end(),
                                       [](const SentenceWord &word) { return !word.isFunction; });
    return !sentence.isNote && sentence.tokens.size() >= leastTokens && content >= leastContentWords;
}

float vectorWeight(const SentenceWord &word)
{
    return word.count * word.weight * word.rarity;
}

struct Place
{
    int sentence;
    float weight;
};

class CandidateFinder
{
public:
    CandidateFinder(const SaidSentences &sentences, int stems, const MeaningTable &meanings)
        : m_left(sentences.sides[Side::Left])
        , m_right(sentences.sides[Side::Right])
        , m_meanings(meanings)
        , m_places(static_cast<std::size_t>(stems))
        , m_products(m_right.size(), 0)
    {
        for (std::size_t i = 0; i < m_right.size(); ++i) {
            if (!saysEnough(m_right[i]))
                continue;
            for (const SentenceWord &word : m_right[i].words)
                m_places[static_cast<std::size_t>(word.stem)].push_back(
                    {static_cast<int>(i), vectorWeight(word)});
        }
    }

    std::vector<std::vector<int>> find(const std::function<bool()> &isCancelled)
    {
        std::vector<std::vector<int>> found(m_left.size());
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            if ((i & 0xFF) == 0 && isCancelled && isCancelled())
                break;
            if (saysEnough(m_left[i])) {
                found[i] = nearestTo(m_left[i]);
                addByMeaning(i, found[i]);
            }
        }
        return found;
    }

private:
    void addByMeaning(std::size_t left, std::vector<int> &found) const
    {
        if (m_meanings.isEmpty())
            return;
        std::vector<std::pair<double, int>> ranked;
        for (std::size_t i = 0; i < m_right.size(); ++i) {
            if (saysEnough(m_right[i]))
                ranked.emplace_back(-m_meanings.at(left, i)->cosine, static_cast<int>(i));
        }
        const std::size_t kept = std::min(ranked.size(), candidatesByMeaning);
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end());
        for (std::size_t i = 0; i < kept; ++i) {
            if (std::ranges::find(found, ranked[i].second) == found.end())
                found.push_back(ranked[i].second);
        }
    }

    std::vector<int> nearestTo(const SaidSentence &sentence)
    {
        std::vector<int> touched;
        for (const SentenceWord &word : sentence.words) {
            const auto &places = m_places[static_cast<std::size_t>(word.stem)];
            if (places.size() > sentencesPerStem)
                continue;
            for (const Place &place : places) {
                double &product = m_products[static_cast<std::size_t>(place.sentence)];
                if (product == 0)
                    touched.push_back(place.sentence);
                product += double(vectorWeight(word)) * double(place.weight);
            }
        }
        std::vector<std::pair<double, int>> ranked;
        ranked.reserve(touched.size());
        for (int place : touched) {
            const auto index = static_cast<std::size_t>(place);
            ranked.emplace_back(-std::exchange(m_products[index], 0) / m_right[index].norm, place);
        }
        const std::size_t kept = std::min(ranked.size(), candidatesPerSentence);
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end());
        std::vector<int> best;
        for (std::size_t i = 0; i < kept; ++i)
            best.push_back(ranked[i].second);
        return best;
    }

    const std::vector<SaidSentence> &m_left;
    const std::vector<SaidSentence> &m_right;
    const MeaningTable &m_meanings;
    std::vector<std::vector<Place>> m_places; // by stem
    std::vector<double> m_products;           // by sentence on the right; zero between two calls
};

} // namespace

std::vector<std::vector<int>> findCandidates(const SaidSentences &sentences, int stems,
                                             const MeaningTable &meanings,
                                             const std::function<bool()> &isCancelled)
{
    return CandidateFinder(sentences, stems, meanings).find(isCancelled);
}

} // namespace diptych
