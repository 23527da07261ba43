// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/passages.h"

#include "compare/lexical/extent.h"
#include "compare/lexical/heaviestchain.h"
#include "compare/lexical/neighbourhoods.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace diptych {

namespace {

// The measures below were chosen on the whole development part of PAN 2013 text alignment.

// Links of a neighbourhood that are not in one order are one passage all the same where a passage was edited
// and shuffled: they lie densely, and those that are in order are less than this share of the linked words.
constexpr double orderedShare = 0.95;

// Where one report tells in short what the other one tells at length, links that follow each other in the
// short one belong together although much lies between them in the long one: at most so many sentences ...
constexpr int sentencesInShort = 3;
constexpr int sentencesInLong = 35;
// ... and in the whole at least this many times the words.
constexpr double condensation = 3;
// What is joined has to be a statement, not a phrase: at least so many words in the short one.
constexpr int wordsOfStatement = 6;
// Passages that are looked back at for one that goes on.
constexpr std::size_t openPassages = 8;

using Links = std::vector<std::size_t>;

Extent extentOf(const TokenPair &pair, const std::vector<PlacedLink> &links, const Links &members)
{
    std::vector<Stretches> stretches;
    stretches.reserve(members.size());
    for (std::size_t i : members)
        stretches.push_back(links[i].tokens);
    return extentOf(pair, stretches);
}

// Parts links into those that follow each other in both reports.
std::vector<Links> partByOrder(const std::vector<PlacedLink> &links, const Links &members)
{
    std::vector<ChainItem> items;
    items.reserve(members.size());
    for (std::size_t i : members) {
        const Stretches &tokens = links[i].tokens;
        items.push_back({tokens, tokens[Side::Left].size() + tokens[Side::Right].size()});
    }
    std::vector<Links> parts;
    for (const auto &chain : partIntoChains(items)) {
        parts.emplace_back();
        for (std::size_t i : chain)
            parts.back().push_back(members[i]);
    }
    return parts;
}

struct Passage
{
    Links links;
    Extent extent;
    int copied = 0; // tokens under verbatim links and under all, both sides
    int tokens = 0;
};

class Grouper
{
public:
    Grouper(const TokenPair &pair, const std::vector<PlacedLink> &links) : m_pair(pair), m_links(links) {}

    std::vector<Passage> group() const
    {
        std::vector<Neighbour> neighbours;
        neighbours.reserve(m_links.size());
        for (const PlacedLink &link : m_links)
            neighbours.push_back({link.tokens, link.link.kind == LinkKind::Verbatim});
        std::vector<Passage> passages;
        for (const Links &members : findNeighbourhoods(m_pair, neighbours)) {
            for (Passage &part : partUnlessShuffled(members))
                passages.push_back(std::move(part));
        }
        for (Side side : bothSides)
            passages = joinCondensed(std::move(passages), side);
        return passages;
    }

private:
    [[nodiscard]] Passage passageOf(Links members) const
    {
        Passage passage{std::move(members), {}, 0, 0};
        passage.extent = extentOf(m_pair, m_links, passage.links);
        for (std::size_t i : passage.links) {
            const Stretches &stretches = m_links[i].tokens;
            const int size = stretches[Side::Left].size() + stretches[Side::Right].size();
            passage.tokens += size;
            passage.copied += m_links[i].link.kind == LinkKind::Verbatim ? size : 0;
        }
        return passage;
    }

    [[nodiscard]] std::vector<Passage> partUnlessShuffled(const Links &members) const
    {
        Passage whole = passageOf(members);
        std::vector<Passage> parts;
        for (Links &part : partByOrder(m_links, members))
            parts.push_back(passageOf(std::move(part)));
        const auto linked = [](const Passage &passage) {
            return passage.extent.linked[Side::Left] + passage.extent.linked[Side::Right];
        };
        if (2 * whole.copied <= whole.tokens && isDense(m_pair, whole.extent) &&
            linked(parts.front()) <= orderedShare * linked(whole))
            return {std::move(whole)};
        return parts;
    }

    // Joins passages that follow each other closely on the side that tells in short.
    [[nodiscard]] std::vector<Passage> joinCondensed(std::vector<Passage> passages, Side shorter) const
    {
        std::sort(passages.begin(), passages.end(), [shorter](const Passage &a, const Passage &b) {
            const auto place = [shorter](const Passage &passage) {
                return std::pair(passage.extent.reach[shorter].begin, passage.links.front());
            };
            return place(a) < place(b);
        });
        std::vector<Passage> joined;
        for (Passage &passage : passages) {
            const auto oldest = joined.size() > openPassages
                                    ? joined.end() - static_cast<std::ptrdiff_t>(openPassages)
                                    : joined.begin();
            const auto found =
                std::find_if(oldest, joined.end(), [this, &passage, shorter](const Passage &open) {
                    return isCondensed(open, passage, shorter);
                });
            if (found == joined.end())
                joined.push_back(std::move(passage));
            else
                join(*found, passage);
        }
        return joined;
    }

    void join(Passage &to, const Passage &from) const
    {
        to.links.insert(to.links.end(), from.links.begin(), from.links.end());
        std::sort(to.links.begin(), to.links.end());
        to.copied += from.copied;
        to.tokens += from.tokens;
        for (Side side : bothSides) {
            to.extent.reach[side] = joinedReach(to, from, side);
            to.extent.linked[side] += from.extent.linked[side];
        }
    }

    static TokenRange joinedReach(const Passage &a, const Passage &b, Side side)
    {
        return {std::min(a.extent.reach[side].begin, b.extent.reach[side].begin),
                std::max(a.extent.reach[side].end, b.extent.reach[side].end)};
    }

    [[nodiscard]] bool isCondensed(const Passage &a, const Passage &b, Side shorter) const
    {
        // Word for word in the main: nothing is told in short there.
        if (2 * (a.copied + b.copied) > a.tokens + b.tokens)
            return false;
        const Side longer = other(shorter);
        return std::min(a.extent.linked[shorter], b.extent.linked[shorter]) >= wordsOfStatement &&
               sentencesBetween(shorter, a, b) <= sentencesInShort &&
               sentencesBetween(longer, a, b) <= sentencesInLong &&
               m_pair.texts[longer].words(joinedReach(a, b, longer)) >=
                   condensation * m_pair.texts[shorter].words(joinedReach(a, b, shorter));
    }

    // From the end of one to the begin of the other, in whatever order; 0 or less where they overlap.
    [[nodiscard]] int sentencesBetween(Side side, const Passage &a, const Passage &b) const
    {
        const TokenText &text = m_pair.texts[side];
        const auto between = [&text](TokenRange before, TokenRange behind) {
            return text[behind.begin].sentence - text[before.end - 1].sentence;
        };
        const TokenRange first = a.extent.reach[side];
        const TokenRange second = b.extent.reach[side];
        return std::max(between(first, second), between(second, first));
    }

    const TokenPair &m_pair;
    const std::vector<PlacedLink> &m_links;
};

} // namespace

void groupPassages(const TokenPair &pair, std::vector<PlacedLink> &links)
{
    int number = 0;
    for (const Passage &passage : Grouper(pair, links).group()) {
        ++number;
        for (std::size_t i : passage.links)
            links[i].link.passage = number;
    }
}

void numberLinks(std::vector<PlacedLink> &links)
{
    std::unordered_map<int, int> numbers;
    int id = 0;
    for (PlacedLink &link : links) {
        link.link.id = ++id;
        link.link.passage =
            numbers.try_emplace(link.link.passage, static_cast<int>(numbers.size()) + 1).first->second;
    }
}

} // namespace diptych
