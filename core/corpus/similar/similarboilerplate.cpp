// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similarboilerplate.h"

#include "corpus/similar/similarsort.h"

#include <algorithm>
#include <unordered_set>

namespace diptych {

namespace {

/// Articles that hold a line before it can be boilerplate. Wire copy is seldom reposted as often in one
/// corpus.
constexpr std::size_t recurringFrom = 10;

/// The share of recurring words up to which an article counts as one of its own.
constexpr double ownArticleRecurring = 0.5;

struct Recurring
{
    std::uint32_t hash = 0;
    std::vector<std::uint32_t> articles; ///< Sorted, each once.
};

std::vector<Recurring> recurringLines(const std::vector<HashedWords> &texts)
{
    std::vector<HashSight> sights;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const HashedLine &line : texts[i].lines)
            sights.push_back({static_cast<std::uint32_t>(i), line.hash});
    }
    sortByHash(sights);
    std::vector<Recurring> recurring;
    forEachHash(sights, [&](std::size_t begin, std::size_t end) {
        if (end - begin < recurringFrom)
            return;
        Recurring line{sights[begin].hash, {}};
        for (std::size_t i = begin; i < end; ++i) {
            if (line.articles.empty() || line.articles.back() != sights[i].article)
                line.articles.push_back(sights[i].article);
        }
        if (line.articles.size() >= recurringFrom)
            recurring.push_back(std::move(line));
    });
    return recurring;
}

double shareOf(const HashedWords &text, const std::unordered_set<std::uint32_t> &lines)
{
    std::uint32_t words = 0;
    for (const HashedLine &line : text.lines)
        words += lines.contains(line.hash) ? line.end - line.begin : 0;
    return text.words.empty() ? 0 : static_cast<double>(words) / static_cast<double>(text.words.size());
}

// Most of the articles that hold the line are articles of their own.
bool isBoilerplate(const Recurring &line, const std::vector<double> &recurringShares)
{
    const auto own = std::ranges::count_if(
        line.articles, [&](std::uint32_t article) { return recurringShares[article] < ownArticleRecurring; });
    return 2 * static_cast<std::size_t>(own) > line.articles.size();
}

BoilerplateLine described(const Recurring &line, const std::vector<HashedWords> &texts)
{
    const std::uint32_t article = line.articles.front();
    const auto place = std::ranges::find(texts[article].lines, line.hash, &HashedLine::hash);
    return {line.hash, static_cast<int>(line.articles.size()), static_cast<int>(article), place->number};
}

} // namespace

std::vector<BoilerplateLine> findBoilerplate(const std::vector<HashedWords> &texts)
{
    const std::vector<Recurring> recurring = recurringLines(texts);
    std::unordered_set<std::uint32_t> lines;
    for (const Recurring &line : recurring)
        lines.insert(line.hash);
    std::vector<double> shares(texts.size(), 0);
    if (!lines.empty())
        std::ranges::transform(texts, shares.begin(), [&](const auto &text) { return shareOf(text, lines); });

    std::vector<BoilerplateLine> boilerplate;
    for (const Recurring &line : recurring) {
        if (isBoilerplate(line, shares))
            boilerplate.push_back(described(line, texts));
    }
    std::ranges::stable_sort(boilerplate, std::greater(), &BoilerplateLine::articles);
    return boilerplate;
}

void cutBoilerplate(const std::vector<BoilerplateLine> &boilerplate, std::vector<HashedWords> &texts)
{
    if (boilerplate.empty())
        return;
    std::unordered_set<std::uint32_t> lines;
    for (const BoilerplateLine &line : boilerplate)
        lines.insert(line.hash);
    for (HashedWords &text : texts) {
        std::uint32_t kept = 0;
        for (HashedLine &line : text.lines) {
            const std::uint32_t begin = kept;
            if (!lines.contains(line.hash)) {
                std::copy(text.words.begin() + line.begin, text.words.begin() + line.end,
                          text.words.begin() + kept);
                kept += line.end - line.begin;
            }
            line.begin = begin;
            line.end = kept;
        }
        text.words.resize(kept);
    }
}

} // namespace diptych
