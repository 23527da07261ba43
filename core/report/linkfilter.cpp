// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/linkfilter.h"

#include "text/quotations.h"
#include "text/wordswithin.h"

#include <algorithm>
#include <functional>
#include <map>

namespace diptych {

namespace {

// Linked words of each passage, by its number; of the side that has more.
std::map<int, qsizetype> passageWords(const ComparedPair &pair)
{
    std::map<int, Sided<qsizetype>> counted;
    for (const Link &link : pair.comparison.links)
        for (const Side side : bothSides)
            counted[link.passage][side] += wordsWithin(pair.articles[side]->segmentation, link.span[side]);
    std::map<int, qsizetype> words;
    for (const auto &[passage, sides] : counted)
        words[passage] = std::max(sides[Side::Left], sides[Side::Right]);
    return words;
}

// Characters of a stretch that stand between quotation marks.
qsizetype quotedIn(const std::vector<Range> &quotations, Range range)
{
    auto quote = std::ranges::partition_point(
        quotations, [&](const Range &quotation) { return quotation.end <= range.begin; });
    qsizetype quoted = 0;
    for (; quote != quotations.end() && quote->begin < range.end; ++quote)
        quoted += std::min(quote->end, range.end) - std::max(quote->begin, range.begin);
    return quoted;
}

// Most of it is said by somebody, in either report.
class QuotedLinks
{
public:
    explicit QuotedLinks(const ComparedPair &pair)
    {
        for (const Side side : bothSides) {
            const Article &article = *pair.articles[side];
            m_quotations[side] = findQuotations(article.text, article.segmentation.paragraphs);
        }
    }

    [[nodiscard]] bool isQuoted(const Link &link) const
    {
        return std::ranges::any_of(bothSides, [&](Side side) {
            return 2 * quotedIn(m_quotations[side], link.span[side]) > link.span[side].size();
        });
    }

private:
    Sided<std::vector<Range>> m_quotations;
};

} // namespace

std::set<int> differingLinks(const Comparison &comparison)
{
    std::set<int> ids;
    for (const Fact &fact : comparison.facts)
        if (fact.status == FactStatus::Differs)
            ids.insert(fact.link);
    return ids;
}

std::vector<bool> linksThrough(const ComparedPair &pair, const LinkFilter &filter)
{
    const std::vector<Link> &links = pair.comparison.links;
    std::vector<bool> through(links.size(), true);
    const auto keep = [&](auto wanted) {
        for (std::size_t i = 0; i < links.size(); ++i)
            through[i] = through[i] && wanted(links[i]);
    };
    keep([&](const Link &link) { return filter.kinds.contains(link.kind); });
    if (filter.minScore > 0)
        keep([&](const Link &link) { return link.score >= filter.minScore; });
    if (filter.movedOnly)
        keep([](const Link &link) { return link.moved; });
    if (filter.minWords > 1)
        keep([&, words = passageWords(pair)](const Link &link) {
            return words.at(link.passage) >= filter.minWords;
        });
    if (filter.differingOnly)
        keep([ids = differingLinks(pair.comparison)](const Link &link) { return ids.contains(link.id); });
    if (filter.quotations != QuotationUse::Any)
        keep([&, quoted = QuotedLinks(pair)](const Link &link) {
            return quoted.isQuoted(link) == (filter.quotations == QuotationUse::Only);
        });
    return through;
}

ComparedPairPtr filtered(const ComparedPairPtr &pair, const LinkFilter &filter)
{
    const std::vector<bool> through = linksThrough(*pair, filter);
    if (std::ranges::all_of(through, std::identity{}))
        return pair;
    std::set<int> ids;
    for (std::size_t i = 0; i < through.size(); ++i)
        if (through[i])
            ids.insert(pair->comparison.links[i].id);
    return std::make_shared<const ComparedPair>(withLinks(*pair, ids));
}

ComparedPair withLinks(const ComparedPair &pair, const std::set<int> &ids)
{
    ComparedPair kept = pair;
    std::erase_if(kept.comparison.links, [&](const Link &link) { return !ids.contains(link.id); });
    return kept;
}

} // namespace diptych
