// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/similarsentences.h"

#include <algorithm>

namespace diptych {

namespace {

// A pair below this cannot become a link, however much its surroundings are alike. Chosen with the other
// measures of editedregions.cpp.
constexpr double smallestCosine = 0.2;
constexpr double smallestDice = 0.15;
// Stems in more open sentences than this are not looked up: they say little of one sentence and would cost
// most.
constexpr std::size_t sentencesPerStem = 64;
// What the stems that are looked up have to bring of the cosine before it is computed in full.
constexpr double smallestPart = smallestCosine / 2;

class Finder
{
public:
    Finder(const TokenPair &pair, const SentenceVectors &vectors, const Coverage &coverage)
        : m_pair(pair), m_vectors(vectors), m_coverage(coverage)
    {
        const auto sentences = static_cast<int>(pair.texts[Side::Right].sentences.size());
        m_places.resize(static_cast<std::size_t>(vectors.stems()));
        m_dot.assign(static_cast<std::size_t>(sentences), 0);
        for (int s = 0; s < sentences; ++s) {
            if (!coverage.isOpen(Side::Right, s))
                continue;
            for (const Term &term : vectors.sentence(Side::Right, s).terms)
                m_places[static_cast<std::size_t>(term.stem)].push_back({s, term.weight});
        }
    }

    std::vector<SimilarPair> find(const std::function<bool()> &isCancelled)
    {
        const auto sentences = static_cast<int>(m_pair.texts[Side::Left].sentences.size());
        for (int s = 0; s < sentences; ++s) {
            if ((s & 0xFF) == 0 && isCancelled && isCancelled())
                break;
            if (m_coverage.isOpen(Side::Left, s))
                addPairsOf(s);
        }
        return std::move(m_pairs);
    }

private:
    struct Place
    {
        int sentence;
        float weight;
    };

    void addPairsOf(int sentence)
    {
        const std::size_t first = m_pairs.size();
        const double norm = m_vectors.sentence(Side::Left, sentence).norm;
        for (int place : placesOf(sentence)) {
            const double dot = std::exchange(m_dot[static_cast<std::size_t>(place)], 0);
            if (dot >= smallestPart * norm * m_vectors.sentence(Side::Right, place).norm)
                addPair(sentence, place);
        }
        std::sort(m_pairs.begin() + static_cast<std::ptrdiff_t>(first), m_pairs.end(),
                  [](const SimilarPair &a, const SimilarPair &b) {
                      return a.cosine != b.cosine ? a.cosine > b.cosine : a.right < b.right;
                  });
    }

    // The open sentences on the right that share a stem that is looked up; m_dot holds what they share.
    std::vector<int> placesOf(int sentence)
    {
        std::vector<int> touched;
        for (const Term &term : m_vectors.sentence(Side::Left, sentence).terms) {
            const auto &places = m_places[static_cast<std::size_t>(term.stem)];
            if (term.weight <= 0 || places.size() > sentencesPerStem)
                continue;
            for (const Place &place : places) {
                double &dot = m_dot[static_cast<std::size_t>(place.sentence)];
                if (dot == 0)
                    touched.push_back(place.sentence);
                dot += double(term.weight) * double(place.weight);
            }
        }
        return touched;
    }

    void addPair(int left, int right)
    {
        const TermVector &l = m_vectors.sentence(Side::Left, left);
        const TermVector &r = m_vectors.sentence(Side::Right, right);
        const SimilarPair pair{left, right, cosine(l, r), dice(l, r)};
        if (pair.cosine > smallestCosine && pair.dice > smallestDice)
            m_pairs.push_back(pair);
    }

    const TokenPair &m_pair;
    const SentenceVectors &m_vectors;
    const Coverage &m_coverage;
    std::vector<std::vector<Place>> m_places; // by stem: open sentences on the right
    std::vector<double> m_dot;                // by sentence on the right; zero between two calls
    std::vector<SimilarPair> m_pairs;
};

} // namespace

std::vector<SimilarPair> findSimilarSentences(const TokenPair &pair, const SentenceVectors &vectors,
                                              const Coverage &coverage,
                                              const std::function<bool()> &isCancelled)
{
    return Finder(pair, vectors, coverage).find(isCancelled);
}

} // namespace diptych
