// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/longestcommon.h"
#include "compare/facts/quotes.h"
#include "compare/facts/sequences.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace diptych {

namespace {

// Share of the shorter quotation's words that stand in the longer one, from which on the two are one.
constexpr double sameQuoteShare = 0.6;
constexpr int longestQuote = 400;        // words; longer ones are compared by their beginnings
constexpr std::size_t commonTrigram = 8; // quotations; what stands in more of them tells nothing

std::span<const int> formsOf(const FactText &text, const QuoteMention &quote)
{
    return text.forms({quote.first, std::min(quote.end, quote.first + longestQuote)});
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

    using Pairs = std::vector<std::pair<int, int>>;

    // The pairs that share three words on end, in order.
    Pairs candidates() const
    {
        SequenceInterner trigrams;
        std::vector<std::vector<int>> holders; // by trigram: the quotations of the left report
        forEachTrigram(Side::Left, [&](std::span<const int> trigram, int left) {
            const auto number = static_cast<std::size_t>(trigrams.intern(trigram));
            if (number == holders.size())
                holders.emplace_back();
            if (holders[number].empty() || holders[number].back() != left)
                holders[number].push_back(left);
        });
        Pairs pairs;
        forEachTrigram(Side::Right, [&](std::span<const int> trigram, int right) {
            const int number = trigrams.find(trigram);
            if (number < 0 || holders[static_cast<std::size_t>(number)].size() > commonTrigram)
                return;
            for (int left : holders[static_cast<std::size_t>(number)]) {
                if (pairs.empty() || pairs.back() != std::pair(left, right))
                    pairs.emplace_back(left, right);
            }
        });
        addEqual(pairs);
        std::ranges::sort(pairs);
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return pairs;
    }

    // Whole ones that are equal, however common their words are: the first on the left for each on the right,
    // and the other way round.
    void addEqual(Pairs &pairs) const
    {
        SequenceInterner texts;
        Sided<std::vector<int>> numbers; // by quotation
        for (Side side : bothSides) {
            for (const QuoteMention &quote : m_quotes[side])
                numbers[side].push_back(texts.intern(formsOf(*m_texts[side], quote)));
        }
        Sided<std::vector<int>> firsts; // by number: the first quotation that has it
        for (Side side : bothSides) {
            firsts[side].assign(static_cast<std::size_t>(texts.size()), -1);
            for (std::size_t i = numbers[side].size(); i-- > 0;)
                firsts[side][static_cast<std::size_t>(numbers[side][i])] = static_cast<int>(i);
        }
        for (Side side : bothSides) {
            for (std::size_t i = 0; i < numbers[side].size(); ++i) {
                const int equal = firsts[other(side)][static_cast<std::size_t>(numbers[side][i])];
                const int index = static_cast<int>(i);
                if (equal >= 0)
                    pairs.push_back(side == Side::Left ? std::pair(index, equal) : std::pair(equal, index));
            }
        }
    }

    template <typename Function>
    void forEachTrigram(Side side, Function function) const
    {
        for (std::size_t i = 0; i < m_quotes[side].size(); ++i) {
            const QuoteMention &quote = m_quotes[side][i];
            const auto forms = m_texts[side]->forms({quote.first, quote.end});
            for (std::size_t word = 0; word + 3 <= forms.size(); ++word)
                function(forms.subspan(word, 3), static_cast<int>(i));
        }
    }

    std::optional<QuoteMatch> compare(int left, int right) const
    {
        const Sided<std::span<const int>> forms{{formsOf(*m_texts[Side::Left], quote(Side::Left, left)),
                                                 formsOf(*m_texts[Side::Right], quote(Side::Right, right))}};
        if (std::ranges::equal(forms[Side::Left], forms[Side::Right]))
            return QuoteMatch{left, right};
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
