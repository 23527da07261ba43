// SPDX-License-Identifier: GPL-3.0-or-later
#include "laws.h"
#include "lawtools.h"

#include "compare/mirror.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace diptych::laws {

namespace {

bool isFromWordToWord(const Article &article, Range range)
{
    const Range inside = isSound(article.text, range) ? wordsIn(article, range) : Range();
    const auto &words = article.segmentation.words;
    return !inside.isEmpty() && words[static_cast<std::size_t>(inside.begin)].begin == range.begin &&
           words[static_cast<std::size_t>(inside.end) - 1].end == range.end;
}

void checkSide(QStringList &broken, const Article &article, const Fact &fact, Side side)
{
    const FactStatus otherOnly = side == Side::Left ? FactStatus::RightOnly : FactStatus::LeftOnly;
    const bool isThere = fact.status != otherOnly;
    expect(broken, fact.value[side].isNull() != isThere && fact.spans[side].empty() != isThere,
           u"the fact \"%1\" has too much or too little on the %2"_s.arg(fact.value[side], named(side)));
    for (const Range &span : fact.spans[side])
        expect(broken, isFromWordToWord(article, span),
               u"the fact at %1 on the %2 does not go from word to word"_s.arg(shown(span), named(side)));
    expect(broken, std::is_sorted(fact.spans[side].begin(), fact.spans[side].end()),
           u"the places of the fact \"%1\" are out of order on the %2"_s.arg(fact.value[side], named(side)));
}

/// A fact without the number of its link, which follows the left report, but with where that link lies.
auto plain(const Fact &fact, const std::vector<Link> &links)
{
    std::array<Range, 2> span;
    for (const Link &link : links) {
        if (link.id == fact.link)
            span = link.span.values;
    }
    return std::tuple(fact.type, fact.status, fact.spans.values, fact.value.values, span);
}

auto plainFacts(const std::vector<Fact> &facts, const std::vector<Link> &links)
{
    std::vector<decltype(plain({}, links))> result;
    for (const Fact &fact : facts)
        result.push_back(plain(fact, links));
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

QStringList brokenByFacts(const Sided<const Article *> &articles, const Comparison &comparison)
{
    QStringList broken;
    for (const Fact &fact : comparison.facts) {
        for (Side side : bothSides)
            checkSide(broken, *articles[side], fact, side);
        const bool differs = fact.status == FactStatus::Differs;
        expect(broken, differs == (fact.link > 0) && fact.link <= static_cast<int>(comparison.links.size()),
               u"a fact that differs names no link, or another one does"_s);
    }
    return broken;
}

QStringList brokenByMirroredFacts(const Comparison &comparison, const Comparison &swapped)
{
    QStringList broken;
    std::vector<Fact> facts = swapped.facts;
    for (Fact &fact : facts)
        mirror(fact);
    expect(broken, plainFacts(comparison.facts, comparison.links) == plainFacts(facts, swapped.links),
           u"the mirror image has other facts"_s);
    return broken;
}

} // namespace diptych::laws
