// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/summary.h"

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

// Half-open stretch of word indices.
struct WordRange
{
    std::size_t begin;
    std::size_t end;
};

// Finds the words of stretches of a report. Most stretches stand close behind the one asked for before: the
// search starts there and doubles its steps.
class WordFinder
{
public:
    explicit WordFinder(const Article &article) : m_words(article.segmentation.words) {}

    WordRange wordsIn(Range range)
    {
        const std::size_t begin = firstFrom(range.begin);
        return {begin, firstFrom(range.end)};
    }

private:
    // The first word that begins at or behind a place.
    std::size_t firstFrom(qsizetype place)
    {
        const auto isBefore = [place](const Range &word) { return word.begin < place; };
        if (m_last > 0 && !isBefore(m_words[m_last - 1]))
            m_last = 0;
        std::size_t step = 1;
        while (m_last + step <= m_words.size() && isBefore(m_words[m_last + step - 1])) {
            m_last += step;
            step *= 2;
        }
        const auto begin = m_words.begin() + static_cast<std::ptrdiff_t>(m_last);
        const auto end =
            m_words.begin() + static_cast<std::ptrdiff_t>(std::min(m_words.size(), m_last + step));
        m_last = static_cast<std::size_t>(std::partition_point(begin, end, isBefore) - m_words.begin());
        return m_last;
    }

    const std::vector<Range> &m_words;
    std::size_t m_last = 0;
};

constexpr unsigned char uncovered = 255;

// The strongest kind that covers each word; kinds are ordered by strength.
std::vector<unsigned char> kindsOfWords(const Article &article, const std::vector<Link> &links, Side side)
{
    std::vector<unsigned char> kinds(article.segmentation.words.size(), uncovered);
    WordFinder finder(article);
    for (const Link &link : links) {
        const WordRange words = finder.wordsIn(link.span[side]);
        for (std::size_t i = words.begin; i < words.end; ++i)
            kinds[i] = std::min(kinds[i], static_cast<unsigned char>(link.kind));
    }
    return kinds;
}

std::vector<unsigned char> laterCopies(const Article &article, const std::vector<Repeat> &repeats)
{
    std::vector<unsigned char> later(article.segmentation.words.size(), 0);
    WordFinder finder(article);
    for (const Repeat &repeat : repeats) {
        for (std::size_t copy = 1; copy < repeat.size(); ++copy) {
            const WordRange words = finder.wordsIn(repeat[copy]);
            std::fill(later.begin() + static_cast<std::ptrdiff_t>(words.begin),
                      later.begin() + static_cast<std::ptrdiff_t>(words.end), 1);
        }
    }
    return later;
}

Shares sharesOf(const std::array<qsizetype, 4> &counts)
{
    const qsizetype total = counts[0] + counts[1] + counts[2] + counts[3];
    if (total == 0)
        return {};
    const auto share = [&counts, total](std::size_t kind) { return double(counts[kind]) / double(total); };
    return {share(0), share(1), share(2), share(3)};
}

SideSummary summarizeSide(const std::vector<unsigned char> &kinds, const std::vector<unsigned char> &later)
{
    std::array<qsizetype, 4> all{};
    std::array<qsizetype, 4> distinct{};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::size_t kind = kinds[i] == uncovered ? 3 : kinds[i];
        ++all[kind];
        if (!later[i])
            ++distinct[kind];
    }
    SideSummary summary;
    summary.shares = sharesOf(all);
    summary.distinct = sharesOf(distinct);
    const auto copies = std::count(later.begin(), later.end(), 1);
    summary.repeated = kinds.empty() ? 0 : double(copies) / double(kinds.size());
    return summary;
}

// Words under links that are not moved.
qsizetype wordsInOrder(const Article &article, const std::vector<Link> &links, Side side)
{
    std::vector<unsigned char> inOrder(article.segmentation.words.size(), 0);
    WordFinder finder(article);
    for (const Link &link : links) {
        if (link.moved)
            continue;
        const WordRange words = finder.wordsIn(link.span[side]);
        std::fill(inOrder.begin() + static_cast<std::ptrdiff_t>(words.begin),
                  inOrder.begin() + static_cast<std::ptrdiff_t>(words.end), 1);
    }
    return std::count(inOrder.begin(), inOrder.end(), 1);
}

} // namespace

std::vector<Range> findUnique(const Article &article, const std::vector<Link> &links, Side side)
{
    const auto kinds = kindsOfWords(article, links, side);
    const auto &words = article.segmentation.words;
    std::vector<Range> unique;
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (kinds[i] != uncovered)
            continue;
        const std::size_t begin = i;
        while (i + 1 < words.size() && kinds[i + 1] == uncovered)
            ++i;
        Range range{words[begin].begin, words[i].end};
        while (article.segmentation.sentences[sentence].wordEnd <= static_cast<qsizetype>(i))
            ++sentence;
        unique.push_back(withClosingMarks(article, article.segmentation.sentences[sentence], range));
    }
    return unique;
}

Summary summarize(const Sided<const Article *> &articles, const Comparison &comparison)
{
    Summary summary;
    qsizetype words = 0;
    qsizetype linked = 0;
    qsizetype inOrder = 0;
    for (Side side : bothSides) {
        const Article &article = *articles[side];
        const auto kinds = kindsOfWords(article, comparison.links, side);
        summary.sides[side] = summarizeSide(kinds, laterCopies(article, comparison.repeats[side]));
        words += article.words();
        linked +=
            std::count_if(kinds.begin(), kinds.end(), [](unsigned char kind) { return kind != uncovered; });
        inOrder += wordsInOrder(article, comparison.links, side);
    }
    summary.similarity = words > 0 ? double(linked) / double(words) : 0;
    summary.orderAgreement = linked > 0 ? double(inOrder) / double(linked) : 0;
    return summary;
}

qsizetype longestVerbatimRun(const TokenPair &pair, const std::vector<PlacedLink> &links)
{
    std::vector<Match> matches;
    for (const PlacedLink &link : links)
        matches.insert(matches.end(), link.matches.begin(), link.matches.end());
    // Runs that go on with each other stand next to each other when sorted by their diagonal.
    std::sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) {
        return std::tuple(a.right - a.left, a.left) < std::tuple(b.right - b.left, b.left);
    });
    qsizetype longest = 0;
    TokenRange run;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Match &match = matches[i];
        const bool goesOn = i > 0 && match.left - matches[i - 1].left == match.right - matches[i - 1].right &&
                            match.left <= run.end;
        run = goesOn ? TokenRange{run.begin, std::max(run.end, match.leftEnd())} : match.range(Side::Left);
        longest = std::max(longest, qsizetype(pair.texts[Side::Left].words(run)));
    }
    return longest;
}

} // namespace diptych
