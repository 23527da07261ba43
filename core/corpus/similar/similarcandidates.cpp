// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similarcandidates.h"

#include "corpus/similar/similarsort.h"

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

// A pair with Jaccard 0.2 has a containment of 1/3 in its smaller article, so that whatever is reported
// shares this much of the smaller one's shingles. A third of what a sample of them should show is asked for:
// with 100 shared shingles one pair in 10,000 is missed by that, with 20 one in a hundred.
constexpr double askedShare = reportedContainment / 3;

// Shingles that more articles hold than this are passed over, up to a fifth of an article's: formulas that
// half a corpus holds would make every article a candidate of every other.
constexpr std::size_t frequentFrom = 64;
constexpr std::size_t passedOverShare = 5;

// One shingle in so many is indexed of an article.
std::uint32_t thinning(const HashedWords &text)
{
    return text.words.size() < 128 ? 1 : text.words.size() < 256 ? 2 : 4;
}

// Shingles that a sample may hold beyond its share before it takes more memory.
constexpr std::size_t spareShingles = 32;

class CandidateSearch
{
public:
    CandidateSearch(const std::vector<HashedWords> &texts, const Progress &progress)
        : m_texts(texts), m_progress(progress)
    {
    }

    std::vector<CandidatePair> find()
    {
        m_sights = sightsOf(sampledShingles());
        sortByHash(m_sights);
        m_sights.erase(std::unique(m_sights.begin(), m_sights.end()), m_sights.end());
        groupSights();
        std::vector<std::vector<CandidatePair>> found(m_texts.size());
        parallelFor(m_texts.size(), partOf(m_progress, 0.5, 1),
                    [this, &found](std::size_t i) { found[i] = partnersOf(static_cast<std::uint32_t>(i)); });
        std::vector<CandidatePair> all;
        for (const auto &some : found)
            all.insert(all.end(), some.begin(), some.end());
        std::ranges::sort(all, {}, [](CandidatePair pair) { return std::tuple(pair.left, pair.right); });
        return all;
    }

private:
    struct Group
    {
        std::uint32_t begin; ///< Of its sights.
        std::uint32_t size;
    };

    [[nodiscard]] std::vector<std::vector<std::uint32_t>> sampledShingles() const
    {
        std::vector<std::vector<std::uint32_t>> samples(m_texts.size());
        parallelFor(m_texts.size(), partOf(m_progress, 0, 0.5), [this, &samples](std::size_t i) {
            const std::uint64_t mask = thinning(m_texts[i]) - 1;
            samples[i].reserve(m_texts[i].words.size() / thinning(m_texts[i]) + spareShingles);
            forEachShingle(m_texts[i].words, [&](std::uint64_t hash) {
                if ((hash & mask) == 0)
                    samples[i].push_back(static_cast<std::uint32_t>(hash >> 32));
            });
        });
        return samples;
    }

    // Keeps what stands in two articles or more, and notes for each article where.
    void groupSights()
    {
        std::size_t kept = 0;
        m_groupsOf.resize(m_texts.size());
        forEachHash(m_sights, [&](std::size_t begin, std::size_t end) {
            if (end - begin < 2)
                return;
            const Group group{static_cast<std::uint32_t>(kept), static_cast<std::uint32_t>(end - begin)};
            for (std::size_t i = begin; i < end; ++i) {
                m_groupsOf[m_sights[i].article].push_back(group);
                m_sights[kept++] = m_sights[i];
            }
        });
        m_sights.resize(kept);
        m_sights.shrink_to_fit();
    }

    [[nodiscard]] bool isSmaller(std::uint32_t a, std::uint32_t b) const
    {
        return std::tuple(m_texts[a].words.size(), a) < std::tuple(m_texts[b].words.size(), b);
    }

    // The larger articles that share enough with this one.
    std::vector<CandidatePair> partnersOf(std::uint32_t article)
    {
        std::vector<Group> &groups = m_groupsOf[article];
        std::ranges::sort(groups, {}, &Group::size);
        const std::size_t sampled = m_texts[article].words.size() / thinning(m_texts[article]);
        std::size_t passedOver = 0;
        while (passedOver < std::min(groups.size(), sampled / passedOverShare) &&
               groups[groups.size() - 1 - passedOver].size >= frequentFrom)
            ++passedOver;

        thread_local std::vector<std::uint32_t> shared;
        thread_local std::vector<std::uint32_t> partners;
        shared.resize(m_texts.size());
        partners.clear();
        for (std::size_t i = 0; i < groups.size() - passedOver; ++i) {
            for (std::uint32_t sight = groups[i].begin; sight < groups[i].begin + groups[i].size; ++sight) {
                const std::uint32_t partner = m_sights[sight].article;
                if (shared[partner]++ == 0)
                    partners.push_back(partner);
            }
        }
        std::vector<CandidatePair> found;
        for (std::uint32_t partner : partners) {
            const std::size_t sharedHere = std::exchange(shared[partner], 0) + passedOver;
            if (isSmaller(article, partner) && sharedHere >= askedOf(article, partner))
                found.push_back({std::min(article, partner), std::max(article, partner)});
        }
        return found;
    }

    [[nodiscard]] std::size_t askedOf(std::uint32_t smaller, std::uint32_t larger) const
    {
        const double sampled = static_cast<double>(m_texts[smaller].words.size()) / thinning(m_texts[larger]);
        return static_cast<std::size_t>(askedShare * sampled);
    }

    const std::vector<HashedWords> &m_texts;
    const Progress &m_progress;
    std::vector<HashSight> m_sights; // by hash, then article
    std::vector<std::vector<Group>> m_groupsOf;
};

} // namespace

std::vector<CandidatePair> findCandidates(const std::vector<HashedWords> &texts, const Progress &progress)
{
    return CandidateSearch(texts, progress).find();
}

} // namespace diptych
