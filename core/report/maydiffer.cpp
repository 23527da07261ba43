// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/maydiffer.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr qsizetype longestValue = 60; // characters; the sentences below show the whole of it

// The sentences that a stretch lies in, from the first one's begin to the last one's end.
Range sentencesAround(const Article &article, Range range)
{
    const auto &sentences = article.segmentation.sentences;
    const auto endsBefore = [&](const Sentence &sentence) { return sentence.range.end <= range.begin; };
    const auto beginsBefore = [&](const Sentence &sentence) { return sentence.range.begin < range.end; };
    const auto first = std::partition_point(sentences.begin(), sentences.end(), endsBefore);
    const auto last = std::partition_point(first, sentences.end(), beginsBefore);
    return first == last ? range : Range{first->range.begin, std::prev(last)->range.end};
}

QString shortened(const QString &value)
{
    return value.size() <= longestValue ? value : value.first(longestValue - 1).trimmed() + u'…';
}

} // namespace

std::vector<ShownDifference> shownDifferences(const ComparedPair &pair)
{
    std::vector<ShownDifference> shown;
    std::map<std::tuple<FactType, QString, QString>, std::size_t> seen;
    for (const Fact &fact : pair.comparison.facts) {
        if (fact.status != FactStatus::Differs)
            continue;
        const auto [entry, isNew] =
            seen.try_emplace({fact.type, fact.value[Side::Left], fact.value[Side::Right]}, shown.size());
        if (isNew) {
            ShownDifference difference;
            difference.fact = &fact;
            for (const Side side : bothSides)
                difference.sentences[side] = sentencesAround(
                    *pair.articles[side], {fact.spans[side].front().begin, fact.spans[side].back().end});
            shown.push_back(std::move(difference));
        }
        shown[entry->second].links.push_back(fact.link);
    }
    for (ShownDifference &difference : shown)
        std::sort(difference.links.begin(), difference.links.end());
    return shown;
}

std::vector<Range> differingWords(const Comparison &comparison, Side side)
{
    std::vector<Range> words;
    for (const Fact &fact : comparison.facts)
        if (fact.status == FactStatus::Differs)
            words.insert(words.end(), fact.spans[side].begin(), fact.spans[side].end());
    std::ranges::sort(words);
    std::vector<Range> apart;
    for (const Range &range : words) {
        if (!apart.empty() && range.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    }
    return apart;
}

bool isSameDifference(const Fact &first, const Fact &second)
{
    return first.type == second.type && first.value == second.value;
}

QString differenceName(FactType type)
{
    switch (type) {
    case FactType::Name:
        return u"name"_s;
    case FactType::Number:
        return u"number"_s;
    case FactType::Date:
        return u"date"_s;
    case FactType::Quote:
        return u"quotation"_s;
    case FactType::Negation:
        return u"denial"_s;
    case FactType::Antonym:
        return u"opposite"_s;
    case FactType::Role:
        break;
    }
    return u"who did it"_s;
}

QString differenceText(const Fact &fact)
{
    return u"may differ: %1, %2"_s.arg(shortened(fact.value[Side::Left]), shortened(fact.value[Side::Right]));
}

} // namespace diptych
