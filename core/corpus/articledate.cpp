// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articledate.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

namespace diptych {

namespace {

// Where a head ends, in UTF-16 units: behind it a date belongs to the story.
constexpr qsizetype headLength = 1200;
// A line that gives the date of publication holds little else; a sentence that names a day is longer.
constexpr qsizetype longestDateLine = 100;

int monthNumber(const QString &name)
{
    static const QHash<QString, int> months = [] {
        QHash<QString, int> made;
        const std::initializer_list<const char *> names = {
            "jan janv januar janvier enero ene gennaio gen january",
            "feb febr fév février februar febrero febbraio february",
            "mar märz mrz mär mars marzo march",
            "apr april avr avril abril abr aprile",
            "may mai mayo maggio mag",
            "jun juni juin junio giugno giu june",
            "jul juli juil juillet julio luglio lug july",
            "aug august août agosto ago",
            "sep sept september septembre septiembre settembre set",
            "oct okt october oktober octobre octubre ottobre ott",
            "nov november novembre noviembre",
            "dec dez december dezember décembre déc diciembre dic dicembre"};
        int number = 0;
        for (const char *line : names) {
            ++number;
            for (const QString &one : QString::fromUtf8(line).split(u' '))
                made.insert(one, number);
        }
        return made;
    }();
    return months.value(name.toLower(), 0);
}

QString iso(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1500 && year < 2200 ? date.toString(Qt::ISODate) : QString();
}

const QRegularExpression &dayMonthYear()
{
    static const QRegularExpression expression(
        QStringLiteral(
            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|º)?\\s*(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de\\s+"
            ")?(\\d{4})(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &monthDayYear()
{
    static const QRegularExpression expression(
        QStringLiteral("(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &yearMonthDay()
{
    static const QRegularExpression expression(
        QStringLiteral("(?<!\\d)(\\d{4})([-/.年])\\s?(\\d{1,2})[-/.月]\\s?(\\d{1,2})(?!\\d)"));
    return expression;
}

/// The first date that is written out in a line.
QString dateIn(const QString &line)
{
    if (const auto match = yearMonthDay().match(line); match.hasMatch())
        return iso(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    for (auto match = dayMonthYear().match(line); match.hasMatch();
         match = dayMonthYear().match(line, match.capturedStart() + 1)) {
        if (const int month = monthNumber(match.captured(2)))
            return iso(match.captured(3).toInt(), month, match.captured(1).toInt());
    }
    for (auto match = monthDayYear().match(line); match.hasMatch();
         match = monthDayYear().match(line, match.capturedStart() + 1)) {
        if (const int month = monthNumber(match.captured(1)))
            return iso(match.captured(3).toInt(), month, match.captured(2).toInt());
    }
    // 24.12.2026 is never an American date; 24/12/2026 is one only by its numbers.
    static const QRegularExpression dots(
        QStringLiteral("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)"));
    if (const auto match = dots.match(line); match.hasMatch())
        return iso(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    return {};
}

/// Seconds or milliseconds since 1970, of this century and a little before.
QString fromSeconds(const QString &value)
{
    bool isNumber = false;
    qint64 number = value.toLongLong(&isNumber);
    constexpr qint64 firstSecond = 300'000'000;   // 1979: what is smaller is a year or a number
    constexpr qint64 lastSecond = 10'000'000'000; // behind it they are milliseconds
    if (isNumber && number > lastSecond)
        number /= 1000;
    if (!isNumber || number < firstSecond || number > lastSecond)
        return {};
    return QDateTime::fromSecsSinceEpoch(number, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

QString isoDate(const QString &value)
{
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return {};
    static const QRegularExpression isoForm(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?\\s?"
                       "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?"));
    if (const auto match = isoForm.match(trimmed); match.hasMatch()) {
        if (!QDate::fromString(match.captured(1), Qt::ISODate).isValid())
            return {};
        if (match.captured(2).isEmpty())
            return match.captured(1);
        QString zone = match.captured(4);
        if (zone == u"UTC" || zone == u"GMT")
            zone = QStringLiteral("Z");
        if (zone.size() == 5)
            zone.insert(3, u':');
        const QString seconds = match.captured(3).isEmpty() ? QStringLiteral(":00") : match.captured(3);
        return match.captured(1) + u'T' + match.captured(2) + seconds + zone;
    }
    static const QRegularExpression zoneName(QStringLiteral("\\s+(?:GMT|UTC?|Z)$"));
    const QString numeric = QString(trimmed).replace(zoneName, QStringLiteral(" +0000"));
    const QDateTime mail = QDateTime::fromString(numeric, Qt::RFC2822Date);
    if (mail.isValid())
        return mail.toString(Qt::ISODate);
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{6}Z?)?$"));
    if (const auto match = compact.match(trimmed); match.hasMatch())
        return iso(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const QString seconds = fromSeconds(trimmed); !seconds.isEmpty())
        return seconds;
    return dateIn(trimmed);
}

QString dateInHead(QStringView text)
{
    const QStringView head = text.first(std::min(text.size(), headLength));
    for (QStringView line : head.tokenize(u'\n')) {
        line = line.trimmed();
        if (line.size() > longestDateLine || line.endsWith(u'.') ||
            std::none_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); }))
            continue;
        if (const QString date = dateIn(line.toString()); !date.isEmpty())
            return date;
    }
    return {};
}

} // namespace diptych
