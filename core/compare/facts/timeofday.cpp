// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/timeofday.h"

#include "compare/facts/numberbounds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace diptych {

namespace {

constexpr int hour = 60;          // minutes
constexpr int beyondTime = 10000; // "2359" is the longest number that tells a time.
// How far off a time may be, in minutes, that is told without minutes ("8 a.m."), or as a guess ("about 8").
constexpr int roundedReach = 10;
constexpr int vagueReach = 30;
constexpr int openReach = 12 * hour; // "before 8"

enum class DayHalf { Unknown, Morning, Evening, Whole };

class TimeReader
{
public:
    TimeReader(const FactText &text, int begin, int end, DateMention &mention)
        : m_text(text), m_begin(begin), m_end(end), m_mention(mention)
    {
    }

    bool read()
    {
        if (!readMinutes())
            return false;
        readReach();
        return true;
    }

private:
    bool readMinutes()
    {
        const int word = m_mention.first;
        if (!m_text[word].has(WordSign::Time) && !m_text[word].digits)
            return false;
        if (m_text.is(word, u"noon") || m_text.is(word, u"midday") || m_text.is(word, u"midnight")) {
            m_mention.minutes = m_text.is(word, u"midnight") ? 0 : 12 * hour;
            m_mention.end = word + 1;
            return true;
        }
        if (!m_text[word].digits || m_text[word].digits->suffix != DigitSuffix::None)
            return false;
        return readColon() || readPoint() || readZone() || readHour();
    }

    bool standsBefore(QStringView word, int back = 1) const
    {
        const int place = m_mention.first - back;
        return place >= m_begin && m_text.is(place, word);
    }

    // What the words before it make of it: "about 8", "shortly before 8", "after 8".
    void readReach()
    {
        const bool isWholeHour = m_mention.minutes % hour == 0;
        int before = isWholeHour ? roundedReach : 0;
        int behind = before;
        const bool isClose =
            standsBefore(u"shortly", 2) || standsBefore(u"just", 2) || standsBefore(u"soon", 2);
        if (standsBefore(u"before") || standsBefore(u"vor")) {
            before = isClose || standsBefore(u"kurz", 2) ? vagueReach : openReach;
        } else if (standsBefore(u"after") || standsBefore(u"nach")) {
            behind = isClose || standsBefore(u"kurz", 2) ? vagueReach : openReach;
        } else {
            const NumberBound bound = boundBefore(m_text, m_begin, m_mention.first);
            if (bound == NumberBound::About || bound == NumberBound::Nearly)
                before = behind = vagueReach;
        }
        m_mention.earliest = m_mention.minutes - before;
        m_mention.latest = m_mention.minutes + behind;
    }

    // Longer numbers than any time, which may be longer than an int, come out as none.
    int number(int word) const
    {
        const double value = m_text[word].digits->value;
        return value < beyondTime ? static_cast<int>(value) : beyondTime;
    }

    bool isMinutes(int word) const
    {
        return word < m_end && m_text[word].digits && m_text[word].digits->digits == 2 && number(word) < 60 &&
               m_text[word].digits->suffix == DigitSuffix::None;
    }

    // "6:15", which is two words
    bool readColon()
    {
        const int word = m_mention.first;
        if (!isMinutes(word + 1) || m_text.gapBehind(word) != u":" || number(word) > 24)
            return false;
        return finish(number(word) * hour + number(word + 1), word + 2, false);
    }

    // "8.50 Uhr", "6.42" behind "at": one word
    bool readPoint()
    {
        const int word = m_mention.first;
        const QStringView text = m_text.string(word);
        const qsizetype point = text.indexOf(u'.');
        if (point < 1 || point != text.size() - 3 || point > 2)
            return false;
        const int hours = text.first(point).toInt();
        const int minutes = text.sliced(point + 1).toInt();
        const bool introduced = word > m_begin && (m_text.is(word - 1, u"at") || m_text.is(word - 1, u"um"));
        const bool marked = halfBehind(word + 1) != DayHalf::Unknown;
        const bool measures = word + 1 < m_end && m_text.goesOn(word) &&
                              m_text[word + 1].weight != WordWeight::Function && !marked;
        if (hours > 24 || minutes > 59 || (!marked && (!introduced || measures)))
            return false;
        return finish(hours * hour + minutes, word + 1, false);
    }

    // "0915 GMT"
    bool readZone()
    {
        const int word = m_mention.first;
        const bool isZone = word + 1 < m_end && (m_text.is(word + 1, u"gmt") || m_text.is(word + 1, u"utc"));
        if (!isZone || m_text[word].digits->digits != 4 || number(word) / 100 > 24 || number(word) % 100 > 59)
            return false;
        m_mention.minutes = number(word) / 100 * hour + number(word) % 100;
        m_mention.end = word + 2;
        return true;
    }

    // "6 p.m.", "18 Uhr"
    bool readHour()
    {
        const int word = m_mention.first;
        if (number(word) > 24 || m_text[word].digits->decimals > 0)
            return false;
        return finish(number(word) * hour, word + 1, true);
    }

    DayHalf halfBehind(int word) const
    {
        if (word >= m_end || !m_text.goesOn(word - 1))
            return DayHalf::Unknown;
        const QStringView text = m_text.string(word);
        if (text == u"a.m" || text == u"am")
            return DayHalf::Morning;
        if (text == u"p.m" || text == u"pm")
            return DayHalf::Evening;
        return text == u"uhr" || text == u"o'clock" ? DayHalf::Whole : DayHalf::Unknown;
    }

    bool finish(int minutes, int end, bool needsMark)
    {
        const DayHalf half = halfBehind(end);
        if (half == DayHalf::Unknown && needsMark)
            return false;
        const bool small = minutes < 12 * hour;
        m_mention.minutes = half == DayHalf::Evening && small ? minutes + 12 * hour : minutes;
        m_mention.isHalfDay = half == DayHalf::Unknown && small;
        m_mention.end = half == DayHalf::Unknown ? end : end + 1;
        return true;
    }

    const FactText &m_text;
    int m_begin;
    int m_end;
    DateMention &m_mention;
};

} // namespace

bool readTime(const FactText &text, int begin, int end, DateMention &mention)
{
    return TimeReader(text, begin, end, mention).read();
}

} // namespace diptych
