// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/digits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace diptych {

namespace {

constexpr qsizetype longestNumber = 18; // digits; more are no number that a report counts with

bool isGroupMark(QChar c)
{
    // A narrow no-break space ends no word; folded, it is a space.
    return c == u',' || c == u'.' || c == u'\'' || c == u'’' || c == u' ';
}

std::optional<DigitSuffix> suffixOf(QStringView text)
{
    static constexpr std::array<std::pair<QStringView, DigitSuffix>, 11> suffixes{{
        {u"", DigitSuffix::None},
        {u"st", DigitSuffix::Ordinal},
        {u"nd", DigitSuffix::Ordinal},
        {u"rd", DigitSuffix::Ordinal},
        {u"th", DigitSuffix::Ordinal},
        {u"k", DigitSuffix::Thousand},
        {u"m", DigitSuffix::Million},
        {u"mn", DigitSuffix::Million},
        {u"b", DigitSuffix::Billion},
        {u"bn", DigitSuffix::Billion},
        {u"s", DigitSuffix::Plural},
    }};
    for (const auto &[name, suffix] : suffixes) {
        if (text.compare(name, Qt::CaseInsensitive) == 0)
            return suffix;
    }
    return std::nullopt;
}

// Whether every mark of this kind has three digits behind it, as between thousands.
bool groupsThousands(QStringView number, QChar mark)
{
    qsizetype place = number.indexOf(mark);
    if (place < 1 || place > 3 || number[0].digitValue() == 0)
        return false;
    for (; place >= 0; place = number.indexOf(mark, place + 1)) {
        const qsizetype next = number.indexOf(mark, place + 1);
        const qsizetype decimal = number.indexOf(mark == u',' ? u'.' : u',', place + 1);
        const qsizetype end = next >= 0 ? next : decimal >= 0 ? decimal : number.size();
        if (end - place != 4)
            return false;
    }
    return true;
}

// The decimal mark of a number that has a comma or a point; null if all its marks stand between thousands.
QChar decimalMark(QStringView number, bool decimalComma)
{
    const bool comma = number.contains(u',');
    const bool point = number.contains(u'.');
    if (comma && point)
        return number.lastIndexOf(u',') > number.lastIndexOf(u'.') ? u',' : u'.';
    const QChar mark = comma ? u',' : u'.';
    const bool isDecimalMark = comma == decimalComma;
    if (!isDecimalMark || number.count(mark) > 1)
        return groupsThousands(number, mark) ? QChar() : mark;
    return mark;
}

} // namespace

std::optional<DigitWord> readDigits(QStringView word, bool decimalComma)
{
    if (word.isEmpty() || !word[0].isDigit())
        return std::nullopt;
    qsizetype end = 0;
    while (end < word.size() && (word[end].isDigit() || (end > 0 && isGroupMark(word[end]))))
        ++end;
    while (end > 0 && !word[end - 1].isDigit())
        --end;
    const std::optional<DigitSuffix> suffix = suffixOf(word.sliced(end));
    const QStringView number = word.first(end);
    if (end == 0 || end > longestNumber || !suffix)
        return std::nullopt;

    DigitWord result;
    result.suffix = *suffix;
    const QChar decimal = decimalMark(number, decimalComma);
    double scale = 1;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (number[i] == decimal && !decimal.isNull()) {
            result.decimals = 1;
            continue;
        }
        if (!number[i].isDigit()) {
            result.isGrouped = true;
            continue;
        }
        ++result.digits;
        result.value = result.value * 10 + number[i].digitValue();
        if (result.decimals > 0) {
            scale *= 10;
            ++result.decimals;
        }
    }
    result.decimals = std::max(0, result.decimals - 1);
    result.value /= scale;
    result.isCode = result.digits > 1 && number[0].digitValue() == 0 && number[1].isDigit();
    return result;
}

} // namespace diptych
