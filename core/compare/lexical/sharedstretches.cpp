// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/sharedstretches.h"

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

// A part of fewer words says nothing by itself.
constexpr int shortestPart = 3;

class Sharer
{
public:
    Sharer(const TokenPair &pair, const SentenceVectors &vectors, std::vector<Chain> &chains)
        : m_pair(pair), m_vectors(vectors), m_chains(chains)
    {
    }

    void shareOut(Side side)
    {
        std::sort(m_chains.begin(), m_chains.end(), [side](const Chain &a, const Chain &b) {
            const auto place = [side](const Chain &chain) {
                const TokenRange own = chain.span[side];
                const TokenRange twin = chain.span[other(side)];
                return std::tuple(own.begin, own.end, twin.begin, twin.end);
            };
            return place(a) < place(b);
        });
        for (std::size_t begin = 0; begin < m_chains.size();) {
            std::size_t end = begin + 1;
            while (end < m_chains.size() && m_chains[end].span[side] == m_chains[begin].span[side])
                ++end;
            if (end - begin > 1)
                cut(side, begin, end);
            begin = end;
        }
    }

private:
    // Cuts the stretch that the pairs from begin to end share into one part for each.
    void cut(Side side, std::size_t begin, std::size_t end)
    {
        const std::vector<int> borders = bestBorders(side, begin, end);
        for (std::size_t i = 1; i < borders.size(); ++i) {
            if (borders[i] - borders[i - 1] < shortestPart)
                return;
        }
        for (std::size_t i = begin; i < end; ++i)
            m_chains[i].span[side] = {borders[i - begin], borders[i - begin + 1]};
    }

    // The borders that leave most of each part's weight with the twin that holds its words.
    [[nodiscard]] std::vector<int> bestBorders(Side side, std::size_t begin, std::size_t end) const
    {
        const TokenRange whole = m_chains[begin].span[side];
        const auto tokens = static_cast<std::size_t>(whole.size());
        const std::size_t parts = end - begin;
        // best[p][t]: most that the first p parts can hold if they take the first t tokens.
        std::vector<std::vector<double>> best(parts + 1, std::vector<double>(tokens + 1, 0));
        std::vector<std::vector<std::size_t>> from(parts + 1, std::vector<std::size_t>(tokens + 1, 0));
        for (std::size_t p = 1; p <= parts; ++p) {
            const TermVector &twin = twinOf(side, m_chains[begin + p - 1]);
            for (std::size_t t = 1; t <= tokens; ++t) {
                const double longer =
                    best[p][t - 1] + weightIn(twin, m_pair.texts[side][whole.begin + int(t) - 1]);
                const bool startsHere = p > 1 && best[p - 1][t] >= longer;
                best[p][t] = startsHere ? best[p - 1][t] : longer;
                from[p][t] = startsHere ? t : from[p][t - 1];
            }
        }
        std::vector<int> borders(parts + 1, whole.end);
        for (std::size_t p = parts, t = tokens; p > 0; --p) {
            t = from[p][t];
            borders[p - 1] = whole.begin + static_cast<int>(t);
        }
        return borders;
    }

    [[nodiscard]] const TermVector &twinOf(Side side, const Chain &chain) const
    {
        const Side far = other(side);
        return m_vectors.sentence(far, m_pair.texts[far][chain.span[far].begin].sentence);
    }

    [[nodiscard]] double weightIn(const TermVector &vector, const Token &token) const
    {
        const int stem = m_vectors.stemOf(token);
        const auto found = std::lower_bound(vector.terms.begin(), vector.terms.end(), stem,
                                            [](const Term &term, int number) { return term.stem < number; });
        return found != vector.terms.end() && found->stem == stem ? double(found->weight) : 0;
    }

    const TokenPair &m_pair;
    const SentenceVectors &m_vectors;
    std::vector<Chain> &m_chains;
};

} // namespace

void shareOut(const TokenPair &pair, const SentenceVectors &vectors, std::vector<Chain> &chains)
{
    Sharer sharer(pair, vectors, chains);
    for (Side side : bothSides)
        sharer.shareOut(side);
}

} // namespace diptych
