// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/numbers.h"

#include "compare/facts/numberbounds.h"
#include "compare/facts/numberunits.h"
#include "compare/facts/numerals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

class NumberFinder
{
public:
    NumberFinder(const FactText &text, const std::vector<bool> &isDate) : m_text(text), m_isDate(isDate) {}

    std::vector<NumberMention> find()
    {
        const auto &sentences = m_text.sentences();
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (m_text.isNote(sentences[i]))
                continue;
            m_sentence = static_cast<int>(i);
            m_begin = static_cast<int>(sentences[i].firstWord);
            m_end = static_cast<int>(sentences[i].wordEnd);
            for (int word = m_begin; word < m_end;)
                word = readAt(word);
        }
        return std::move(m_mentions);
    }

private:
    // Where to read on.
    int readAt(int word)
    {
        if (!m_text.has(word, WordTrait::OpensNumber) || m_isDate[static_cast<std::size_t>(word)])
            return word + 1;
        const std::optional<Numeral> numeral = readNumeral(m_text, word, m_end);
        if (!numeral)
            return word + 1;
        if (!isNumber(*numeral))
            return numeral->end;
        NumberMention mention;
        mention.sentence = m_sentence;
        mention.first = word;
        mention.numberEnd = numeral->end;
        mention.low = mention.high = numeral->value;
        mention.step = numeral->step;
        mention.kind = numeral->isOrdinal ? NumberKind::Ordinal : NumberKind::Count;
        readRange(mention, *numeral);
        readUnit(m_text, {m_begin, m_end}, mention);
        readBound(mention, *numeral);
        if (mention.kind == NumberKind::Ordinal && mention.units.empty() && mention.measures.empty())
            return mention.numberEnd;
        mention.value = valueText(m_text, mention);
        const int next = mention.numberEnd;
        m_mentions.push_back(std::move(mention));
        return next;
    }

    bool isNumber(const Numeral &numeral) const
    {
        const int word = numeral.first;
        const std::optional<DigitWord> &digits = m_text[word].digits;
        if (digits && (digits->isCode || digits->suffix == DigitSuffix::Plural))
            return false;
        if (numeral.end < m_end && m_text.gapBehind(numeral.end - 1) == u"-" && m_text[numeral.end].digits &&
            m_text[numeral.end].digits->isCode)
            return false; // a phone number
        if (word > m_begin && isHyphenated(word))
            return false; // "BX-200"
        if (isListMarker(numeral))
            return false;
        return digits || numeral.end > word + 1 || countsAsWord(numeral);
    }

    bool isHyphenated(int word) const
    {
        const QStringView gap = m_text.gapBehind(word - 1);
        return gap == u"-" && m_text[word].digits && !m_text[word - 1].digits && m_text.isCapital(word - 1);
    }

    bool isListMarker(const Numeral &numeral) const
    {
        if (numeral.first != m_begin || numeral.end == m_end)
            return false;
        const auto paragraph =
            static_cast<std::size_t>(m_text.sentences()[static_cast<std::size_t>(m_sentence)].paragraph);
        const Paragraph &holder = m_text.article().segmentation.paragraphs[paragraph];
        const QStringView gap = m_text.gapBehind(numeral.end - 1);
        return holder.kind == ParagraphKind::ListItem &&
               holder.range.begin == m_text.range(numeral.first).begin &&
               (gap.startsWith(u'.') || gap.startsWith(u')'));
    }

    // "one" is mostly a pronoun, "second" a measure of time, "first" an adverb.
    bool countsAsWord(const Numeral &numeral) const
    {
        const int word = numeral.first;
        const bool nounFollows = numeral.end < m_end && m_text.goesOn(numeral.end - 1) &&
                                 m_text[numeral.end].weight != WordWeight::Function;
        // "hundreds of" and a bare "million" count nothing.
        const Meaning *meaning = m_text[word].meaning;
        if (!numeral.isOrdinal && numeral.value != 1)
            return !meaning || meaning->numeral == NumeralPart::Small || numeral.end > word + 1;
        static constexpr std::array<QStringView, 16> notBefore{
            u"a",    u"no",   u"this",    u"that", u"which", u"any", u"every", u"each",
            u"some", u"only", u"another", u"at",   u"day",   u"new", u"last",  u"the"};
        const auto known = numeral.isOrdinal ? std::span(notBefore).first(2) : std::span(notBefore);
        const bool isPronoun =
            word > m_begin && std::ranges::find(known, m_text.string(word - 1)) != known.end();
        return nounFollows && !isPronoun;
    }

    // "four to five", "7-9", "between 7.3 billion and 7.5 billion"
    void readRange(NumberMention &mention, const Numeral &from)
    {
        const int joint = from.end;
        if (joint >= m_end || from.isOrdinal)
            return;
        const QStringView gap = m_text.gapBehind(joint - 1);
        const bool isDash = gap == u"-" || gap == u"–" || gap == u"—";
        const bool isWord = m_text.goesOn(joint - 1) && joint + 1 < m_end && m_text.goesOn(joint) &&
                            (m_text.is(joint, u"to") || m_text.is(joint, u"or") || m_text.is(joint, u"bis") ||
                             (m_text.is(joint, u"and") && mention.first > m_begin &&
                              m_text.is(mention.first - 1, u"between")));
        if (!isDash && !isWord)
            return;
        const int second = joint + (isDash ? 0 : 1);
        const std::optional<Numeral> to = readNumeral(m_text, second, m_end);
        if (!to || to->isOrdinal || (m_text[second].digits && m_text[second].digits->isCode))
            return;
        double low = mention.low;
        // "7.3 to 7.5 billion": the scale of the second is meant for both.
        if (to->step > from.step && low * 1000 <= to->value)
            low *= to->step / from.step;
        if (low >= to->value)
            return;
        mention.low = low;
        mention.high = to->value;
        mention.step = to->step;
        mention.numberEnd = to->end;
        mention.bound = NumberBound::Range;
    }

    void readBound(NumberMention &mention, const Numeral &numeral)
    {
        if (mention.bound == NumberBound::Range)
            return;
        mention.bound = boundBefore(m_text, m_begin, mention.first);
        if (mention.bound == NumberBound::Exact)
            mention.bound = boundBehind(m_text, mention.numberEnd, m_end);
        if (mention.bound == NumberBound::Exact && numeral.isDozens)
            mention.bound = NumberBound::About;
    }

    const FactText &m_text;
    const std::vector<bool> &m_isDate;
    std::vector<NumberMention> m_mentions;
    int m_sentence = 0;
    int m_begin = 0;
    int m_end = 0;
};

// What the last digit that is no zero counts, for numbers that are large enough to be rounded.
double roundStep(const NumberMention &number)
{
    constexpr double smallestRounded = 1000;
    double step = number.step;
    while (number.low >= smallestRounded && std::fmod(number.low, step * 10) == 0)
        step *= 10;
    return step;
}

// A number that is written with fewer digits is the other one rounded, as reports round: "2.1 million" for
// 2,137,000. Small numbers are counted, not rounded.
bool isRounded(const NumberMention &coarse, const NumberMention &fine)
{
    constexpr double largestShift = 0.03; // of the value; 36.5 million crowns are not 38 million
    const double step = roundStep(coarse);
    const double shift = std::abs(coarse.low - fine.low);
    const bool mayRound = step != 1 || coarse.kind == NumberKind::Percent || coarse.kind == NumberKind::Money;
    return mayRound && fine.step < step && shift <= step / 2 * 1.0001 && shift <= largestShift * coarse.low;
}

// "More than 5,200" is what is left of "more than 5,270".
bool isCutDown(const NumberMention &coarse, const NumberMention &fine)
{
    const double step = roundStep(coarse);
    return step > fine.step && coarse.low <= fine.low && fine.low < coarse.low + step;
}

struct Interval
{
    double low;
    double high;
};

Interval intervalOf(const NumberMention &number)
{
    // What "about" and "nearly" leave open, as a share of the number. Round numbers stand in for what is up
    // to a fifth off ("a third of a million" for 310,000, "about 150" for 140).
    constexpr double slack = 0.2;
    switch (number.bound) {
    case NumberBound::AtLeast:
        return {number.low, HUGE_VAL};
    case NumberBound::AtMost:
        return {0, number.low};
    case NumberBound::About:
        return {number.low * (1 - slack), number.low * (1 + slack)};
    case NumberBound::Nearly:
        return {number.low * (1 - slack), number.low};
    default:
        return {number.low, number.high};
    }
}

} // namespace

std::vector<NumberMention> findNumbers(const FactText &text, const std::vector<bool> &isDate)
{
    return NumberFinder(text, isDate).find();
}

bool agree(const NumberMention &a, const NumberMention &b)
{
    if (a.low == b.low && a.high == b.high)
        return true;
    if (a.bound != NumberBound::Range && b.bound != NumberBound::Range &&
        (isRounded(a, b) || isRounded(b, a)))
        return true;
    if (a.bound == NumberBound::AtLeast && b.bound == NumberBound::AtLeast &&
        (isCutDown(a, b) || isCutDown(b, a)))
        return true;
    // Two ranges, or two lower bounds, with other numbers are another statement.
    constexpr double likeGuesses = 0.08; // "about 150" and "about 140", but not "about 200" and "about 240"
    const bool isVague = a.bound == NumberBound::About || a.bound == NumberBound::Nearly;
    if (a.bound == b.bound)
        return isVague && std::abs(a.low - b.low) <= likeGuesses * std::max(a.low, b.low);
    const Interval first = intervalOf(a);
    const Interval second = intervalOf(b);
    return first.low <= second.high && second.low <= first.high;
}

} // namespace diptych
