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

WordRange wordsIn(const Article &article, Range range)
{
    const auto &words = article.segmentation.words;
    const auto begin =
        std::lower_bound(words.begin(), words.end(), range.begin,
                         [](const Range &word, qsizetype place) { return word.begin < place; });
    const auto end = std::lower_bound(begin, words.end(), range.end,
                                      [](const Range &word, qsizetype place) { return word.begin < place; });
    return {static_cast<std::size_t>(begin - words.begin()), static_cast<std::size_t>(end - words.begin())};
}

constexpr unsigned char uncovered = 255;

// The strongest kind that covers each word; kinds are ordered by strength.
std::vector<unsigned char> kindsOfWords(const Article &article, const std::vector<Link> &links, Side side)
{
    std::vector<unsigned char> kinds(article.segmentation.words.size(), uncovered);
    for (const Link &link : links) {
        const WordRange words = wordsIn(article, link.span[side]);
        for (std::size_t i = words.begin; i < words.end; ++i)
            kinds[i] = std::min(kinds[i], static_cast<unsigned char>(link.kind));
    }
    return kinds;
}

std::vector<bool> laterCopies(const Article &article, const std::vector<Repeat> &repeats)
{
    std::vector<bool> later(article.segmentation.words.size(), false);
    for (const Repeat &repeat : repeats) {
        for (std::size_t copy = 1; copy < repeat.size(); ++copy) {
            const WordRange words = wordsIn(article, repeat[copy]);
            std::fill(later.begin() + static_cast<std::ptrdiff_t>(words.begin),
                      later.begin() + static_cast<std::ptrdiff_t>(words.end), true);
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

SideSummary summarizeSide(const std::vector<unsigned char> &kinds, const std::vector<bool> &later)
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
    const auto copies = std::count(later.begin(), later.end(), true);
    summary.repeated = kinds.empty() ? 0 : double(copies) / double(kinds.size());
    return summary;
}

// Words under links that are not moved.
qsizetype wordsInOrder(const Article &article, const std::vector<Link> &links, Side side)
{
    std::vector<bool> inOrder(article.segmentation.words.size(), false);
    for (const Link &link : links) {
        if (link.moved)
            continue;
        const WordRange words = wordsIn(article, link.span[side]);
        std::fill(inOrder.begin() + static_cast<std::ptrdiff_t>(words.begin),
                  inOrder.begin() + static_cast<std::ptrdiff_t>(words.end), true);
    }
    return std::count(inOrder.begin(), inOrder.end(), true);
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
