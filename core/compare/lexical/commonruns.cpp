// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/commonruns.h"

#include <algorithm>
#include <cstdint>

namespace diptych {

namespace {

constexpr int longestNgram = 4;
// Places of one n-gram that are looked at from one place of the other text.
constexpr int placesPerNgram = 32;
// So many places lie between asking for a slot and looking into it.
constexpr int placesAhead = 8;
// Token comparisons per token of both texts; ordinary texts need two or three.
constexpr long workPerToken = 64;

// The hash of the n-gram at a place. The first token of a run is compared without what stands before it.
std::uint32_t hashOf(const TokenText &text, int place, int n)
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
    const Token *const token = text.tokens.data() + place;
    std::uint64_t hash = static_cast<std::uint64_t>(token[0].bareId) + 1;
    for (int k = 1; k < n; ++k)
        hash = hash * factor + static_cast<std::uint64_t>(token[k].id) + 1;
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<std::uint32_t>(hash >> 32);
}

// The places of every n-gram of a text, in order.
class NgramIndex
{
public:
    NgramIndex(const TokenText &text, int n) : m_text(text), m_n(n), m_places(text.tokens.size())
    {
        std::size_t slots = 16;
        while (slots < text.tokens.size() * 2)
            slots *= 2;
        m_first.assign(slots, -1);
        // From the back, so that the chains come out in the order of the text.
        for (int i = text.size() - n; i >= 0; --i) {
            const std::uint32_t hash = hashOf(text, i, n);
            int &head = m_first[hash & (slots - 1)];
            m_places[static_cast<std::size_t>(i)] = {head, hash};
            head = i;
        }
    }

    [[nodiscard]] const TokenText &text() const { return m_text; }
    [[nodiscard]] int length() const { return m_n; }
    [[nodiscard]] std::uint32_t hash(int place) const { return at(place).hash; }
    // First place whose n-gram may have this hash.
    [[nodiscard]] int first(std::uint32_t hash) const { return m_first[hash & (m_first.size() - 1)]; }
    // Brings the slot into the cache before it is needed: it may be anywhere, so it is never there.
    void prefetch(std::uint32_t hash) const { __builtin_prefetch(&m_first[hash & (m_first.size() - 1)]); }
    [[nodiscard]] int next(int place) const { return at(place).next; }
    // Whether the n-gram at a place is that at i of the other text, whose hash is given.
    [[nodiscard]] bool matches(int place, const TokenText &other, int i, std::uint32_t hash) const
    {
        if (at(place).hash != hash || m_text[place].bareId != other[i].bareId)
            return false;
        for (int k = 1; k < m_n; ++k) {
            if (m_text[place + k].id != other[i + k].id)
                return false;
        }
        return true;
    }

private:
    // The hash tells most n-grams that only share a slot apart, without a look at the tokens.
    struct Place
    {
        int next = -1;
        std::uint32_t hash = 0;
    };

    [[nodiscard]] const Place &at(int place) const { return m_places[static_cast<std::size_t>(place)]; }

    const TokenText &m_text;
    int m_n;
    std::vector<int> m_first;
    std::vector<Place> m_places;
};

// Finds for each place of the query the longest run that stands in the indexed text.
class RunFinder
{
public:
    RunFinder(const NgramIndex &text, const NgramIndex &query, int shortest,
              const std::function<bool()> &isCancelled)
        : m_index(text)
        , m_queryIndex(query)
        , m_text(text.text())
        , m_query(query.text())
        , m_shortest(shortest)
        , m_n(text.length())
        , m_ownText(&text == &query)
        , m_work(workPerToken * (long(m_text.size()) + m_query.size() + 16))
        , m_isCancelled(isCancelled)
    {
    }

    // Runs with the text on the left and the query on the right.
    std::vector<Match> find()
    {
        for (int i = 0; i + m_n <= m_query.size(); ++i) {
            if ((i & 0xFFFF) == 0 && m_isCancelled && m_isCancelled())
                break;
            if (i + placesAhead + m_n <= m_query.size())
                m_index.prefetch(m_queryIndex.hash(i + placesAhead));
            lookAround(i);
        }
        return std::move(m_runs);
    }

private:
    void lookAround(int i)
    {
        // Out of work: only what no run covers yet, so that what is left costs one look a token.
        if (m_work <= 0 && i < m_reached)
            return;
        int left = placesPerNgram;
        const std::uint32_t hash = m_queryIndex.hash(i);
        for (int place = m_index.first(hash); place >= 0 && left > 0; place = m_index.next(place), --left) {
            if (m_ownText && place + m_n > i)
                break;
            if (reachesFurther(place, i) && m_index.matches(place, m_query, i, hash))
                extend(place, i);
        }
    }

    // Whether a run here could go on behind the longest one that covers this place.
    bool reachesFurther(int place, int i) const
    {
        if (m_reached < i + m_n)
            return true;
        const int behind = place + (m_reached - i);
        return m_reached < m_query.size() && behind < m_text.size() &&
               m_text[behind].id == m_query[m_reached].id;
    }

    void extend(int place, int i)
    {
        Match run{place, i, m_n};
        while (run.leftEnd() < limit(run) && run.rightEnd() < m_query.size() &&
               m_text[run.leftEnd()].id == m_query[run.rightEnd()].id)
            ++run.length;
        m_work -= run.length;
        if (run.rightEnd() <= m_reached)
            return;
        extendBack(run);
        m_reached = run.rightEnd();
        if (run.length >= m_shortest)
            m_runs.push_back(run);
    }

    // Back to a start that was passed over because its first n-grams are too frequent.
    void extendBack(Match &run)
    {
        while (m_work > 0 && !m_ownText && run.left > 0 && run.right > 0 &&
               m_text[run.left].id == m_query[run.right].id &&
               m_text[run.left - 1].bareId == m_query[run.right - 1].bareId) {
            --run.left;
            --run.right;
            ++run.length;
            --m_work;
        }
    }

    // In a text against itself a run ends where its second copy begins.
    int limit(const Match &run) const { return m_ownText ? run.right : m_text.size(); }

    const NgramIndex &m_index;
    const NgramIndex &m_queryIndex;
    const TokenText &m_text;
    const TokenText &m_query;
    int m_shortest;
    int m_n;
    bool m_ownText;
    long m_work;
    const std::function<bool()> &m_isCancelled;
    int m_reached = 0; // end of the longest run so far, in the query
    std::vector<Match> m_runs;
};

} // namespace

std::vector<Match> findCommonRuns(const TokenText &left, const TokenText &right, int shortest,
                                  const std::function<bool()> &isCancelled)
{
    const int n = std::min(shortest, longestNgram);
    const NgramIndex leftIndex(left, n);
    const NgramIndex rightIndex(right, n);
    std::vector<Match> runs = RunFinder(leftIndex, rightIndex, shortest, isCancelled).find();
    for (const Match &run : RunFinder(rightIndex, leftIndex, shortest, isCancelled).find())
        runs.push_back({run.right, run.left, run.length});
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

std::vector<Match> findOwnRuns(const TokenText &text, int shortest, const std::function<bool()> &isCancelled)
{
    const NgramIndex index(text, std::min(shortest, longestNgram));
    std::vector<Match> runs = RunFinder(index, index, shortest, isCancelled).find();
    std::sort(runs.begin(), runs.end());
    return runs;
}

} // namespace diptych
