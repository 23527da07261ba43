// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/facts.h"

#include "compare/facts/differences.h"
#include "compare/facts/factbuilder.h"
#include "compare/facts/quotefacts.h"
#include "compare/mirror.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace diptych {

namespace {

// What the passes below read: both reports as words with all that was found in each alone.
struct Mentions
{
    Sided<std::vector<NumberMention>> numbers;
    Sided<std::vector<DateMention>> dates;
    Sided<NameList> names;
    Sided<std::vector<QuoteMention>> quotes;
};

// Links that are looked into before asking whether to go on.
constexpr std::size_t linksPerQuestion = 64;

Mentions findMentions(const Sided<const FactText *> &texts)
{
    Mentions mentions;
    for (Side side : bothSides) {
        const FactText &text = *texts[side];
        mentions.dates[side] = findDates(text);
        std::vector<bool> isDate(static_cast<std::size_t>(text.size()));
        for (const DateMention &date : mentions.dates[side])
            std::fill(isDate.begin() + date.first, isDate.begin() + date.end, true);
        mentions.numbers[side] = findNumbers(text, isDate);
        mentions.names[side] = findNames(text);
        mentions.quotes[side] = findQuotes(text, mentions.names[side]);
    }
    joinNames(mentions.names);
    return mentions;
}

// With as many digits as any report writes: a scale ("7.3 billion") leaves a trace in the last ones.
double rounded(double value)
{
    constexpr double exactBelow = 1e12;
    constexpr int digits = 12;
    if (value == std::floor(value) && value < exactBelow)
        return value;
    return QString::number(value, 'g', digits).toDouble();
}

// "9 dead" and "at least nine people died" are one figure, which a headline tells shorter than the lead.
FactKey keyOf(const NumberMention &number)
{
    const int unit = !number.units.empty()      ? number.units.front()
                     : !number.measures.empty() ? number.measures.front()
                                                : 0;
    return {double(number.kind), rounded(number.low), rounded(number.high), double(unit)};
}

FactKey keyOf(const DateMention &date)
{
    return {double(date.year), double(date.month), double(date.day), double(date.weekday),
            double(date.minutes)};
}

class Assembler
{
public:
    Assembler(const Sided<const FactText *> &texts, const std::vector<Link> &links)
        : m_texts(texts), m_links(links), m_mentions(findMentions(texts))
    {
    }

    std::vector<Fact> assemble(const std::function<bool()> &isCancelled)
    {
        addGroups();
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            if (i % linksPerQuestion == 0 && isCancelled && isCancelled())
                return {};
            lookInto(m_links[i]);
        }
        alignApart();
        std::vector<Fact> facts = std::move(m_wordFacts);
        m_numbers.build(facts);
        m_dates.build(facts);
        m_names.build(facts);
        addQuoteFacts(m_texts, m_links, m_mentions.names, m_mentions.quotes, facts);
        return facts;
    }

private:
    template <typename Mention>
    Range rangeOf(Side side, const Mention &mention) const
    {
        return m_texts[side]->range(mention.first, mention.end);
    }

    void addGroups()
    {
        for (Side side : bothSides) {
            for (const NumberMention &number : m_mentions.numbers[side])
                m_numberGroup[side].push_back(
                    m_numbers.add(side, keyOf(number), number.value, rangeOf(side, number)));
            for (const DateMention &date : m_mentions.dates[side])
                m_dateGroup[side].push_back(m_dates.add(side, keyOf(date), date.value, rangeOf(side, date)));
            addNames(side);
        }
    }

    void addNames(Side side)
    {
        const NameList &names = m_mentions.names[side];
        std::vector<int> groups(names.entities.size(), -1); // by entity
        for (const NameMention &name : names.mentions) {
            int &group = groups[static_cast<std::size_t>(name.entity)];
            const Range range = rangeOf(side, name);
            if (group >= 0) {
                m_names.addPlace(side, group, range);
            } else {
                const NamedEntity &entity = names.entities[static_cast<std::size_t>(name.entity)];
                group = m_names.add(side, {double(entity.sameAs)}, entity.value, range);
            }
            m_nameGroup[side].push_back(group);
        }
    }

    void lookInto(const Link &link)
    {
        const LinkView view(m_texts, link);
        if (view.isTooLong() || view.hasSameWords())
            return;
        const auto &[numbers, dates, names, quotes] = m_mentions;
        note(pairNumbers(view, numbers), numbers[Side::Left], numbers[Side::Right], m_numberGroup, m_numbers,
             link.id);
        note(pairDates(view, dates), dates[Side::Left], dates[Side::Right], m_dateGroup, m_dates, link.id);
        const std::vector<WordDifference> negations = findNegations(view);
        note(pairNames(view, names, negations.empty() ? Stand::Agree : Stand::Deny),
             names[Side::Left].mentions, names[Side::Right].mentions, m_nameGroup, m_names, link.id);
        for (const auto &found :
             {negations, findAntonyms(view), findRoles(view, names), findSpellings(view, names)}) {
            for (const WordDifference &difference : found)
                addWordFact(difference, link);
        }
    }

    template <typename Mention>
    void note(const std::vector<MentionPair> &pairs, const std::vector<Mention> &lefts,
              const std::vector<Mention> &rights, const Sided<std::vector<int>> &groups, FactBuilder &builder,
              int link)
    {
        for (const MentionPair &pair : pairs) {
            const auto left = static_cast<std::size_t>(pair.left);
            const auto right = static_cast<std::size_t>(pair.right);
            const int leftGroup = groups[Side::Left][left];
            const int rightGroup = groups[Side::Right][right];
            if (pair.differs)
                builder.differ(leftGroup, rightGroup,
                               {{rangeOf(Side::Left, lefts[left]), rangeOf(Side::Right, rights[right])}},
                               link);
            else
                builder.agree(leftGroup, rightGroup);
        }
    }

    void addWordFact(const WordDifference &difference, const Link &link)
    {
        Fact fact{difference.type, FactStatus::Differs};
        fact.link = link.id;
        for (Side side : bothSides) {
            QStringList words;
            for (const WordStretch &stretch : difference.words[side]) {
                const Range range = m_texts[side]->range(stretch.begin, stretch.end);
                fact.spans[side].push_back(range);
                words << range.in(m_texts[side]->article().text).toString().simplified();
            }
            fact.value[side] = words.join(u" … ");
        }
        // A stretch of a linked sentence may be linked once more by itself.
        if (m_toldWords.emplace(fact.type, fact.spans.values).second)
            m_wordFacts.push_back(std::move(fact));
    }

    // What agrees without a link's saying so: the same name, the same date, the same number of the same
    // thing.
    void alignApart()
    {
        m_dates.agreeWhereKeysDo();
        m_names.agreeWhereKeysDo();
        std::map<double, std::vector<int>> byValue; // the first mentions of groups
        forEachNumberGroup(Side::Right, [&](int mention) {
            byValue[m_mentions.numbers[Side::Right][static_cast<std::size_t>(mention)].low].push_back(
                mention);
        });
        forEachNumberGroup(Side::Left, [&](int mention) {
            const auto left = static_cast<std::size_t>(mention);
            const NumberMention &number = m_mentions.numbers[Side::Left][left];
            const auto equal = byValue.find(number.low);
            if (equal == byValue.end())
                return;
            for (int candidate : equal->second) {
                const auto right = static_cast<std::size_t>(candidate);
                if (countTheSame(number, m_mentions.numbers[Side::Right][right]))
                    m_numbers.agree(m_numberGroup[Side::Left][left], m_numberGroup[Side::Right][right]);
            }
        });
    }

    template <typename Function>
    void forEachNumberGroup(Side side, Function function) const
    {
        int next = 0;
        for (std::size_t i = 0; i < m_numberGroup[side].size(); ++i) {
            if (m_numberGroup[side][i] == next) {
                function(static_cast<int>(i));
                ++next;
            }
        }
    }

    static bool countTheSame(const NumberMention &left, const NumberMention &right)
    {
        const auto share = [](const std::vector<int> &a, const std::vector<int> &b) {
            return std::ranges::any_of(a, [&](int unit) { return std::ranges::find(b, unit) != b.end(); });
        };
        const bool nothingSaid =
            left.units.empty() && right.units.empty() && left.measures.empty() && right.measures.empty();
        const bool sameUnit = left.units.empty() || right.units.empty() ? share(left.measures, right.measures)
                                                                        : share(left.units, right.units);
        return left.kind == right.kind && left.bound == right.bound && left.high == right.high &&
               (nothingSaid || sameUnit);
    }

    const Sided<const FactText *> m_texts;
    const std::vector<Link> &m_links;
    Mentions m_mentions;
    FactBuilder m_numbers{FactType::Number};
    FactBuilder m_dates{FactType::Date};
    FactBuilder m_names{FactType::Name};
    Sided<std::vector<int>> m_numberGroup; ///< By mention.
    Sided<std::vector<int>> m_dateGroup;
    Sided<std::vector<int>> m_nameGroup;
    std::vector<Fact> m_wordFacts;
    std::set<std::pair<FactType, std::array<std::vector<Range>, 2>>> m_toldWords; ///< Where these lie.
};

std::vector<Fact> findInOrder(const Sided<const Article *> &articles, const std::vector<Link> &links,
                              const std::function<bool()> &isCancelled)
{
    const auto texts = readFactTexts(articles);
    return Assembler({{texts[Side::Left].get(), texts[Side::Right].get()}}, links).assemble(isCancelled);
}

// Facts are large: what they are sorted by is sorted alone.
std::vector<Fact> sorted(std::vector<Fact> facts)
{
    const auto firstPlace = [](const Fact &fact, Side side) {
        return fact.spans[side].empty() ? std::numeric_limits<qsizetype>::max()
                                        : fact.spans[side].front().begin;
    };
    using Place = std::tuple<qsizetype, qsizetype, FactType, FactStatus, int, std::size_t>;
    std::vector<Place> order;
    order.reserve(facts.size());
    for (const Fact &fact : facts)
        order.emplace_back(firstPlace(fact, Side::Left), firstPlace(fact, Side::Right), fact.type,
                           fact.status, fact.link, order.size());
    std::ranges::sort(order);
    std::vector<Fact> result;
    result.reserve(facts.size());
    for (const Place &place : order)
        result.push_back(std::move(facts[std::get<std::size_t>(place)]));
    return result;
}

} // namespace

// Every choice between equals depends on which report comes first. The passes always see the two, and the
// links, in the same order, whichever way round they were given.
std::vector<Fact> findFacts(const Sided<const Article *> &articles, const std::vector<Link> &links,
                            const std::function<bool()> &isCancelled)
{
    const bool swapped = articles[Side::Right]->text < articles[Side::Left]->text;
    std::vector<Link> ordered = links;
    if (swapped) {
        for (Link &link : ordered)
            mirror(link);
    }
    std::ranges::sort(ordered, {}, [](const Link &link) { return link.span.values; });
    const auto inOrder =
        swapped ? Sided<const Article *>{{articles[Side::Right], articles[Side::Left]}} : articles;
    std::vector<Fact> facts = findInOrder(inOrder, ordered, isCancelled);
    if (swapped) {
        for (Fact &fact : facts)
            mirror(fact);
    }
    return sorted(std::move(facts));
}

} // namespace diptych
