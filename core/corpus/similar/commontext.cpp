// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/commontext.h"

#include <algorithm>
#include <unordered_map>

namespace diptych {

namespace {

using Words = std::vector<std::uint32_t>;

// The article's shingles with the places where they begin.
class RunSearch
{
public:
    explicit RunSearch(const Words &article) : m_article(article)
    {
        std::size_t place = 0;
        forEachShingle(article, [&](std::uint64_t hash) { m_places[hash].push_back(place++); });
    }

    [[nodiscard]] CommonText in(const Words &text) const
    {
        CommonText common;
        std::size_t begin = 0;
        std::size_t covered = 0; // Words before this one are counted.
        forEachShingle(text, [&](std::uint64_t hash) {
            if (const auto found = m_places.find(hash); found != m_places.end()) {
                const std::size_t run = longestFrom(text, begin, found->second);
                const std::size_t end = begin + run;
                if (end > covered)
                    common.sharedWords += static_cast<int>(end - std::max(covered, begin));
                covered = std::max(covered, end);
                common.longestRun = std::max(common.longestRun, static_cast<int>(run));
            }
            ++begin;
        });
        return common;
    }

private:
    // The longest run that begins here; 0 where it is the rest of one that began a word before.
    [[nodiscard]] std::size_t longestFrom(const Words &text, std::size_t begin,
                                          const std::vector<std::size_t> &places) const
    {
        std::size_t longest = 0;
        for (std::size_t place : places) {
            if (begin > 0 && place > 0 && text[begin - 1] == m_article[place - 1])
                continue;
            const auto end =
                std::mismatch(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(),
                              m_article.begin() + static_cast<std::ptrdiff_t>(place), m_article.end());
            longest = std::max(longest, static_cast<std::size_t>(end.first - text.begin()) - begin);
        }
        return longest < shingleWords ? 0 : longest;
    }

    const Words &m_article;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_places;
};

} // namespace

std::vector<CommonText> commonTextWith(const HashedWords &article, const std::vector<HashedWords> &texts,
                                       const Progress &progress)
{
    const RunSearch search(article.words);
    std::vector<CommonText> common(texts.size());
    parallelFor(texts.size(), progress, [&](std::size_t i) { common[i] = search.in(texts[i].words); });
    return common;
}

std::vector<float> sharesOfTexts(const std::vector<HashedWords> &texts)
{
    const std::size_t number = texts.size();
    std::vector<float> shares(number * number, 0);
    for (std::size_t column = 0; column < number; ++column) {
        const std::vector<CommonText> common = commonTextWith(texts[column], texts);
        for (std::size_t row = 0; row < number; ++row) {
            const auto of = static_cast<float>(texts[row].words.size());
            shares[row * number + column] = of > 0 ? static_cast<float>(common[row].sharedWords) / of : 0;
        }
    }
    return shares;
}

} // namespace diptych
