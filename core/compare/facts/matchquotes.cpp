// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/longestcommon.h"
#include "compare/facts/quotes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace diptych {

namespace {

// Share of the shorter quotation's words that stand in the longer one, from which on the two are one.
constexpr double sameQuoteShare = 0.6;
constexpr int longestQuote = 400;        // words; longer ones are compared by their beginnings
constexpr std::size_t commonTrigram = 8; // quotations; what stands in more of them tells nothing

using Trigram = std::array<int, 3>;

std::vector<int> formsOf(const FactText &text, const QuoteMention &quote)
{
    std::vector<int> forms;
    for (int word = quote.first; word < std::min(quote.end, quote.first + longestQuote); ++word)
        forms.push_back(text.formOf(word));
    return forms;
}

bool hasOmission(QStringView gap)
{
    return gap.contains(u'…') || gap.contains(u"...") || gap.contains(u". . .") || gap.contains(u'[') ||
           gap.contains(u'(');
}

// An article more or less is no other saying.
bool matters(const WordForm &form)
{
    return form.weight != WordWeight::Function || form.has(WordSign::Negator) ||
           (form.meaning && !form.meaning->poles.empty());
}

// Whether words between two neighbouring common ones were changed without a sign of it.
bool isAltered(const Sided<const FactText *> &texts, const Sided<int> &from, const Sided<int> &to)
{
    bool marked = false;
    bool changed = false;
    for (Side side : bothSides) {
        for (int word = from[side]; word < to[side]; ++word) {
            marked = marked || hasOmission(texts[side]->gapBehind(word));
            changed = changed || (word > from[side] && matters((*texts[side])[word]));
        }
    }
    return changed && !marked;
}

using Places = std::vector<std::pair<int, int>>;

// Drops words at either end that are common by chance: shorter runs than this.
Places withoutStrayEnds(Places common)
{
    constexpr std::size_t shortestRun = 3; // words
    constexpr int farAway = 3;             // words between such a run and the next one
    const auto goesOn = [&](std::size_t i) {
        return common[i].first - common[i - 1].first <= farAway &&
               common[i].second - common[i - 1].second <= farAway;
    };
    std::size_t begin = 0;
    for (std::size_t run = 1; run < common.size() && run - begin < shortestRun; ++run) {
        if (!goesOn(run))
            begin = run;
    }
    std::size_t end = common.size();
    for (std::size_t run = common.size(); run-- > begin + 1 && end - run < shortestRun;) {
        if (!goesOn(run))
            end = run;
    }
    return {common.begin() + static_cast<std::ptrdiff_t>(begin),
            common.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end))};
}

class Matcher
{
public:
    Matcher(const Sided<const FactText *> &texts, const Sided<std::vector<QuoteMention>> &quotes)
        : m_texts(texts), m_quotes(quotes)
    {
    }

    std::vector<QuoteMatch> match()
    {
        std::vector<QuoteMatch> matches;
        for (const auto &[left, right] : candidates()) {
            if (const auto found = compare(left, right))
                matches.push_back(*found);
        }
        return matches;
    }

private:
    const QuoteMention &quote(Side side, int index) const
    {
        return m_quotes[side][static_cast<std::size_t>(index)];
    }

    // The pairs that share three words on end.
    std::set<std::pair<int, int>> candidates() const
    {
        std::map<Trigram, std::vector<int>> index;
        forEachTrigram(Side::Left, [&index](const Trigram &trigram, int quote) {
            std::vector<int> &holders = index[trigram];
            if (holders.empty() || holders.back() != quote)
                holders.push_back(quote);
        });
        std::set<std::pair<int, int>> pairs;
        forEachTrigram(Side::Right, [&](const Trigram &trigram, int right) {
            const auto found = index.find(trigram);
            if (found == index.end() || found->second.size() > commonTrigram)
                return;
            for (int left : found->second)
                pairs.emplace(left, right);
        });
        addEqual(pairs);
        return pairs;
    }

    // Whole ones that are equal, however common their words are: the first on the left for each on the right,
    // and the other way round.
    void addEqual(std::set<std::pair<int, int>> &pairs) const
    {
        Sided<std::map<std::vector<int>, int>> firsts;
        for (Side side : bothSides) {
            for (std::size_t i = 0; i < m_quotes[side].size(); ++i)
                firsts[side].try_emplace(formsOf(*m_texts[side], m_quotes[side][i]), static_cast<int>(i));
        }
        for (Side side : bothSides) {
            for (std::size_t i = 0; i < m_quotes[side].size(); ++i) {
                const auto found = firsts[other(side)].find(formsOf(*m_texts[side], m_quotes[side][i]));
                const int index = static_cast<int>(i);
                if (found != firsts[other(side)].end())
                    pairs.insert(side == Side::Left ? std::pair(index, found->second)
                                                    : std::pair(found->second, index));
            }
        }
    }

    template <typename Function>
    void forEachTrigram(Side side, Function function) const
    {
        const FactText &text = *m_texts[side];
        for (std::size_t i = 0; i < m_quotes[side].size(); ++i) {
            const QuoteMention &quote = m_quotes[side][i];
            for (int word = quote.first; word + 2 < quote.end; ++word)
                function({text.formOf(word), text.formOf(word + 1), text.formOf(word + 2)},
                         static_cast<int>(i));
        }
    }

    std::optional<QuoteMatch> compare(int left, int right) const
    {
        const Sided<std::vector<int>> forms{{formsOf(*m_texts[Side::Left], quote(Side::Left, left)),
                                             formsOf(*m_texts[Side::Right], quote(Side::Right, right))}};
        const auto common = longestCommon(forms[Side::Left], forms[Side::Right]);
        const std::size_t shorter = std::min(forms[Side::Left].size(), forms[Side::Right].size());
        if (double(common.size()) < sameQuoteShare * double(shorter))
            return std::nullopt;
        const Places sure = withoutStrayEnds(common);
        QuoteMatch match{left, right};
        const int firstLeft = quote(Side::Left, left).first;
        const int firstRight = quote(Side::Right, right).first;
        for (std::size_t i = 1; i < sure.size(); ++i) {
            const Sided<int> from{{firstLeft + sure[i - 1].first, firstRight + sure[i - 1].second}};
            const Sided<int> to{{firstLeft + sure[i].first, firstRight + sure[i].second}};
            match.isAltered = match.isAltered || isAltered(m_texts, from, to);
        }
        return match;
    }

    const Sided<const FactText *> &m_texts;
    const Sided<std::vector<QuoteMention>> &m_quotes;
};

} // namespace

std::vector<QuoteMatch> matchQuotes(const Sided<const FactText *> &texts,
                                    const Sided<std::vector<QuoteMention>> &quotes)
{
    if (!texts[Side::Left]->sharesForms(*texts[Side::Right]))
        return {};
    return Matcher(texts, quotes).match();
}

} // namespace diptych
