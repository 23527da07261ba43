// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/quotes.h"

#include "text/quotations.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr int shortestQuote = 3;     // words; fewer are a figure of speech that any two reports may share
constexpr int attributionReach = 12; // words between a quotation and the "said" that belongs to it
constexpr int subjectReach = 9;      // words between "said" and who said it
constexpr int certainReach = 5;      // the same, for a name that certainly belongs to it
constexpr int traceBack = 3;         // sentences in which "she" is looked for

class SpeakerFinder
{
public:
    SpeakerFinder(const FactText &text, const NameList &names, const std::vector<QuoteMention> &quotes)
        : m_text(text), m_names(names), m_isQuoted(static_cast<std::size_t>(text.size()))
    {
        for (const QuoteMention &quote : quotes)
            std::fill(m_isQuoted.begin() + quote.first, m_isQuoted.begin() + quote.end, true);
        m_nameAt.assign(m_isQuoted.size(), -1);
        for (std::size_t i = 0; i < names.mentions.size(); ++i)
            m_nameAt[static_cast<std::size_t>(names.mentions[i].first)] = static_cast<int>(i);
    }

    void find(QuoteMention &quote, int sentenceOfEnd)
    {
        setBounds(quote, sentenceOfEnd);
        if (const int say = sayBehind(quote.end); say >= 0) {
            quote.isStatement = true;
            setSpeaker(quote, say, quote.end);
        } else if (const int before = sayBefore(quote.first); before >= 0) {
            quote.isStatement = true;
            setSpeaker(quote, before, m_begin);
        }
    }

private:
    // The words around the quotation that may tell who said it: its sentences, and the one behind it where
    // that is in the same paragraph and the quotation fills its own.
    void setBounds(const QuoteMention &quote, int sentenceOfEnd)
    {
        const auto &sentences = m_text.sentences();
        auto first = static_cast<std::size_t>(sentenceOfEnd);
        while (first > 0 && sentences[first].firstWord > quote.first)
            --first;
        auto last = static_cast<std::size_t>(sentenceOfEnd);
        m_begin = static_cast<int>(sentences[first].firstWord);
        m_end = static_cast<int>(sentences[last].wordEnd);
        const bool fills = m_end <= quote.end;
        if (fills && m_begin >= quote.first && first > 0 &&
            sentences[first - 1].paragraph == sentences[first].paragraph)
            m_begin = static_cast<int>(sentences[first - 1].firstWord);
        if (fills && last + 1 < sentences.size() &&
            sentences[last + 1].paragraph == sentences[last].paragraph)
            m_end = static_cast<int>(sentences[last + 1].wordEnd);
    }

    bool isSay(int word) const { return m_text[word].has(WordSign::Say); }
    bool isQuoted(int word) const { return m_isQuoted[static_cast<std::size_t>(word)]; }

    int sayBehind(int from) const
    {
        for (int word = from; word < std::min(m_end, from + attributionReach) && !isQuoted(word); ++word) {
            if (isSay(word))
                return word;
        }
        return -1;
    }

    int sayBefore(int from) const
    {
        for (int word = from - 1; word >= std::max(m_begin, from - attributionReach) && !isQuoted(word);
             --word) {
            if (isSay(word))
                return word;
        }
        return -1;
    }

    // "Corvin said", "said Helena Corvin, the mediator", "the spokeswoman, Marit Aasheim, said", "she said"
    void setSpeaker(QuoteMention &quote, int say, int from)
    {
        if (say > 0 && m_text[say - 1].has(WordSign::Pronoun) && !isQuoted(say - 1))
            return traceSpeaker(quote, say - 1);
        const int before = nameBetween(std::max(from, say - subjectReach), say);
        const int behind = nameBetween(say + 1, std::min(m_end, say + 1 + subjectReach));
        const int index = before >= 0 ? before : behind;
        if (index < 0)
            return;
        const NameMention &name = m_names.mentions[static_cast<std::size_t>(index)];
        quote.speaker = name.entity;
        quote.isNamed = (before >= 0 ? say - name.end : name.first - say - 1) <= certainReach;
    }

    // "Energy Secretary Spencer Abraham": who has the title, not what it is of.
    int behindTitle(int name, int to) const
    {
        const NameMention &mention = m_names.mentions[static_cast<std::size_t>(name)];
        int word = mention.end;
        while (word < to && (m_text[word].has(WordSign::Title) || m_text[word].has(WordSign::TitlePart)))
            ++word;
        const bool holds = word > mention.end && word < to && m_nameAt[static_cast<std::size_t>(word)] >= 0;
        return holds ? m_nameAt[static_cast<std::size_t>(word)] : name;
    }

    // "of the Coast Guard", "on Facebook": where, not who.
    bool isPlace(int word) const
    {
        const auto standsAt = [this](int place) { return place >= 0 && m_text[place].has(WordSign::Place); };
        return standsAt(word - 1) || (word > 0 && m_text.is(word - 1, u"the") && standsAt(word - 2));
    }

    // The first name there outside quotations.
    int nameBetween(int from, int to) const
    {
        for (int word = from; word < to && !isQuoted(word); ++word) {
            if (const int name = m_nameAt[static_cast<std::size_t>(word)]; name >= 0 && !isPlace(word))
                return behindTitle(name, to);
        }
        return -1;
    }

    // Whom "she" stands for: the last name before that has no article, as persons have none.
    void traceSpeaker(QuoteMention &quote, int pronoun) const
    {
        const int from = sentenceStart(pronoun, traceBack);
        auto name = std::ranges::lower_bound(m_names.mentions, pronoun, {}, &NameMention::first);
        while (name != m_names.mentions.begin() && std::prev(name)->first >= from) {
            --name;
            const bool hasArticle = name->first > 0 && m_text.is(name->first - 1, u"the");
            if (!hasArticle && !isQuoted(name->first)) {
                quote.speaker = name->entity;
                return;
            }
        }
    }

    // The first word of the sentence so many sentences before that of a word.
    int sentenceStart(int word, int sentencesBefore) const
    {
        const auto &sentences = m_text.sentences();
        auto at = std::ranges::upper_bound(sentences, qsizetype(word), {}, &Sentence::firstWord) - 1;
        at -= std::min<std::ptrdiff_t>(sentencesBefore, at - sentences.begin());
        return static_cast<int>(at->firstWord);
    }

    const FactText &m_text;
    const NameList &m_names;
    std::vector<bool> m_isQuoted;
    std::vector<int> m_nameAt; ///< By first word: index of the mention, or -1.
    int m_begin = 0;
    int m_end = 0;
};

} // namespace

std::vector<QuoteMention> findQuotes(const FactText &text, const NameList &names)
{
    const Segmentation &segmentation = text.article().segmentation;
    std::vector<QuoteMention> quotes;
    for (const Range &range : findQuotations(text.article().text, segmentation.paragraphs)) {
        const auto &words = segmentation.words;
        const auto first = std::ranges::lower_bound(words, range.begin, {}, &Range::begin);
        const auto end = std::ranges::lower_bound(words, range.end, {}, &Range::begin);
        if (end - first >= shortestQuote)
            quotes.push_back(
                {static_cast<int>(first - words.begin()), static_cast<int>(end - words.begin())});
    }
    SpeakerFinder finder(text, names, quotes);
    std::size_t sentence = 0;
    for (QuoteMention &quote : quotes) {
        while (text.sentences()[sentence].wordEnd < quote.end)
            ++sentence;
        finder.find(quote, static_cast<int>(sentence));
    }
    return quotes;
}

} // namespace diptych
