// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/dates.h"

#include "compare/facts/relativedates.h"
#include "compare/facts/timeofday.h"

#include <QDate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr int firstYear = 1500;
constexpr int lastYear = 2100;

int monthOf(const FactText &text, int word)
{
    const Meaning *meaning = text[word].meaning;
    return meaning ? meaning->month : 0;
}

class DateFinder
{
public:
    explicit DateFinder(const FactText &text)
        : m_text(text), m_published(QDate::fromString(text.article().date.left(10), Qt::ISODate))
    {
    }

    std::vector<DateMention> find()
    {
        const auto &sentences = m_text.sentences();
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (m_text.isNote(sentences[i]))
                continue;
            m_begin = static_cast<int>(sentences[i].firstWord);
            m_end = static_cast<int>(sentences[i].wordEnd);
            for (int word = m_begin; word < m_end;) {
                if (!m_text.has(word, WordTrait::OpensDate)) {
                    ++word;
                    continue;
                }
                DateMention mention;
                mention.first = mention.end = word;
                mention.sentence = static_cast<int>(i);
                if (readTime(m_text, m_begin, m_end, mention) || readDay(mention) || readYearAlone(mention))
                    finish(mention);
                word = std::max(word + 1, mention.end);
            }
        }
        return std::move(m_mentions);
    }

private:
    bool has(int word) const { return word < m_end; }

    int dayAt(int word) const
    {
        if (!has(word) || !m_text[word].digits)
            return 0;
        const DigitWord &digits = *m_text[word].digits;
        const bool isDay = digits.value >= 1 && digits.value <= 31 && digits.decimals == 0 &&
                           digits.digits <= 2 &&
                           (digits.suffix == DigitSuffix::None || digits.suffix == DigitSuffix::Ordinal);
        return isDay ? static_cast<int>(digits.value) : 0;
    }

    int yearAt(int word) const
    {
        if (!has(word) || !m_text[word].digits)
            return 0;
        const DigitWord &digits = *m_text[word].digits;
        const bool isYear = digits.digits == 4 && digits.decimals == 0 && !digits.isGrouped &&
                            digits.suffix == DigitSuffix::None && digits.value >= firstYear &&
                            digits.value <= lastYear;
        return isYear ? static_cast<int>(digits.value) : 0;
    }

    // Nothing but a space, a comma, a point or an ordinal's "of" up to the next word.
    bool joins(int word) const
    {
        if (!has(word + 1))
            return false;
        const QStringView gap = m_text.gapBehind(word);
        return std::ranges::all_of(gap, [](QChar c) { return c.isSpace() || c == u',' || c == u'.'; });
    }

    bool readDay(DateMention &mention)
    {
        int word = mention.first;
        if (readIso(mention) || readRelativeDate(m_text, m_begin, m_end, m_published, mention))
            return true;
        mention.weekday = weekdayAt(word);
        if (mention.weekday > 0) {
            mention.end = word + 1;
            if (!joins(word))
                return true;
            ++word;
        }
        if (readDayAndMonth(word, mention) || mention.weekday > 0)
            return true;
        return readMonthAlone(mention);
    }

    int weekdayAt(int word) const
    {
        const Meaning *meaning = m_text[word].meaning;
        if (!meaning || meaning->weekday == 0)
            return 0;
        // In English a day has a capital; other languages write it small.
        const bool mayBeSmall = m_text.language() == u"fr" || m_text.language() == u"es";
        return mayBeSmall || m_text.isCapital(word) ? meaning->weekday : 0;
    }

    // "14 October 2025", "October 14", "14. Oktober", "Nov. 17"
    bool readDayAndMonth(int word, DateMention &mention)
    {
        int month = has(word) ? monthOf(m_text, word) : 0;
        int end = 0;
        if (month > 0 && m_text.isCapital(word) && joins(word) && dayAt(word + 1) > 0) {
            mention.day = dayAt(word + 1);
            end = word + 2;
        } else if (dayAt(word) > 0 && joins(word)) {
            int at = word + 1;
            if (m_text.is(at, u"of") || m_text.is(at, u"de"))
                ++at;
            month = has(at) ? monthOf(m_text, at) : 0;
            if (month > 0) {
                mention.day = dayAt(word);
                end = at + 1;
            }
        }
        if (end == 0)
            return false;
        mention.month = month;
        mention.end = end;
        if (joins(end - 1) && yearAt(end) > 0) {
            mention.year = yearAt(end);
            mention.end = end + 1;
        }
        return true;
    }

    bool readMonthAlone(DateMention &mention)
    {
        const int word = mention.first;
        const int month = monthOf(m_text, word);
        const bool isSmallLanguage = m_text.language() == u"fr" || m_text.language() == u"es";
        if (month == 0 || (!m_text.isCapital(word) && !isSmallLanguage))
            return false;
        const bool withYear = joins(word) && yearAt(word + 1) > 0;
        // "May" and "March" at a sentence's start, or behind a name, are other words.
        static constexpr std::array<QStringView, 15> before{u"in",   u"of",   u"by",   u"since", u"until",
                                                            u"late", u"last", u"next", u"early", u"this",
                                                            u"im",   u"mid",  u"en",   u"from",  u"to"};
        const bool introduced =
            word > m_begin && std::ranges::find(before, m_text.string(word - 1)) != before.end();
        if (!withYear && !introduced)
            return false;
        mention.month = month;
        mention.year = withYear ? yearAt(word + 1) : 0;
        mention.end = word + (withYear ? 2 : 1);
        return true;
    }

    // "2025-10-14"
    bool readIso(DateMention &mention)
    {
        const int word = mention.first;
        const int year = yearAt(word);
        if (year == 0 || !has(word + 2) || m_text.gapBehind(word) != u"-" ||
            m_text.gapBehind(word + 1) != u"-")
            return false;
        const auto number = [this](int at) {
            const auto &digits = m_text[at].digits;
            return digits && digits->digits <= 2 ? static_cast<int>(digits->value) : 0;
        };
        const QDate date(year, number(word + 1), number(word + 2));
        if (!date.isValid())
            return false;
        set(mention, date);
        mention.end = word + 3;
        return true;
    }

    bool readYearAlone(DateMention &mention)
    {
        const int word = mention.first;
        if (yearAt(word) == 0 || (word > m_begin && m_text.gapBehind(word - 1) == u"-"))
            return false;
        static constexpr std::array<QStringView, 14> before{u"in",   u"since", u"until",  u"by",     u"from",
                                                            u"of",   u"after", u"before", u"during", u"early",
                                                            u"late", u"en",    u"seit",   u"bis"};
        const bool introduced =
            word > m_begin && std::ranges::find(before, m_text.string(word - 1)) != before.end();
        const bool counts = word + 1 < m_end && m_text.goesOn(word) &&
                            m_text[word + 1].weight != WordWeight::Function && !m_text.isCapital(word + 1);
        const bool isSigned = !currencyFree(word);
        if ((!introduced && counts) || isSigned)
            return false;
        mention.year = yearAt(word);
        mention.end = word + 1;
        return true;
    }

    bool currencyFree(int word) const
    {
        const qsizetype begin = m_text.range(word).begin;
        const QChar before = begin > 0 ? m_text.article().text[begin - 1] : u' ';
        return before.category() != QChar::Symbol_Currency &&
               !m_text.gapBehind(word).trimmed().startsWith(u'%');
    }

    static void set(DateMention &mention, const QDate &date)
    {
        mention.year = date.year();
        mention.month = date.month();
        mention.day = date.day();
        mention.weekday = date.dayOfWeek();
    }

    void finish(DateMention &mention)
    {
        mention.value =
            m_text.range(mention.first, mention.end).in(m_text.article().text).toString().simplified();
        if (mention.value.endsWith(u".m"_s) && m_text.gapBehind(mention.end - 1).startsWith(u'.'))
            mention.value += u'.'; // Words end without it.
        mention.isTellingDay = isTellingDay(mention);
        complete(mention);
        m_mentions.push_back(mention);
    }

    // A day and a month without a year are in the year that brings them nearest to the article's date.
    void complete(DateMention &mention) const
    {
        if (!m_published.isValid() || mention.day == 0 || mention.weekday > 0)
            return;
        QDate best;
        for (int year = m_published.year() - 1; year <= m_published.year() + 1; ++year) {
            const QDate date(mention.year > 0 ? mention.year : year, mention.month, mention.day);
            const auto distance = [this](const QDate &day) { return std::abs(day.daysTo(m_published)); };
            if (date.isValid() && (!best.isValid() || distance(date) < distance(best)))
                best = date;
        }
        if (best.isValid())
            mention.weekday = best.dayOfWeek();
    }

    // "said on Tuesday", "told reporters Monday"
    bool isTellingDay(const DateMention &mention) const
    {
        constexpr int reach = 3; // words before it
        for (int word = mention.first - 1; word >= std::max(m_begin, mention.first - reach); --word) {
            if (m_text[word].has(WordSign::Say))
                return true;
        }
        return false;
    }

    const FactText &m_text;
    QDate m_published;
    std::vector<DateMention> m_mentions;
    int m_begin = 0;
    int m_end = 0;
};

// "7.40 a.m." and "shortly before 8" can be one time; two that are equally exact have to be equal.
DateAgreement timesAgree(const DateMention &a, const DateMention &b)
{
    constexpr int halfDay = 12 * 60;
    const bool haveSameReach =
        a.earliest - a.minutes == b.earliest - b.minutes && a.latest - a.minutes == b.latest - b.minutes;
    const auto canBeOne = [&](int shift) {
        if (haveSameReach)
            return a.minutes + shift == b.minutes;
        return a.earliest + shift <= b.latest && b.earliest <= a.latest + shift;
    };
    bool same = canBeOne(0) || canBeOne(2 * halfDay) || canBeOne(-2 * halfDay); // around midnight
    if (a.isHalfDay || b.isHalfDay)
        same = same || canBeOne(halfDay) || canBeOne(-halfDay);
    return same ? DateAgreement::Agree : DateAgreement::Disagree;
}

} // namespace

std::vector<DateMention> findDates(const FactText &text)
{
    return DateFinder(text).find();
}

DateAgreement agreementOf(const DateMention &a, const DateMention &b)
{
    if ((a.minutes < 0) != (b.minutes < 0))
        return DateAgreement::Unknown;
    if (a.minutes >= 0)
        return timesAgree(a, b);
    DateAgreement result = DateAgreement::Unknown;
    const auto compare = [&result](int left, int right) {
        if (left == 0 || right == 0)
            return true;
        result = DateAgreement::Agree;
        return left == right;
    };
    const bool same = compare(a.year, b.year) && compare(a.month, b.month) && compare(a.day, b.day) &&
                      compare(a.weekday, b.weekday);
    return same ? result : DateAgreement::Disagree;
}

} // namespace diptych
