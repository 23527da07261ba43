// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/fuzzysentences.h"

#include "compare/localalignment.h"
#include "compare/wordalignment.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

// A sentence is looked at while less than this share of its tokens is linked.
constexpr double openShare = 0.5;
// Sentences of the other report that are aligned with one sentence.
constexpr std::size_t candidatesPerSentence = 4;
// Share of the weight of the heavier sentence that both have to share before they are aligned.
constexpr double sharedWeight = 0.25;
// Words in more sentences than this say nothing of one sentence, and would cost most.
constexpr std::size_t sentencesPerWord = 64;
// What makes an aligned stretch a link.
constexpr double smallestEqualShare = 0.5;
constexpr double smallestEvidence = 2.0;
constexpr int smallestMatch = 5;

class FuzzyFinder
{
public:
    FuzzyFinder(const TokenPair &pair, const std::vector<Chain> &known) : m_pair(pair)
    {
        for (Side side : bothSides)
            m_linked[side].assign(pair.texts[side].tokens.size(), false);
        for (const Chain &chain : known)
            markLinked(chain);
        buildIndex();
        m_shared.assign(right().sentences.size(), 0);
        for (int i = 0; i < static_cast<int>(right().sentences.size()); ++i)
            m_rightWeights.push_back(totalWeight(Side::Right, i));
    }

    std::vector<Chain> find(const std::function<bool()> &isCancelled)
    {
        for (int s = 0; s < static_cast<int>(left().sentences.size()); ++s) {
            if ((s & 0xFF) == 0 && isCancelled && isCancelled())
                break;
            if (isOpen(Side::Left, s))
                matchSentence(s);
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] const TokenText &left() const { return m_pair.texts[Side::Left]; }
    [[nodiscard]] const TokenText &right() const { return m_pair.texts[Side::Right]; }

    void markLinked(const Chain &chain)
    {
        for (Side side : bothSides) {
            const TokenRange range = chain.range(side);
            std::fill(m_linked[side].begin() + range.begin, m_linked[side].begin() + range.end, true);
        }
    }

    [[nodiscard]] double linkedShare(Side side, TokenRange range) const
    {
        const auto begin = m_linked[side].begin();
        const auto linked = std::count(begin + range.begin, begin + range.end, true);
        return double(linked) / std::max(1, range.size());
    }

    [[nodiscard]] bool isOpen(Side side, int sentence) const
    {
        const TokenRange range = m_pair.texts[side].sentence(sentence);
        return range.size() >= smallestMatch && linkedShare(side, range) < openShare;
    }

    [[nodiscard]] bool counts(const Token &token) const
    {
        return m_pair.weightOf(token) == WordWeight::Content;
    }

    // Inverse sentence frequency over both reports.
    [[nodiscard]] double weightOf(int id) const
    {
        const auto sentences = static_cast<double>(left().sentences.size() + right().sentences.size());
        return std::log((sentences + 1) / (m_sentencesWith[static_cast<std::size_t>(id)] + 0.5));
    }

    void buildIndex()
    {
        m_sentencesWith.assign(m_pair.weights.size(), 0);
        m_places.resize(m_pair.weights.size());
        for (Side side : bothSides) {
            for (std::size_t s = 0; s < m_pair.texts[side].sentences.size(); ++s) {
                for (int id : distinctIds(side, static_cast<int>(s))) {
                    ++m_sentencesWith[static_cast<std::size_t>(id)];
                    if (side == Side::Right && isOpen(Side::Right, static_cast<int>(s)))
                        m_places[static_cast<std::size_t>(id)].push_back(static_cast<int>(s));
                }
            }
        }
    }

    [[nodiscard]] std::vector<int> distinctIds(Side side, int sentence) const
    {
        std::vector<int> ids;
        const TokenRange range = m_pair.texts[side].sentence(sentence);
        for (int i = range.begin; i < range.end; ++i) {
            if (counts(m_pair.texts[side][i]))
                ids.push_back(m_pair.texts[side][i].bareId);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    [[nodiscard]] double totalWeight(Side side, int sentence) const
    {
        double sum = 0;
        for (int id : distinctIds(side, sentence))
            sum += weightOf(id);
        return sum;
    }

    void matchSentence(int sentence)
    {
        for (int candidate : candidatesFor(sentence)) {
            if (!isOpen(Side::Left, sentence))
                return;
            if (isOpen(Side::Right, candidate))
                align(sentence, candidate);
        }
    }

    // The sentences on the right that share most, best first.
    std::vector<int> candidatesFor(int sentence)
    {
        std::vector<int> touched;
        for (int id : distinctIds(Side::Left, sentence)) {
            const auto &places = m_places[static_cast<std::size_t>(id)];
            if (places.size() > sentencesPerWord)
                continue;
            for (int place : places) {
                double &sum = m_shared[static_cast<std::size_t>(place)];
                if (sum == 0)
                    touched.push_back(place);
                sum += weightOf(id);
            }
        }
        const double own = totalWeight(Side::Left, sentence);
        std::vector<std::pair<double, int>> ranked;
        for (int place : touched) {
            const double shared = std::exchange(m_shared[static_cast<std::size_t>(place)], 0);
            const double share = shared / std::max(own, m_rightWeights[static_cast<std::size_t>(place)]);
            if (share >= sharedWeight)
                ranked.emplace_back(-share, place);
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<int> best;
        for (std::size_t i = 0; i < std::min(ranked.size(), candidatesPerSentence); ++i)
            best.push_back(ranked[i].second);
        return best;
    }

    void align(int leftSentence, int rightSentence)
    {
        const auto matches =
            alignWords(m_pair, left().sentence(leftSentence), right().sentence(rightSentence));
        for (std::vector<Match> &stretch : bestStretches(m_pair, matches)) {
            Chain chain{std::move(stretch)};
            if (!isLink(chain))
                continue;
            chain.score = chainScore(m_pair, chain);
            markLinked(chain);
            m_found.push_back(std::move(chain));
        }
    }

    [[nodiscard]] bool isLink(const Chain &chain) const
    {
        double said = 0;
        for (const Match &match : chain.matches)
            said += evidence(m_pair, match);
        const int span = chain.range(Side::Left).size() + chain.range(Side::Right).size();
        const bool isNew = linkedShare(Side::Left, chain.range(Side::Left)) == 0 &&
                           linkedShare(Side::Right, chain.range(Side::Right)) == 0;
        return isNew && chain.matchedTokens() >= smallestMatch && said >= smallestEvidence &&
               2.0 * chain.matchedTokens() / span >= smallestEqualShare;
    }

    const TokenPair &m_pair;
    Sided<std::vector<bool>> m_linked;
    std::vector<int> m_sentencesWith;       // by id
    std::vector<std::vector<int>> m_places; // by id: open sentences on the right
    std::vector<double> m_rightWeights;     // by sentence on the right
    std::vector<double> m_shared;           // by sentence on the right; zero between two calls
    std::vector<Chain> m_found;
};

} // namespace

std::vector<Chain> findFuzzySentences(const TokenPair &pair, const std::vector<Chain> &known,
                                      const std::function<bool()> &isCancelled)
{
    return FuzzyFinder(pair, known).find(isCancelled);
}

} // namespace diptych
