// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/relativedates.h"

#include "compare/facts/numerals.h"

#include <algorithm>
#include <array>

namespace diptych {

namespace {

struct DayWord
{
    QStringView language;
    QStringView word;
    int days;
};

constexpr std::array<DayWord, 15> dayWords{{{u"en", u"today", 0},
                                            {u"en", u"tonight", 0},
                                            {u"en", u"yesterday", -1},
                                            {u"en", u"tomorrow", 1},
                                            {u"de", u"heute", 0},
                                            {u"de", u"gestern", -1},
                                            {u"de", u"vorgestern", -2},
                                            {u"fr", u"aujourd'hui", 0},
                                            {u"fr", u"hier", -1},
                                            {u"fr", u"avant-hier", -2},
                                            {u"fr", u"demain", 1},
                                            {u"es", u"hoy", 0},
                                            {u"es", u"ayer", -1},
                                            {u"es", u"anteayer", -2},
                                            {u"es", u"mañana", 1}}};

enum class Unit { None, Day, Month, Year };

struct UnitWord
{
    QStringView language;
    QStringView word;
    Unit unit;
};

constexpr std::array<UnitWord, 19> unitWords{{{u"en", u"day", Unit::Day},
                                              {u"en", u"days", Unit::Day},
                                              {u"en", u"month", Unit::Month},
                                              {u"en", u"year", Unit::Year},
                                              {u"de", u"tag", Unit::Day},
                                              {u"de", u"tagen", Unit::Day},
                                              {u"de", u"monat", Unit::Month},
                                              {u"de", u"jahr", Unit::Year},
                                              {u"fr", u"jour", Unit::Day},
                                              {u"fr", u"jours", Unit::Day},
                                              {u"fr", u"mois", Unit::Month},
                                              {u"fr", u"an", Unit::Year},
                                              {u"fr", u"l'an", Unit::Year},
                                              {u"fr", u"année", Unit::Year},
                                              {u"fr", u"l'année", Unit::Year},
                                              {u"es", u"día", Unit::Day},
                                              {u"es", u"días", Unit::Day},
                                              {u"es", u"mes", Unit::Month},
                                              {u"es", u"año", Unit::Year}}};

// Words that put a month or a year beside the article's own. In French and Spanish they stand behind it.
constexpr std::array<DayWord, 22> neighbourWords{
    {{u"en", u"last", -1},        {u"en", u"this", 0},      {u"en", u"next", 1},
     {u"de", u"letzten", -1},     {u"de", u"letztes", -1},  {u"de", u"vergangenen", -1},
     {u"de", u"vergangenes", -1}, {u"de", u"vorigen", -1},  {u"de", u"voriges", -1},
     {u"de", u"diesem", 0},       {u"de", u"dieses", 0},    {u"de", u"nächsten", 1},
     {u"de", u"nächstes", 1},     {u"de", u"kommenden", 1}, {u"fr", u"dernier", -1},
     {u"fr", u"dernière", -1},    {u"fr", u"prochain", 1},  {u"fr", u"prochaine", 1},
     {u"es", u"pasado", -1},      {u"es", u"pasada", -1},   {u"es", u"próximo", 1},
     {u"es", u"próxima", 1}}};

constexpr int longestCount = 3; // words of a number of days: "twenty five"
constexpr int mostDays = 31;    // Who counts further does not mean the very day.

class RelativeDateReader
{
public:
    RelativeDateReader(const FactText &text, int begin, int end, const QDate &published, DateMention &mention)
        : m_text(text), m_begin(begin), m_end(end), m_published(published), m_mention(mention)
    {
    }

    bool read() { return readDayWord() || readDaysAgo() || readNeighbour(); }

private:
    template <typename Words>
    auto find(const Words &words, int word) const
    {
        return std::ranges::find_if(words, [this, word](const auto &entry) {
            return m_text.is(word, entry.word) && m_text.language() == entry.language;
        });
    }

    bool has(int word) const { return word >= m_begin && word < m_end; }

    Unit unitAt(int word) const
    {
        if (!has(word))
            return Unit::None;
        const auto found = find(unitWords, word);
        return found == unitWords.end() ? Unit::None : found->unit;
    }

    bool finish(int first, int end, const QDate &date, Unit precision)
    {
        m_mention.first = first;
        m_mention.end = end;
        m_mention.year = date.year();
        m_mention.month = precision == Unit::Year ? 0 : date.month();
        m_mention.day = precision == Unit::Day ? date.day() : 0;
        m_mention.weekday = precision == Unit::Day ? date.dayOfWeek() : 0;
        return true;
    }

    bool readDayWord()
    {
        const int word = m_mention.first;
        const auto found = find(dayWords, word);
        return found != dayWords.end() && finish(word, word + 1, m_published.addDays(found->days), Unit::Day);
    }

    // The number of days that stands in [first, end) and nothing else; 0 for none.
    int daysIn(int first, int end) const
    {
        if (end == first + 1 && (m_text.is(first, u"a") || m_text.is(first, u"einem")))
            return 1;
        const auto numeral = readNumeral(m_text, first, end);
        const bool isCount = numeral && numeral->end == end && !numeral->isOrdinal && numeral->value >= 1 &&
                             numeral->value <= mostDays;
        return isCount ? static_cast<int>(numeral->value) : 0;
    }

    // "three days ago" is given away at its end, "vor zwei Tagen", "il y a deux jours", "hace dos días" in
    // front.
    bool readDaysAgo()
    {
        const int word = m_mention.first;
        if (m_text.is(word, u"ago") && unitAt(word - 1) == Unit::Day) {
            for (int first = std::max(m_begin, word - 1 - longestCount); first < word - 1; ++first) {
                if (const int days = daysIn(first, word - 1); days > 0)
                    return finish(first, word + 1, m_published.addDays(-days), Unit::Day);
            }
            return false;
        }
        const bool isFrench =
            m_text.language() == u"fr" && m_text.is(word, u"y") && has(word + 1) && m_text.is(word + 1, u"a");
        const bool opens = isFrench || (m_text.language() == u"de" && m_text.is(word, u"vor")) ||
                           (m_text.language() == u"es" && m_text.is(word, u"hace"));
        if (!opens)
            return false;
        const int first = word + (isFrench ? 2 : 1);
        for (int end = first + 1; end <= first + longestCount; ++end) {
            if (unitAt(end) != Unit::Day)
                continue;
            const int days = daysIn(first, end);
            return days > 0 && finish(word, end + 1, m_published.addDays(-days), Unit::Day);
        }
        return false;
    }

    // "last year", "im vergangenen Monat", "l'an dernier", "el mes pasado"
    bool readNeighbour()
    {
        const int word = m_mention.first;
        const auto found = find(neighbourWords, word);
        if (found == neighbourWords.end())
            return false;
        const bool standsBehind = m_text.language() == u"fr" || m_text.language() == u"es";
        const int noun = standsBehind ? word - 1 : word + 1;
        const Unit unit = unitAt(noun);
        if (unit != Unit::Month && unit != Unit::Year)
            return false;
        const QDate date =
            unit == Unit::Year ? m_published.addYears(found->days) : m_published.addMonths(found->days);
        return finish(std::min(word, noun), std::max(word, noun) + 1, date, unit);
    }

    const FactText &m_text;
    int m_begin;
    int m_end;
    const QDate &m_published;
    DateMention &m_mention;
};

} // namespace

bool readRelativeDate(const FactText &text, int begin, int end, const QDate &published, DateMention &mention)
{
    return published.isValid() && text[mention.first].has(WordSign::Time) &&
           RelativeDateReader(text, begin, end, published, mention).read();
}

} // namespace diptych
