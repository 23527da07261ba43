// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/numerals.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

NumeralPart partOf(const FactText &text, int word)
{
    const Meaning *meaning = text[word].meaning;
    return meaning ? meaning->numeral : NumeralPart::None;
}

bool isMultiplier(NumeralPart part)
{
    return part == NumeralPart::Hundred || part == NumeralPart::Scale;
}

double suffixScale(DigitSuffix suffix)
{
    switch (suffix) {
    case DigitSuffix::Thousand:
        return 1e3;
    case DigitSuffix::Million:
        return 1e6;
    case DigitSuffix::Billion:
        return 1e9;
    default:
        return 1;
    }
}

class NumeralReader
{
public:
    NumeralReader(const FactText &text, int word, int end) : m_text(text), m_word(word), m_end(end)
    {
        m_numeral.first = word;
    }

    std::optional<Numeral> read()
    {
        readStart();
        while (m_word < m_end && mayGoOn() && readPart()) {
        }
        if (!m_any)
            return std::nullopt;
        m_numeral.end = m_word;
        m_numeral.value = m_total + m_current;
        return m_numeral;
    }

private:
    // "a million", "half a million"
    void readStart()
    {
        const bool half = m_text.is(m_word, u"half");
        const int article = m_word + (half ? 1 : 0);
        const bool counts = article + 1 < m_end && m_text.goesOn(article) &&
                            (m_text.is(article, u"a") || m_text.is(article, u"an")) &&
                            isMultiplier(partOf(m_text, article + 1));
        if (!counts)
            return;
        m_current = half ? 0.5 : 1;
        m_any = true;
        m_word = article + 1;
    }

    // Whether the numeral may reach over the gap before the next word.
    bool mayGoOn()
    {
        if (m_word == m_numeral.first)
            return true;
        if (!m_text.goesOn(m_word - 1))
            return false;
        const bool joins =
            m_any && (m_text.is(m_word, u"and") || m_text.is(m_word, u"et") || m_text.is(m_word, u"y"));
        if (!joins || m_word + 1 >= m_end || !m_text.goesOn(m_word))
            return true;
        const bool english = m_text.is(m_word, u"and");
        const NumeralPart next = partOf(m_text, m_word + 1);
        if (next == NumeralPart::Small && (english ? isMultiplier(m_last) : m_lastTens)) {
            ++m_word;
            return true;
        }
        if (english && m_word + 2 < m_end && m_text.is(m_word + 1, u"a") && m_text.is(m_word + 2, u"half")) {
            m_current += 0.5;
            m_numeral.step = 0.1;
            m_word += 3;
        }
        return m_word < m_end;
    }

    bool readPart()
    {
        if (m_text[m_word].digits)
            return readDigitWord(*m_text[m_word].digits);
        const Meaning *meaning = m_text[m_word].meaning;
        if (!meaning || meaning->numeral == NumeralPart::None)
            return m_any && readFraction();
        switch (meaning->numeral) {
        case NumeralPart::Small:
            return readSmall(meaning->number);
        case NumeralPart::Hundred:
            // "hundreds of" and "dozens of" are no number; a bare "hundred" is one in languages other than
            // English alone, where it takes an article.
            m_current = std::max(m_current, 1.0) * meaning->number;
            m_numeral.isDozens = meaning->number == 12;
            return take(NumeralPart::Hundred);
        case NumeralPart::Scale:
            m_numeral.step *= m_any ? meaning->number : 1;
            m_total += std::max(m_current, m_any ? 0.0 : 1.0) * meaning->number;
            m_current = 0;
            return take(NumeralPart::Scale);
        default:
            return readOrdinal(meaning->number);
        }
    }

    bool readDigitWord(const DigitWord &digits)
    {
        // French and Swedish thousands: "1 200".
        const bool isThousands =
            m_any && m_last == NumeralPart::None && m_lastDigits <= 3 && digits.digits == 3 &&
            digits.decimals == 0 && m_text.gapBehind(m_word - 1).size() == 1 &&
            m_text.gapBehind(m_word - 1)[0] != u' ' && m_text.gapBehind(m_word - 1)[0].isSpace();
        if (m_any && !isThousands)
            return false;
        const double scale =
            suffixScale(digits.suffix) * (startsWithPoint() ? std::pow(10.0, -digits.digits) : 1);
        m_current = isThousands ? m_current * 1000 + digits.value : digits.value * scale;
        m_numeral.step = scale * std::pow(10.0, -digits.decimals);
        m_numeral.isOrdinal = digits.suffix == DigitSuffix::Ordinal;
        m_numeral.isPlainDigits = !m_any && digits.suffix == DigitSuffix::None && digits.decimals == 0 &&
                                  !digits.isGrouped && !digits.isCode;
        m_lastDigits = digits.digits;
        return take(NumeralPart::None) && !m_numeral.isOrdinal;
    }

    // ".85"
    bool startsWithPoint() const
    {
        const QString &text = m_text.article().text;
        const qsizetype begin = m_text.range(m_word).begin;
        return begin > 0 && text[begin - 1] == u'.' && (begin == 1 || text[begin - 2].isSpace());
    }

    // "2 ½"
    bool readFraction()
    {
        if (!m_text.is(m_word, u"½") && !m_text.is(m_word, u"1⁄2"))
            return false;
        m_current += 0.5;
        m_numeral.step = 0.1;
        return take(NumeralPart::Small);
    }

    bool readSmall(double value)
    {
        if (m_any && m_last == NumeralPart::Small) {
            // French counts four times twenty.
            if (m_current == 4 && value == 20)
                m_current = 0, value = 80;
            else if (!m_lastTens || value >= (m_current >= 60 ? 20 : 10))
                return false;
        } else if (m_any && m_last == NumeralPart::None) {
            return false;
        }
        m_current += value;
        m_lastTens = value >= 20;
        return take(NumeralPart::Small);
    }

    bool readOrdinal(double value)
    {
        const bool goesOn = m_any && (m_lastTens || isMultiplier(m_last));
        if (m_any && !goesOn)
            return false;
        m_current += value;
        m_numeral.isOrdinal = true;
        take(NumeralPart::Ordinal);
        return false;
    }

    bool take(NumeralPart part)
    {
        m_numeral.isPlainDigits = m_numeral.isPlainDigits && part == NumeralPart::None;
        m_last = part;
        m_lastTens = m_lastTens && part == NumeralPart::Small;
        m_any = true;
        ++m_word;
        return true;
    }

    const FactText &m_text;
    Numeral m_numeral;
    int m_word;
    int m_end;
    bool m_any = false;
    NumeralPart m_last = NumeralPart::None;
    bool m_lastTens = false;
    int m_lastDigits = 0;
    double m_total = 0;
    double m_current = 0;
};

// "einundzwanzig", "dreihundert": a German number is one word.
double germanCompound(QStringView word, const FactText &text)
{
    const QString &language = text.language();
    const auto value = [&](QStringView part) {
        if (part == u"ein")
            return 1.0;
        const Meaning *meaning = meaningOf(part, language);
        return meaning && meaning->numeral == NumeralPart::Small ? meaning->number : 0.0;
    };
    if (const qsizetype und = word.indexOf(u"und"); und > 0) {
        const double ones = value(word.first(und));
        const double tens = value(word.sliced(und + 3));
        if (ones > 0 && ones < 10 && tens >= 20)
            return ones + tens;
    }
    for (const auto &[name, scale] : {std::pair(QStringView(u"hundert"), 100.0), {u"tausend", 1000.0}}) {
        if (word.endsWith(name) && value(word.chopped(name.size())) > 0)
            return value(word.chopped(name.size())) * scale;
    }
    return 0;
}

} // namespace

std::optional<Numeral> readNumeral(const FactText &text, int word, int end)
{
    if (text.language() == u"de" && !text[word].meaning && !text[word].digits) {
        const double value = germanCompound(text.string(word), text);
        return value > 0 ? std::optional<Numeral>({word, word + 1, value}) : std::nullopt;
    }
    if (!text[word].meaning && !text[word].digits)
        return std::nullopt;
    const NumeralPart part = partOf(text, word);
    const bool mayStart = text[word].digits || part != NumeralPart::None || text.is(word, u"a") ||
                          text.is(word, u"an") || text.is(word, u"half");
    return mayStart ? NumeralReader(text, word, end).read() : std::nullopt;
}

} // namespace diptych
