// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statements.h"

#include "report/linkfilter.h"
#include "report/paragraphlabel.h"
#include "text/wordswithin.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// What is one stretch on each side: a copied passage, or one statement in other words. What is proved and
// what is only probable are never shown as one.
struct Reach
{
    Sided<Range> span;
    std::vector<std::size_t> links;
};

void add(Reach &reach, const Link &link, std::size_t index)
{
    for (const Side side : bothSides) {
        const Range &added = link.span[side];
        Range &span = reach.span[side];
        span = reach.links.empty() ? added
                                   : Range{std::min(span.begin, added.begin), std::max(span.end, added.end)};
    }
    reach.links.push_back(index);
}

std::vector<Reach> reachesOf(const std::vector<Link> &links)
{
    std::vector<Reach> reaches;
    std::map<int, std::size_t> copied; // by the number of the passage
    for (std::size_t i = 0; i < links.size(); ++i) {
        std::size_t at = reaches.size();
        if (links[i].kind != LinkKind::Reworded)
            at = copied.try_emplace(links[i].passage, at).first->second;
        if (at == reaches.size())
            reaches.emplace_back();
        add(reaches[at], links[i], i);
    }
    return reaches;
}

// Sets that grow together; the root of a set is its smallest member.
class Groups
{
public:
    explicit Groups(std::size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
    }
    std::size_t root(std::size_t item)
    {
        while (m_parent[item] != item)
            item = m_parent[item] = m_parent[m_parent[item]];
        return item;
    }
    void join(std::size_t first, std::size_t second)
    {
        // By value: the roots are temporaries.
        const auto [low, high] = std::minmax({root(first), root(second)});
        m_parent[high] = low;
    }

private:
    std::vector<std::size_t> m_parent;
};

// Most of the longer one is the other one too.
bool areSameStretch(Range first, Range second)
{
    const qsizetype shared = std::min(first.end, second.end) - std::max(first.begin, second.begin);
    return 2 * shared > std::max(first.size(), second.size());
}

void joinSameStretches(const std::vector<Reach> &reaches, Side side, Groups &groups)
{
    std::vector<std::size_t> order(reaches.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto span = [&](std::size_t index) { return reaches[index].span[side]; };
    std::ranges::stable_sort(order, {}, span);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Range range = span(order[i]);
        for (std::size_t j = i + 1; j < order.size() && span(order[j]).begin < range.end; ++j)
            if (areSameStretch(range, span(order[j])))
                groups.join(order[i], order[j]);
    }
}

std::vector<Range> joined(std::vector<Range> ranges)
{
    std::ranges::sort(ranges);
    std::vector<Range> apart;
    for (const Range &range : ranges) {
        if (!apart.empty() && range.begin < apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    }
    return apart;
}

qsizetype linkedWords(const ComparedPair &pair, const std::vector<std::size_t> &links, Side side)
{
    std::vector<Range> ranges;
    for (const std::size_t link : links)
        ranges.push_back(pair.comparison.links[link].span[side]);
    qsizetype words = 0;
    for (const Range &range : joined(std::move(ranges)))
        words += wordsWithin(pair.articles[side]->segmentation, range);
    return words;
}

LinkKind prevailingKind(const ComparedPair &pair, const std::vector<std::size_t> &links)
{
    std::array<qsizetype, 3> words{};
    for (const std::size_t index : links) {
        const Link &link = pair.comparison.links[index];
        words[static_cast<std::size_t>(link.kind)] +=
            wordsWithin(pair.articles[Side::Left]->segmentation, link.span[Side::Left]);
    }
    return static_cast<LinkKind>(std::ranges::max_element(words) - words.begin());
}

Statement makeStatement(const ComparedPair &pair, const std::vector<const Reach *> &reaches,
                        const std::set<int> &differing)
{
    Statement statement;
    statement.moved = true;
    for (const Reach *reach : reaches) {
        statement.links.insert(statement.links.end(), reach->links.begin(), reach->links.end());
        for (const Side side : bothSides)
            statement.places[side].push_back(reach->span[side]);
    }
    std::ranges::sort(statement.links);
    for (const std::size_t index : statement.links) {
        const Link &link = pair.comparison.links[index];
        statement.moved = statement.moved && link.moved;
        statement.byHand = statement.byHand || link.decided.isValid();
        statement.differs = statement.differs || differing.contains(link.id);
        statement.score = std::max(statement.score, link.score);
    }
    statement.kind = prevailingKind(pair, statement.links);
    for (const Side side : bothSides) {
        statement.places[side] = joined(std::move(statement.places[side]));
        statement.words[side] = linkedWords(pair, statement.links, side);
    }
    return statement;
}

// What the other report alone says, by the statement behind which it stands there; -1: before all.
std::map<std::ptrdiff_t, std::vector<Range>> followersOf(const std::vector<Statement> &statements,
                                                         const std::vector<Range> &unmatched, Side side)
{
    std::map<std::ptrdiff_t, std::vector<Range>> followers;
    std::vector<std::pair<qsizetype, std::ptrdiff_t>> ends;
    for (std::size_t i = 0; i < statements.size(); ++i)
        for (const Range &place : statements[i].places[side])
            ends.emplace_back(place.end, static_cast<std::ptrdiff_t>(i));
    std::ranges::sort(ends);
    for (const Range &range : unmatched) {
        const auto next =
            std::ranges::upper_bound(ends, range.begin, {}, &std::pair<qsizetype, std::ptrdiff_t>::first);
        followers[next == ends.begin() ? -1 : std::prev(next)->second].push_back(range);
    }
    return followers;
}

} // namespace

std::vector<Statement> statementsOf(const ComparedPair &pair)
{
    const std::vector<Reach> reaches = reachesOf(pair.comparison.links);
    Groups groups(reaches.size());
    for (const Side side : bothSides)
        joinSameStretches(reaches, side, groups);
    std::map<std::size_t, std::vector<const Reach *>> members;
    for (std::size_t i = 0; i < reaches.size(); ++i)
        members[groups.root(i)].push_back(&reaches[i]);
    const std::set<int> differing = differingLinks(pair.comparison);
    std::vector<Statement> statements;
    for (const auto &entry : members)
        statements.push_back(makeStatement(pair, entry.second, differing));
    std::ranges::stable_sort(statements, {}, [](const Statement &statement) {
        return std::pair(statement.places[Side::Left].front(), statement.places[Side::Right].front());
    });
    return statements;
}

std::vector<std::size_t> statementsByLink(const std::vector<Statement> &statements, std::size_t links)
{
    std::vector<std::size_t> byLink(links);
    for (std::size_t i = 0; i < statements.size(); ++i)
        for (const std::size_t link : statements[i].links)
            byLink[link] = i;
    return byLink;
}

PassageCount countPassages(const ComparedPair &pair, const std::vector<Statement> &statements)
{
    PassageCount count;
    const bool inOrder = isToldInOrder(pair.comparison);
    for (const Statement &statement : statements) {
        const bool isReworded = statement.kind == LinkKind::Reworded;
        ++(isReworded ? count.reworded : count.copied);
        count.moved += !isReworded && inOrder && statement.moved;
    }
    return count;
}

bool isToldInOrder(const Comparison &comparison)
{
    return comparison.summary.orderAgreement >= leastOrderAgreement;
}

std::vector<Range> unmatchedSentences(const ComparedPair &pair, Side side)
{
    const Segmentation &segmentation = pair.articles[side]->segmentation;
    const auto &unique = pair.comparison.unique[side];
    std::vector<Range> found;
    auto stretch = unique.begin();
    bool goesOn = false;
    for (const Sentence &sentence : segmentation.sentences) {
        const Range words{segmentation.words[static_cast<std::size_t>(sentence.firstWord)].begin,
                          segmentation.words[static_cast<std::size_t>(sentence.wordEnd) - 1].end};
        while (stretch != unique.end() && stretch->end < words.end)
            ++stretch;
        const bool unmatched = stretch != unique.end() && stretch->contains(words);
        if (unmatched && goesOn)
            found.back().end = sentence.range.end;
        else if (unmatched)
            found.push_back(sentence.range);
        goesOn = unmatched;
    }
    return found;
}

std::vector<AlignedRow> alignedRows(const ComparedPair &pair, const std::vector<Statement> &statements,
                                    Side from)
{
    std::vector<AlignedRow> inOrder;
    for (std::size_t i = 0; i < statements.size(); ++i)
        inOrder.push_back({static_cast<std::ptrdiff_t>(i), from, {}});
    for (const Range &range : unmatchedSentences(pair, from))
        inOrder.push_back({-1, from, range});
    std::ranges::stable_sort(inOrder, {}, [&](const AlignedRow &row) {
        return row.statement < 0
                   ? row.unmatched.begin
                   : statements[static_cast<std::size_t>(row.statement)].places[from].front().begin;
    });
    const Side far = other(from);
    auto followers = followersOf(statements, unmatchedSentences(pair, far), far);
    std::vector<AlignedRow> rows;
    const auto addFollowers = [&](std::ptrdiff_t statement) {
        for (const Range &range : followers[statement])
            rows.push_back({-1, far, range});
    };
    addFollowers(-1);
    for (const AlignedRow &row : inOrder) {
        rows.push_back(row);
        if (row.statement >= 0)
            addFollowers(row.statement);
    }
    return rows;
}

QString placesText(const Segmentation &segmentation, const std::vector<Range> &places)
{
    QStringList labels;
    for (const Range &place : places)
        labels << paragraphLabel(segmentation, place);
    labels.removeDuplicates();
    return labels.join(u", "_s);
}

} // namespace diptych
