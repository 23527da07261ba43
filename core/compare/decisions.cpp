// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/decisions.h"

#include "compare/facts/facts.h"
#include "compare/lexical/moved.h"
#include "compare/lexical/passages.h"
#include "compare/lexical/wordalignment.h"
#include "compare/mirror.h"
#include "compare/summary.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

using Articles = Sided<const Article *>;

bool lies(const Sided<Range> &inner, const Sided<Range> &outer)
{
    return std::ranges::all_of(bothSides, [&](Side side) { return outer[side].contains(inner[side]); });
}

bool touches(const Sided<Range> &first, const Sided<Range> &second)
{
    return std::ranges::all_of(bothSides, [&](Side side) { return first[side].overlaps(second[side]); });
}

bool makesLinks(const Decision &decision)
{
    return decision.kind == DecisionKind::Linked || decision.kind == DecisionKind::Accepted;
}

bool changesLinks(const Decision &decision)
{
    return makesLinks(decision) || decision.kind == DecisionKind::Rejected;
}

bool isRejected(const Decisions &decisions, const Link &link)
{
    return std::ranges::any_of(decisions, [&](const Decision &decision) {
        return decision.kind == DecisionKind::Rejected && lies(link.span, decision.span);
    });
}

// The tokens that begin in a stretch; for an empty one, the place where the next begins.
TokenRange tokensIn(const Article &article, const TokenText &text, Range range)
{
    const auto firstFrom = [&](qsizetype place) {
        const auto isBefore = [&](const Token &token) {
            return article.segmentation.words[static_cast<std::size_t>(token.firstWord)].begin < place;
        };
        const auto at = std::partition_point(text.tokens.begin(), text.tokens.end(), isBefore);
        return static_cast<int>(at - text.tokens.begin());
    };
    return {firstFrom(range.begin), firstFrom(range.end)};
}

Stretches tokensIn(const Articles &articles, const TokenPair &pair, const Sided<Range> &span)
{
    Stretches tokens;
    for (const Side side : bothSides)
        tokens[side] = tokensIn(*articles[side], pair.texts[side], span[side]);
    return tokens;
}

// The runs of equal tokens of a link, read back from its edits.
std::vector<Match> matchesOf(const Articles &articles, const TokenPair &pair, const Link &link,
                             const Stretches &tokens)
{
    std::vector<Match> matches;
    if (link.kind == LinkKind::Reworded)
        return matches;
    int left = tokens[Side::Left].begin;
    int right = tokens[Side::Right].begin;
    const auto addUpTo = [&](int leftEnd) {
        if (leftEnd > left)
            matches.push_back({left, right, leftEnd - left});
    };
    for (const Edit &edit : link.edits) {
        const Stretches gap = tokensIn(articles, pair, edit.span);
        addUpTo(gap[Side::Left].begin);
        left = gap[Side::Left].end;
        right = gap[Side::Right].end;
    }
    addUpTo(tokens[Side::Left].end);
    return matches;
}

// A stretch of tokens, a piece for each sentence.
std::vector<TokenRange> bySentence(const TokenText &text, TokenRange tokens)
{
    std::vector<TokenRange> pieces;
    for (int begin = tokens.begin; begin < tokens.end;) {
        const int end = std::min(tokens.end, text.sentence(text[begin].sentence).end);
        pieces.push_back({begin, end});
        begin = end;
    }
    return pieces;
}

// What a person ties is by its words of one kind or another: copied, or in most of them, or neither.
Chain chainBetween(const TokenPair &pair, const Stretches &span)
{
    Chain chain;
    chain.span = span;
    chain.score = 1; // A reader has seen it.
    chain.matches = alignWords(pair, span[Side::Left], span[Side::Right]);
    return chain;
}

PlacedLink linkBetween(const Articles &articles, const TokenPair &pair, const Stretches &span)
{
    const Chain chain = chainBetween(pair, span);
    PlacedLink placed = makeLinks(articles, pair, {chain}).front();
    if (2 * chain.matchedTokens() <= std::max(span[Side::Left].size(), span[Side::Right].size())) {
        placed.link.kind = LinkKind::Reworded;
        placed.link.edits.clear();
        placed.matches.clear();
    }
    return placed;
}

// One link for each sentence, the first with the first; where one side has fewer, its last one is tied to all
// that are left over.
std::vector<PlacedLink> linksOf(const Articles &articles, const TokenPair &pair, const Decision &decision)
{
    Sided<std::vector<TokenRange>> pieces;
    const Stretches tokens = tokensIn(articles, pair, decision.span);
    for (const Side side : bothSides)
        pieces[side] = bySentence(pair.texts[side], tokens[side]);
    const auto &left = pieces[Side::Left];
    const auto &right = pieces[Side::Right];
    std::vector<PlacedLink> links;
    if (left.empty() || right.empty())
        return links;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        PlacedLink placed = linkBetween(
            articles, pair, {{left[std::min(i, left.size() - 1)], right[std::min(i, right.size() - 1)]}});
        placed.link.reason = decision.kind == DecisionKind::Accepted
                                 ? u"Accepted by hand among the nearest sentences."_s
                                 : u"Linked by hand."_s;
        placed.link.decided = decision.at;
        links.push_back(std::move(placed));
    }
    return links;
}

std::vector<PlacedLink> decidedLinks(const Articles &articles, const TokenPair &pair,
                                     const Comparison &computed, const Decisions &decisions)
{
    std::vector<PlacedLink> links;
    int passage = 0;
    for (const Link &link : computed.links) {
        passage = std::max(passage, link.passage);
        if (isRejected(decisions, link))
            continue;
        const Stretches tokens = tokensIn(articles, pair, link.span);
        links.push_back({link, tokens, matchesOf(articles, pair, link, tokens)});
    }
    for (const Decision &decision : decisions) {
        if (!makesLinks(decision))
            continue;
        ++passage;
        for (PlacedLink &placed : linksOf(articles, pair, decision)) {
            placed.link.passage = passage;
            links.push_back(std::move(placed));
        }
    }
    sortLinks(links);
    return links;
}

// Sees the two reports in the same order as compare() does, so that swapping them gives the mirror image.
void markMovedEitherWay(const Articles &articles, TokenPair &pair, std::vector<PlacedLink> &links)
{
    const auto swapSides = [&] {
        std::swap(pair.texts[Side::Left], pair.texts[Side::Right]);
        for (PlacedLink &link : links)
            mirror(link);
        sortLinks(links);
    };
    const bool swapped = articles[Side::Right]->text < articles[Side::Left]->text;
    if (swapped)
        swapSides();
    markMoved(pair, links);
    if (swapped)
        swapSides();
}

bool isTied(const Decisions &decisions, const Sided<Range> &sentences)
{
    return std::ranges::any_of(decisions, [&](const Decision &decision) {
        return makesLinks(decision) && touches(sentences, decision.span);
    });
}

// What a person has tied does not come "near" any more.
void dropTied(Comparison &comparison, const Decisions &decisions)
{
    for (const Side side : bothSides)
        std::erase_if(comparison.nearest[side], [&](const NearMiss &near) {
            Sided<Range> sentences;
            sentences[side] = near.sentence;
            sentences[other(side)] = near.other;
            return isTied(decisions, sentences);
        });
}

} // namespace

const Decision *findDecision(const Decisions &decisions, DecisionKind kind, const Sided<Range> &span)
{
    const auto found = std::ranges::find_if(
        decisions, [&](const Decision &decision) { return decision.kind == kind && decision.span == span; });
    return found == decisions.end() ? nullptr : &*found;
}

Decisions aboutLinks(const Decisions &decisions)
{
    Decisions kept;
    std::ranges::copy_if(decisions, std::back_inserter(kept), changesLinks);
    return kept;
}

const Decision *decisionBehind(const Decisions &decisions, const Link &link)
{
    if (!link.decided.isValid())
        return nullptr;
    const auto found = std::ranges::find_if(decisions, [&](const Decision &decision) {
        return makesLinks(decision) && decision.at == link.decided && touches(link.span, decision.span);
    });
    return found == decisions.end() ? nullptr : &*found;
}

std::optional<Sided<Range>> wholeWords(const Sided<ArticlePtr> &articles, const Sided<Range> &selected)
{
    Sided<Range> span;
    for (const Side side : bothSides) {
        const auto &words = articles[side]->segmentation.words;
        const Range range = selected[side];
        const auto first =
            std::ranges::partition_point(words, [&](const Range &word) { return word.end <= range.begin; });
        const auto end = std::partition_point(first, words.end(),
                                              [&](const Range &word) { return word.begin < range.end; });
        if (first == end)
            return std::nullopt;
        const auto &sentences = articles[side]->segmentation.sentences;
        const auto last = std::ranges::partition_point(
            sentences, [&](const Sentence &each) { return each.wordEnd < end - words.begin(); });
        span[side] = withClosingMarks(*articles[side], *last, {first->begin, std::prev(end)->end});
    }
    return span;
}

ComparedPairPtr withDecisions(const ComparedPairPtr &computed, const Decisions &decisions)
{
    if (std::ranges::none_of(decisions, changesLinks))
        return computed;
    const Articles articles{{computed->articles[Side::Left].get(), computed->articles[Side::Right].get()}};
    Comparison result = computed->comparison;
    TokenPair pair = tokenize(*articles[Side::Left], *articles[Side::Right], result.options.ignore);
    std::vector<PlacedLink> links = decidedLinks(articles, pair, computed->comparison, decisions);
    markMovedEitherWay(articles, pair, links);
    numberLinks(links);
    result.links.clear();
    for (PlacedLink &placed : links)
        result.links.push_back(std::move(placed.link));
    for (const Side side : bothSides)
        result.unique[side] = findUnique(*articles[side], result.links, side);
    result.facts = findFacts(articles, result.links);
    dropTied(result, decisions);
    result.summary = summarize(articles, result);
    result.summary.longestVerbatimWords = longestVerbatimRun(pair, links);
    return std::make_shared<const ComparedPair>(ComparedPair{computed->articles, std::move(result)});
}

ComparedPairPtr withoutLeftOut(const ComparedPairPtr &pair, const Decisions &decisions)
{
    const auto isLeftOut = [&](const Link &link) {
        return std::ranges::any_of(decisions, [&](const Decision &decision) {
            return decision.kind == DecisionKind::LeftOut && lies(link.span, decision.span);
        });
    };
    const auto &links = pair->comparison.links;
    if (std::ranges::none_of(links, isLeftOut))
        return pair;
    ComparedPair kept = *pair;
    std::erase_if(kept.comparison.links, isLeftOut);
    return std::make_shared<const ComparedPair>(std::move(kept));
}

} // namespace diptych
