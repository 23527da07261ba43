// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/similarsentences.h"

#include <algorithm>
#include <numeric>
#include <span>

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
        m_dot.assign(pair.texts[Side::Right].sentences.size(), 0);
        index();
    }

    std::vector<AlikeSentences> find(const std::function<bool()> &isCancelled)
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

    // Calls use(sentence, term) for all terms of the open sentences on the right.
    template <typename Use>
    void forTermsOnRight(Use use) const
    {
        const auto sentences = static_cast<int>(m_dot.size());
        for (int s = 0; s < sentences; ++s) {
            if (!m_coverage.isOpen(Side::Right, s))
                continue;
            for (const Term &term : m_vectors.sentence(Side::Right, s).terms)
                use(s, term);
        }
    }

    // Counts the places of each stem, then puts them behind each other (a counting sort).
    void index()
    {
        m_placesEnd.assign(static_cast<std::size_t>(m_vectors.stems()) + 1, 0);
        forTermsOnRight(
            [this](int, const Term &term) { ++m_placesEnd[static_cast<std::size_t>(term.stem) + 1]; });
        std::partial_sum(m_placesEnd.begin(), m_placesEnd.end(), m_placesEnd.begin());
        m_places.resize(m_placesEnd.back());
        // What was the begin of each stem's places becomes their end.
        forTermsOnRight([this](int sentence, const Term &term) {
            m_places[m_placesEnd[static_cast<std::size_t>(term.stem)]++] = {sentence, term.weight};
        });
    }

    [[nodiscard]] std::span<const Place> placesWith(int stem) const
    {
        const std::size_t begin = stem > 0 ? m_placesEnd[static_cast<std::size_t>(stem) - 1] : 0;
        return {m_places.data() + begin, m_placesEnd[static_cast<std::size_t>(stem)] - begin};
    }

    void addPairsOf(int sentence)
    {
        const std::size_t first = m_pairs.size();
        const double norm = m_vectors.sentence(Side::Left, sentence).norm;
        findTouched(sentence);
        for (int place : m_touched) {
            const double dot = std::exchange(m_dot[static_cast<std::size_t>(place)], 0);
            if (dot >= smallestPart * norm * m_vectors.sentence(Side::Right, place).norm)
                addPair(sentence, place);
        }
        std::sort(m_pairs.begin() + static_cast<std::ptrdiff_t>(first), m_pairs.end(),
                  [](const AlikeSentences &a, const AlikeSentences &b) {
                      return a.cosine != b.cosine ? a.cosine > b.cosine : a.right < b.right;
                  });
    }

    // The open sentences on the right that share a stem that is looked up; m_dot holds what they share.
    void findTouched(int sentence)
    {
        m_touched.clear();
        for (const Term &term : m_vectors.sentence(Side::Left, sentence).terms) {
            const std::span<const Place> places = placesWith(term.stem);
            if (term.weight <= 0 || places.size() > sentencesPerStem)
                continue;
            for (const Place &place : places) {
                double &dot = m_dot[static_cast<std::size_t>(place.sentence)];
                if (dot == 0)
                    m_touched.push_back(place.sentence);
                dot += double(term.weight) * double(place.weight);
            }
        }
    }

    void addPair(int left, int right)
    {
        const TermVector &l = m_vectors.sentence(Side::Left, left);
        const TermVector &r = m_vectors.sentence(Side::Right, right);
        const AlikeSentences pair{left, right, cosine(l, r), dice(l, r)};
        if (pair.cosine > smallestCosine && pair.dice > smallestDice)
            m_pairs.push_back(pair);
    }

    const TokenPair &m_pair;
    const SentenceVectors &m_vectors;
    const Coverage &m_coverage;
    std::vector<Place> m_places;          // open sentences on the right with a stem, stem by stem
    std::vector<std::size_t> m_placesEnd; // by stem
    std::vector<double> m_dot;            // by sentence on the right; zero between two calls
    std::vector<int> m_touched;           // kept for its memory
    std::vector<AlikeSentences> m_pairs;
};

} // namespace

std::vector<AlikeSentences> findSimilarSentences(const TokenPair &pair, const SentenceVectors &vectors,
                                                 const Coverage &coverage,
                                                 const std::function<bool()> &isCancelled)
{
    return Finder(pair, vectors, coverage).find(isCancelled);
}

} // namespace diptych
