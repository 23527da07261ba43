// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/factlist.h"

#include "report/maydiffer.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

Range sentencesAround(const Article &article, const std::vector<Range> &spans)
{
    if (spans.empty())
        return {};
    const Range range{spans.front().begin, spans.back().end};
    const auto &sentences = article.segmentation.sentences;
    const auto first = std::ranges::partition_point(
        sentences, [&](const Sentence &sentence) { return sentence.range.end <= range.begin; });
    const auto last = std::partition_point(
        first, sentences.end(), [&](const Sentence &sentence) { return sentence.range.begin < range.end; });
    return first == last ? range : Range{first->range.begin, std::prev(last)->range.end};
}

// The words of a quotation as they are told apart: letters and digits, without case.
QStringList wordsOf(const ComparedPair &pair, const Fact &fact, Side side)
{
    const Article &article = *pair.articles[side];
    const Range span = fact.spans[side].front();
    QStringList words;
    const auto &all = article.segmentation.words;
    auto word = std::ranges::partition_point(all, [&](const Range &each) { return each.begin < span.begin; });
    for (; word != all.end() && word->end <= span.end; ++word)
        words << word->in(article.text).toString().toCaseFolded();
    return words;
}

// Whether the shorter list is the longer one with some left out.
bool isCut(const QStringList &first, const QStringList &second)
{
    const QStringList &shorter = first.size() < second.size() ? first : second;
    const QStringList &longer = first.size() < second.size() ? second : first;
    auto at = shorter.begin();
    for (const QString &word : longer)
        if (at != shorter.end() && *at == word)
            ++at;
    return at == shorter.end();
}

bool isQuoted(const ComparedPair &pair, const Fact &fact, Side side)
{
    const QString &text = pair.articles[side]->text;
    const qsizetype before = fact.spans[side].front().begin - 1;
    static const QString marks = u"\"“”„«»‘’'‚‹›「『"_s;
    return before >= 0 && marks.contains(text[before]);
}

QuoteRelation relationOf(const ComparedPair &pair, const Fact &fact)
{
    if (fact.spans[Side::Left].empty() || fact.spans[Side::Right].empty())
        return QuoteRelation::OneSide;
    const bool bothQuote = isQuoted(pair, fact, Side::Left) && isQuoted(pair, fact, Side::Right);
    const QStringList left = wordsOf(pair, fact, Side::Left);
    const QStringList right = wordsOf(pair, fact, Side::Right);
    if (fact.status == FactStatus::Differs)
        return left == right || isCut(left, right) ? QuoteRelation::OtherSpeaker : QuoteRelation::Altered;
    if (left == right)
        return QuoteRelation::Exact;
    if (isCut(left, right))
        return QuoteRelation::Shortened;
    return bothQuote ? QuoteRelation::Altered : QuoteRelation::Retold;
}

bool isWanted(const Fact &fact, FactSelection selection)
{
    switch (selection) {
    case FactSelection::MayDiffer:
        return fact.status == FactStatus::Differs;
    case FactSelection::Quotations:
        return fact.type == FactType::Quote;
    case FactSelection::Numbers:
        return fact.type == FactType::Number || fact.type == FactType::Date;
    case FactSelection::Names:
        break;
    }
    return fact.type == FactType::Name;
}

ListedFact listed(const ComparedPair &pair, const Fact &fact)
{
    ListedFact entry;
    entry.fact = fact;
    if (fact.type == FactType::Quote)
        entry.quote = relationOf(pair, fact);
    for (const Side side : bothSides)
        entry.sentences[side] = sentencesAround(*pair.articles[side], fact.spans[side]);
    return entry;
}

} // namespace

std::vector<ListedFact> listFacts(const ComparedPair &pair, FactSelection selection)
{
    std::vector<ListedFact> entries;
    if (selection == FactSelection::MayDiffer) {
        for (const ShownDifference &difference : shownDifferences(pair))
            entries.push_back(listed(pair, *difference.fact));
        return entries;
    }
    for (const Fact &fact : pair.comparison.facts)
        if (isWanted(fact, selection))
            entries.push_back(listed(pair, fact));
    return entries;
}

} // namespace diptych
