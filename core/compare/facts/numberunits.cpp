// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/numberunits.h"

#include "compare/facts/numerals.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr int nounWords = 3;       // "two small fishing vessels"
constexpr int predicateAhead = 5;  // "nine of the passengers were badly hurt"
constexpr int predicateBehind = 3; // "the death toll rose to nine"

// Units that no word stands for; negative, so that they equal no stem.
enum SignUnit : int {
    PercentUnit = -1,
    DollarUnit = -2,
    EuroUnit = -3,
    PoundUnit = -4,
    YenUnit = -5,
    AgeUnit = -6
};

struct Currency
{
    QStringView word;
    int unit; ///< 0: the word's own stem.
};

constexpr std::array currencies{
    Currency{u"dollar", DollarUnit},  Currency{u"dollars", DollarUnit}, Currency{u"usd", DollarUnit},
    Currency{u"euro", EuroUnit},      Currency{u"euros", EuroUnit},     Currency{u"eur", EuroUnit},
    Currency{u"pounds", PoundUnit},   Currency{u"yen", YenUnit},        Currency{u"crown", 0},
    Currency{u"crowns", 0},           Currency{u"kronen", 0},           Currency{u"dinars", 0},
    Currency{u"francs", 0},           Currency{u"rupees", 0},           Currency{u"yuan", 0},
    Currency{u"roubles", 0},          Currency{u"rubles", 0},           Currency{u"pesos", 0},
    Currency{u"dólares", DollarUnit}, Currency{u"shekels", 0},          Currency{u"kronor", 0},
};

int currencySign(QChar c)
{
    switch (c.unicode()) {
    case u'$':
        return DollarUnit;
    case u'€':
        return EuroUnit;
    case u'£':
        return PoundUnit;
    case u'¥':
        return YenUnit;
    default:
        return 0;
    }
}

class UnitReader
{
public:
    UnitReader(const FactText &text, SentenceWords sentence, NumberMention &mention)
        : m_text(text), m_sentence(sentence), m_mention(mention)
    {
    }

    void read()
    {
        m_mention.end = m_mention.numberEnd;
        if (!readAge() && !readCurrencySign() && !readPercent())
            readNoun();
        if (m_mention.kind == NumberKind::Count)
            readPredicate();
    }

private:
    void addMeasure(int unit) { m_mention.measures.push_back(unit); }

    // "Ingrid Tveitan, 34, a nurse", "said Ingrid Tveitan, 34.", "an 81-year-old man", "aged 51"
    bool readAge()
    {
        const int number = m_mention.first;
        const int behind = m_mention.numberEnd;
        const bool years = behind + 1 < m_sentence.end &&
                           (m_text.is(behind, u"year") || m_text.is(behind, u"years")) &&
                           m_text.is(behind + 1, u"old");
        const bool aged = number > m_sentence.begin && m_text.is(number - 1, u"aged");
        const bool apposed = number > m_sentence.begin && m_text.isCapital(number - 1) &&
                             m_text.gapBehind(number - 1).startsWith(u", ") && m_text[number].digits &&
                             behind - number == 1 && isCutOff(number);
        const bool told = number > m_sentence.begin + 1 && behind - number == 1 && endsPhrase(number) &&
                          ((m_text.is(number - 1, u"of") && isPerson(number - 2)) ||
                           (m_text.is(number - 1, u"is") && m_text.is(number - 2, u"who")));
        constexpr double oldest = 120;
        if ((!years && !aged && !apposed && !told) || m_mention.high > oldest)
            return false;
        m_mention.kind = NumberKind::Age;
        m_mention.end = years ? behind + 2 : behind;
        addMeasure(AgeUnit);
        return true;
    }

    // A mark stands behind it.
    bool isCutOff(int number) const
    {
        static constexpr QStringView marks = u",;.)!?";
        const QStringView gap = m_text.gapBehind(number);
        return !gap.isEmpty() && marks.contains(gap.front());
    }

    bool isPeople(int word) const
    {
        static constexpr std::array<QStringView, 6> people{u"people",   u"persons", u"menschen",
                                                           u"personen", u"leute",   u"personas"};
        return std::ranges::find(people, m_text.string(word)) != people.end();
    }

    bool isPerson(int word) const
    {
        static constexpr std::array<QStringView, 4> persons{u"man", u"woman", u"boy", u"girl"};
        return std::ranges::find(persons, m_text.string(word)) != persons.end();
    }

    // Nothing that the number could count goes on behind it.
    bool endsPhrase(int number) const
    {
        return number + 1 >= m_sentence.end || !m_text.goesOn(number) ||
               m_text[number + 1].weight == WordWeight::Function ||
               m_text[number + 1].has(WordSign::Pronoun) || m_text.is(number - 1, u"of");
    }

    bool readCurrencySign()
    {
        const qsizetype begin = m_text.range(m_mention.first).begin;
        const QStringView before = QStringView(m_text.article().text).first(begin);
        const QStringView gap = m_text.gapBehind(m_mention.numberEnd - 1);
        int unit = before.isEmpty() ? 0 : currencySign(before.back());
        if (unit == 0 && !gap.isEmpty())
            unit = currencySign(gap[0].isSpace() && gap.size() > 1 ? gap[1] : gap[0]);
        if (unit == 0)
            return false;
        m_mention.kind = NumberKind::Money;
        addMeasure(unit);
        return true;
    }

    bool readPercent()
    {
        const int behind = m_mention.numberEnd;
        const QStringView gap = m_text.gapBehind(behind - 1);
        int words = 0;
        if (behind < m_sentence.end && m_text.goesOn(behind - 1)) {
            const QStringView word = m_text.string(behind);
            if (word == u"percent" || word == u"pct" || word == u"prozent" || word == u"percentage")
                words = 1;
            else if (behind + 1 < m_sentence.end && ((word == u"per" && m_text.is(behind + 1, u"cent")) ||
                                                     (word == u"pour" && m_text.is(behind + 1, u"cent")) ||
                                                     (word == u"por" && m_text.is(behind + 1, u"ciento"))))
                words = 2;
        }
        if (words == 0 && !gap.trimmed().startsWith(u'%'))
            return false;
        m_mention.kind = NumberKind::Percent;
        m_mention.end = behind + words;
        addMeasure(PercentUnit);
        return true;
    }

    void readNoun()
    {
        int word = m_mention.numberEnd;
        const int limit = std::min(m_sentence.end, word + nounWords);
        for (; word < limit && m_text.goesOn(word - 1) && belongsToNoun(word); ++word) {
            const auto currency = std::ranges::find(currencies, m_text.string(word), &Currency::word);
            if (currency != currencies.end()) {
                m_mention.kind = NumberKind::Money;
                addMeasure(currency->unit != 0 ? currency->unit : m_text[word].group);
                ++word;
                break;
            }
            const WordForm &form = m_text[word];
            if (form.has(WordSign::Casualty))
                m_mention.casualties = form.group;
            (form.has(WordSign::Generic) ? m_mention.measures : m_mention.units).push_back(form.group);
            m_mention.countsPeople = m_mention.countsPeople || isPeople(word);
            if (endsNoun(word)) {
                ++word;
                break;
            }
        }
        m_mention.end = word;
    }

    bool belongsToNoun(int word) const
    {
        const WordForm &form = m_text[word];
        if (form.has(WordSign::Generic))
            return true;
        const bool isNumeral = form.digits || (form.meaning && form.meaning->numeral != NumeralPart::None);
        return form.weight != WordWeight::Function && !form.has(WordSign::Say) && !isNumeral &&
               !(form.meaning && (form.meaning->weekday > 0));
    }

    // A plural ends the noun, and so does what a hyphen ties to the number ("4,312-tonne").
    bool endsNoun(int word) const
    {
        const QStringView text = m_text.string(word);
        const bool isPlural =
            text.size() > 3 && text.endsWith(u's') && !text.endsWith(u"ss") && !text.endsWith(u"'s");
        return isPlural || m_text[word].has(WordSign::Generic) || m_text.gapBehind(word - 1) == u"-" ||
               (word + 1 < m_sentence.end && m_text.isCapital(word + 1) && !m_text.isCapital(word));
    }

    // What is told of the counted, if it is one of the things that reports count.
    void readPredicate()
    {
        const auto note = [this](int word) {
            const WordForm &form = m_text[word];
            if (form.group == form.stem || form.has(WordSign::Generic))
                return false;
            m_mention.units.push_back(form.group);
            if (form.has(WordSign::Casualty) && m_mention.casualties == 0)
                m_mention.casualties = form.group;
            return true;
        };
        const auto isBorder = [this](int word) {
            const WordForm &form = m_text[word];
            return form.digits || (form.meaning && form.meaning->numeral == NumeralPart::Small) ||
                   m_text.is(word, u"and") || m_text.is(word, u"or") || m_text.is(word, u"but");
        };
        int word = m_mention.end;
        for (int i = 0; i < predicateAhead && word < m_sentence.end && m_text.goesOn(word - 1); ++i, ++word) {
            if (isBorder(word))
                break;
            if (note(word))
                return;
        }
        word = m_mention.first - 1;
        for (int i = 0; i < predicateBehind && word >= m_sentence.begin && m_text.goesOn(word); ++i, --word) {
            if (isBorder(word))
                break;
            if (note(word))
                return;
        }
    }

    const FactText &m_text;
    SentenceWords m_sentence;
    NumberMention &m_mention;
};

QString numberText(double value)
{
    for (const auto &[scale, name] : {std::pair(1e9, u" billion"_s), {1e6, u" million"_s}}) {
        if (value >= scale)
            return QString::number(value / scale, 'g', 7) + name;
    }
    if (value != std::floor(value))
        return QString::number(value, 'g', 9);
    QString digits = QString::number(static_cast<int>(value));
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, u',');
    return digits;
}

QString boundText(NumberBound bound)
{
    switch (bound) {
    case NumberBound::AtLeast:
        return u"at least "_s;
    case NumberBound::AtMost:
        return u"at most "_s;
    case NumberBound::About:
        return u"about "_s;
    case NumberBound::Nearly:
        return u"nearly "_s;
    default:
        return {};
    }
}

QString unitText(const FactText &text, const NumberMention &mention)
{
    switch (mention.kind) {
    case NumberKind::Percent:
        return u" percent"_s;
    case NumberKind::Age:
        return u" years old"_s;
    default:
        break;
    }
    if (mention.end > mention.numberEnd)
        return u' ' +
               text.range(mention.numberEnd, mention.end).in(text.article().text).toString().simplified();
    return {};
}

QString signText(const NumberMention &mention)
{
    if (mention.kind != NumberKind::Money || mention.end > mention.numberEnd)
        return {};
    switch (mention.measures.front()) {
    case DollarUnit:
        return u"$"_s;
    case EuroUnit:
        return u"€"_s;
    case PoundUnit:
        return u"£"_s;
    default:
        return u"¥"_s;
    }
}

} // namespace

void readUnit(const FactText &text, SentenceWords sentence, NumberMention &mention)
{
    UnitReader(text, sentence, mention).read();
}

QString valueText(const FactText &text, const NumberMention &mention)
{
    if (mention.kind == NumberKind::Ordinal)
        return text.range(mention.first, mention.end).in(text.article().text).toString().simplified();
    QString number = signText(mention) + numberText(mention.low);
    if (mention.bound == NumberBound::Range)
        number += u" to "_s + numberText(mention.high);
    return boundText(mention.bound) + number + unitText(text, mention);
}

} // namespace diptych
