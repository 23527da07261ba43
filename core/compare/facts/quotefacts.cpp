// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/quotefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

class QuoteFacts
{
public:
    QuoteFacts(const Sided<const FactText *> &texts, const std::vector<Link> &links,
               const Sided<NameList> &names, const Sided<std::vector<QuoteMention>> &quotes)
        : m_texts(texts), m_links(links), m_names(names), m_quotes(quotes)
    {
        for (Side side : bothSides)
            m_isTold[side].resize(quotes[side].size());
    }

    void add(std::vector<Fact> &facts)
    {
        noteLinks();
        const std::vector<QuoteMatch> matches = matchQuotes(m_texts, m_quotes);
        for (const QuoteMatch &match : matches) {
            if (!differs(match))
                addMatch(match, FactStatus::Both, facts);
        }
        // A quotation that has its equal differs from no other one.
        const Sided<std::vector<bool>> haveEquals = m_isTold;
        for (const QuoteMatch &match : matches) {
            const bool hasEqual = haveEquals[Side::Left][static_cast<std::size_t>(match.left)] ||
                                  haveEquals[Side::Right][static_cast<std::size_t>(match.right)];
            if (!hasEqual && differs(match))
                addMatch(match, FactStatus::Differs, facts);
        }
        for (Side side : bothSides) {
            for (std::size_t i = 0; i < m_quotes[side].size(); ++i) {
                if (!m_isTold[side][i])
                    addAlone(side, i, facts);
            }
        }
    }

private:
    const QuoteMention &quote(Side side, int index) const
    {
        return m_quotes[side][static_cast<std::size_t>(index)];
    }

    Range rangeOf(Side side, const QuoteMention &mention) const
    {
        return m_texts[side]->range(mention.first, mention.end);
    }

    // The links that each quotation lies under.
    void noteLinks()
    {
        for (Side side : bothSides) {
            m_linksOf[side].resize(m_quotes[side].size());
            for (const Link &link : m_links) {
                const auto reaches = [&](const QuoteMention &mention) {
                    return rangeOf(side, mention).end <= link.span[side].begin;
                };
                auto at = std::ranges::partition_point(m_quotes[side], reaches);
                for (; at != m_quotes[side].end() && rangeOf(side, *at).begin < link.span[side].end; ++at)
                    m_linksOf[side][static_cast<std::size_t>(at - m_quotes[side].begin())].push_back(&link);
            }
        }
    }

    const Link *linkOf(const QuoteMatch &match) const
    {
        const auto &rights = m_linksOf[Side::Right][static_cast<std::size_t>(match.right)];
        for (const Link *link : m_linksOf[Side::Left][static_cast<std::size_t>(match.left)]) {
            if (std::ranges::find(rights, link) != rights.end())
                return link;
        }
        return nullptr;
    }

    bool differs(const QuoteMatch &match) const
    {
        const QuoteMention &left = quote(Side::Left, match.left);
        const QuoteMention &right = quote(Side::Right, match.right);
        const bool otherSpeaker = left.isNamed && right.isNamed &&
                                  !isNamedBeside(Side::Right, right, Side::Left, left) &&
                                  !isNamedBeside(Side::Left, left, Side::Right, right);
        return linkOf(match) && (otherSpeaker || match.isAltered);
    }

    void addMatch(const QuoteMatch &match, FactStatus status, std::vector<Fact> &facts)
    {
        Fact fact{FactType::Quote, status};
        fact.link = status == FactStatus::Differs ? linkOf(match)->id : 0;
        set(fact, Side::Left, quote(Side::Left, match.left));
        set(fact, Side::Right, quote(Side::Right, match.right));
        facts.push_back(std::move(fact));
        m_isTold[Side::Left][static_cast<std::size_t>(match.left)] = true;
        m_isTold[Side::Right][static_cast<std::size_t>(match.right)] = true;
    }

    // In both if a link ties it to a sentence in which the same speaker is named; else on this side alone.
    void addAlone(Side side, std::size_t index, std::vector<Fact> &facts)
    {
        const QuoteMention &mention = m_quotes[side][index];
        Fact fact{FactType::Quote, side == Side::Left ? FactStatus::LeftOnly : FactStatus::RightOnly};
        set(fact, side, mention);
        for (const Link *link : m_linksOf[side][index]) {
            const Range told = link->span[other(side)];
            if (mention.speaker < 0 || !isNamedIn(other(side), told, speakerId(side, mention)))
                continue;
            fact.status = FactStatus::Both;
            fact.value[other(side)] = told.in(m_texts[other(side)]->article().text).toString().simplified();
            fact.spans[other(side)] = {wordsOf(other(side), told)};
            break;
        }
        facts.push_back(std::move(fact));
    }

    // Whether the speaker of a quotation stands in the sentences of the same one in the other report.
    bool isNamedBeside(Side side, const QuoteMention &mention, Side speakerSide,
                       const QuoteMention &speaker) const
    {
        return isNamedIn(side, rangeOf(side, mention), speakerId(speakerSide, speaker)) ||
               speakerId(side, mention) == speakerId(speakerSide, speaker);
    }

    int speakerId(Side side, const QuoteMention &mention) const
    {
        return m_names[side].entities[static_cast<std::size_t>(mention.speaker)].sameAs;
    }

    // Whether a name stands in the sentences of a stretch.
    bool isNamedIn(Side side, Range stretch, int id) const
    {
        const auto &sentences = m_texts[side]->sentences();
        const auto &mentions = m_names[side].mentions;
        const auto before = [&](const NameMention &mention) {
            return sentences[static_cast<std::size_t>(mention.sentence)].range.end <= stretch.begin;
        };
        for (auto at = std::ranges::partition_point(mentions, before); at != mentions.end(); ++at) {
            if (sentences[static_cast<std::size_t>(at->sentence)].range.begin >= stretch.end)
                return false;
            if (m_names[side].idOf(*at) == id)
                return true;
        }
        return false;
    }

    // From the first to the last word of a stretch, without the marks around them.
    Range wordsOf(Side side, Range stretch) const
    {
        const auto &words = m_texts[side]->article().segmentation.words;
        const auto first = std::ranges::lower_bound(words, stretch.begin, {}, &Range::begin);
        const auto end = std::ranges::lower_bound(words, stretch.end, {}, &Range::begin);
        return {first->begin, std::prev(end)->end};
    }

    // "Marit Aasheim: We received no report"
    void set(Fact &fact, Side side, const QuoteMention &mention) const
    {
        const Range range = rangeOf(side, mention);
        const QString words = range.in(m_texts[side]->article().text).toString().simplified();
        const QString speaker =
            mention.speaker >= 0
                ? m_names[side].entities[static_cast<std::size_t>(mention.speaker)].value + u": "_s
                : QString();
        fact.value[side] = speaker + words;
        fact.spans[side] = {range};
    }

    const Sided<const FactText *> &m_texts;
    const std::vector<Link> &m_links;
    const Sided<NameList> &m_names;
    const Sided<std::vector<QuoteMention>> &m_quotes;
    Sided<std::vector<std::vector<const Link *>>> m_linksOf; ///< By quotation.
    Sided<std::vector<bool>> m_isTold;
};

} // namespace

void addQuoteFacts(const Sided<const FactText *> &texts, const std::vector<Link> &links,
                   const Sided<NameList> &names, const Sided<std::vector<QuoteMention>> &quotes,
                   std::vector<Fact> &facts)
{
    QuoteFacts(texts, links, names, quotes).add(facts);
}

} // namespace diptych
