// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/editedregions.h"

#include "compare/lexical/extent.h"
#include "compare/lexical/neighbourhoods.h"
#include "compare/lexical/sharedstretches.h"
#include "compare/lexical/wordalignment.h"

#include <algorithm>
#include <map>
#include <set>

namespace diptych {

namespace {

// The measures below were chosen on the whole development part of PAN 2013 text alignment; around them the
// figure is flat: a change by a fifth moves it by less than .005.
//
// From here on two sentences are alike by themselves, or their surroundings are. The seeds of Sanchez-Perez
// et al. have the same threshold.
constexpr double alike = 0.33;
// A pair that stands alone has to be this much alike; the best of several at least this much.
constexpr double alikeAlone = 0.5;
constexpr double bestOfSeveral = 0.45;
// Beside text that is copied word for word an edited sentence has to be more alike than elsewhere: who copies
// does not edit.
constexpr double alikeBesideCopies = 0.6;

// Where sentences do not lie densely, so that no passage was edited all through, an edited sentence has to
// keep this share of its different stems: else it may tell the same, but in other words.
constexpr double mostlyTheSame = 0.5;
// A chain of fewer words, most often a name or a set phrase, supports nothing.
constexpr int shortestSupport = 6;

using SentenceNumbers = std::pair<int, int>;

class RegionFinder
{
public:
    RegionFinder(const TokenPair &pair, const SentenceVectors &vectors, std::vector<Chain> &chains,
                 Coverage &coverage)
        : m_pair(pair), m_vectors(vectors), m_chains(chains), m_coverage(coverage)
    {
    }

    void find(const std::vector<AlikeSentences> &similar, const std::function<bool()> &isCancelled)
    {
        takeSeeds(similar, isCancelled);
        if (m_seeds.empty())
            return;
        std::vector<Chain> found;
        for (const auto &group : findNeighbourhoods(m_pair, neighbours())) {
            if (isCancelled && isCancelled())
                return;
            std::vector<Chain> chains;
            for (const AlikeSentences &seed : credibleSeeds(group))
                chains.push_back({{}, sentencesOf(seed), 0});
            shareOut(m_pair, m_vectors, chains);
            for (Chain &chain : chains) {
                chain.matches = alignWords(m_pair, chain.span[Side::Left], chain.span[Side::Right]);
                chain.score = scoreOf(m_pair, chain);
                found.push_back(std::move(chain));
            }
        }
        takeUp(found);
    }

private:
    void takeSeeds(const std::vector<AlikeSentences> &similar, const std::function<bool()> &isCancelled)
    {
        int looked = 0;
        for (const AlikeSentences &candidate : similar) {
            if ((++looked & 0xFF) == 0 && isCancelled && isCancelled())
                return;
            if (m_coverage.isOpen(Side::Left, candidate.left) &&
                m_coverage.isOpen(Side::Right, candidate.right) && isSeed(candidate))
                m_seeds.push_back(candidate);
        }
    }

    [[nodiscard]] bool isSeed(const AlikeSentences &candidate) const
    {
        return (candidate.cosine > alike && candidate.dice > alike) ||
               cosine(m_vectors.surroundings(Side::Left, candidate.left, m_coverage),
                      m_vectors.surroundings(Side::Right, candidate.right, m_coverage)) > alike;
    }

    // The chains, and behind them the seeds.
    [[nodiscard]] std::vector<Neighbour> neighbours() const
    {
        std::vector<Neighbour> result;
        result.reserve(m_chains.size() + m_seeds.size());
        for (const Chain &chain : m_chains)
            result.push_back({chain.span, chain.isVerbatim()});
        for (const AlikeSentences &seed : m_seeds)
            result.push_back({sentencesOf(seed), false});
        return result;
    }

    [[nodiscard]] Stretches sentencesOf(const AlikeSentences &seed) const
    {
        return {
            {m_pair.texts[Side::Left].sentence(seed.left), m_pair.texts[Side::Right].sentence(seed.right)}};
    }

    [[nodiscard]] std::vector<AlikeSentences> credibleSeeds(const std::vector<std::size_t> &group) const
    {
        std::vector<AlikeSentences> seeds;
        double copied = 0; // tokens under verbatim chains and under all, both sides
        double all = 0;
        bool supported = false;
        for (std::size_t item : group) {
            if (item >= m_chains.size()) {
                seeds.push_back(m_seeds[item - m_chains.size()]);
                const Stretches span = sentencesOf(seeds.back());
                all += seeds.back().cosine * (span[Side::Left].size() + span[Side::Right].size());
                continue;
            }
            const Chain &chain = m_chains[item];
            supported =
                supported || m_pair.texts[Side::Left].words(chain.span[Side::Left]) >= shortestSupport;
            const int tokens = chain.span[Side::Left].size() + chain.span[Side::Right].size();
            all += tokens;
            copied += chain.isVerbatim() ? tokens : 0;
        }
        if (copied > all / 2)
            std::erase_if(seeds, [](const AlikeSentences &seed) { return seed.cosine <= alikeBesideCopies; });
        if (!isEditedThroughout(group))
            std::erase_if(seeds, [](const AlikeSentences &seed) { return seed.dice < mostlyTheSame; });
        if (!supported && !standTogether(seeds))
            return {};
        return withoutSecondBest(seeds);
    }

    // Whether a group is a passage of several sentences with little between them.
    [[nodiscard]] bool isEditedThroughout(const std::vector<std::size_t> &group) const
    {
        std::vector<Stretches> stretches;
        for (std::size_t item : group)
            stretches.push_back(item < m_chains.size() ? m_chains[item].span
                                                       : sentencesOf(m_seeds[item - m_chains.size()]));
        const Extent extent = extentOf(m_pair, stretches);
        return isDense(m_pair, extent) &&
               std::all_of(bothSides.begin(), bothSides.end(), [this, &extent](Side side) {
                   const TokenText &text = m_pair.texts[side];
                   const TokenRange reach = extent.reach[side];
                   return text[reach.begin].sentence < text[reach.end - 1].sentence;
               });
    }

    // Whether seeds that no chain supports support each other.
    static bool standTogether(const std::vector<AlikeSentences> &seeds)
    {
        std::set<int> left;
        std::set<int> right;
        double best = 0;
        for (const AlikeSentences &seed : seeds) {
            left.insert(seed.left);
            right.insert(seed.right);
            best = std::max(best, seed.cosine);
        }
        return best > alikeAlone || (best > bestOfSeveral && left.size() > 1 && right.size() > 1);
    }

    // Leaves out pairs both of whose sentences have a better partner.
    static std::vector<AlikeSentences> withoutSecondBest(const std::vector<AlikeSentences> &seeds)
    {
        std::map<int, double> left;
        std::map<int, double> right;
        for (const AlikeSentences &seed : seeds) {
            left[seed.left] = std::max(left[seed.left], seed.cosine);
            right[seed.right] = std::max(right[seed.right], seed.cosine);
        }
        std::vector<AlikeSentences> best;
        for (const AlikeSentences &seed : seeds) {
            if (seed.cosine >= left[seed.left] || seed.cosine >= right[seed.right])
                best.push_back(seed);
        }
        return best;
    }

    // Adds the chains found; edited ones that lie inside them are not told twice.
    void takeUp(std::vector<Chain> &found)
    {
        std::set<SentenceNumbers> pairs;
        for (const Chain &chain : found)
            pairs.insert(sentences(chain));
        std::erase_if(m_chains, [this, &pairs](const Chain &chain) {
            return !chain.isVerbatim() && pairs.count(sentences(chain)) > 0;
        });
        for (Chain &chain : found) {
            m_coverage.add(chain);
            m_chains.push_back(std::move(chain));
        }
    }

    [[nodiscard]] SentenceNumbers sentences(const Chain &chain) const
    {
        return {m_pair.texts[Side::Left][chain.span[Side::Left].begin].sentence,
                m_pair.texts[Side::Right][chain.span[Side::Right].begin].sentence};
    }

    const TokenPair &m_pair;
    const SentenceVectors &m_vectors;
    std::vector<Chain> &m_chains;
    Coverage &m_coverage;
    std::vector<AlikeSentences> m_seeds;
};

} // namespace

void findEditedRegions(const TokenPair &pair, const SentenceVectors &vectors,
                       const std::vector<AlikeSentences> &similar, std::vector<Chain> &chains,
                       Coverage &coverage, const std::function<bool()> &isCancelled)
{
    RegionFinder(pair, vectors, chains, coverage).find(similar, isCancelled);
}

} // namespace diptych
