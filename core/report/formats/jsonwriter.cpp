// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/jsonwriter.h"

#include "text/scan.h"

#include <QLocale>
#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace diptych {

namespace {

constexpr qsizetype indentWidth = 1;
// The most that one UTF-16 unit can become: "\u001f".
constexpr qsizetype longestUnit = 6;
// What stands before a value at most, beside the indent: a comma and a line feed.
constexpr qsizetype longestSeparator = 2;

// What does not stand for itself in UTF-8.
bool isSpecial(char16_t unit)
{
    return (unit < 0x20) | (unit >= 0x80) | (unit == u'"') | (unit == u'\\');
}

char *put(char *out, QByteArrayView bytes)
{
    return std::copy(bytes.begin(), bytes.end(), out);
}

/// An ASCII character that JSON does not allow raw.
char *putEscaped(char *out, char16_t unit)
{
    switch (unit) {
    case u'"':
        return put(out, "\\\"");
    case u'\\':
        return put(out, "\\\\");
    case u'\n':
        return put(out, "\\n");
    case u'\r':
        return put(out, "\\r");
    case u'\t':
        return put(out, "\\t");
    default:
        break;
    }
    constexpr const char *digits = "0123456789abcdef";
    out = put(out, "\\u00");
    *out++ = digits[unit >> 4];
    *out++ = digits[unit & 0xF];
    return out;
}

/// A character from U+0080 on.
char *putUtf8(char *out, char32_t character)
{
    const auto continuation = [character](int shift) {
        return static_cast<char>(0x80 | (character >> shift & 0x3F));
    };
    if (character < 0x800) {
        *out++ = static_cast<char>(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        *out++ = static_cast<char>(0xE0 | character >> 12);
        *out++ = continuation(6);
    } else {
        *out++ = static_cast<char>(0xF0 | character >> 18);
        *out++ = continuation(12);
        *out++ = continuation(6);
    }
    *out++ = continuation(0);
    return out;
}

/// The text in UTF-8 with everything escaped that JSON does not allow raw; half a surrogate pair becomes "?".
char *putText(char *out, QStringView text)
{
    const char16_t *unit = text.utf16();
    const char16_t *const end = unit + text.size();
    while (unit < end) {
        const char16_t *const plainEnd = findUnit(unit, end, isSpecial);
        out = std::transform(unit, plainEnd, out, [](char16_t c) { return static_cast<char>(c); });
        for (unit = plainEnd; unit < end && isSpecial(*unit); ++unit) {
            const char16_t c = *unit;
            if (c < 0x80)
                out = putEscaped(out, c);
            else if (!QChar::isSurrogate(c))
                out = putUtf8(out, c);
            else if (QChar::isHighSurrogate(c) && unit + 1 < end && QChar::isLowSurrogate(unit[1]))
                out = putUtf8(out, QChar::surrogateToUcs4(c, *++unit));
            else
                *out++ = '?';
        }
    }
    return out;
}

} // namespace

JsonWriter &JsonWriter::key(QLatin1StringView name)
{
    Q_ASSERT(!m_levels.empty() && m_levels.back().closing == '}' && !m_afterKey);
    char *out = separated(name.size() + 4);
    *out++ = '"';
    out = put(out, name);
    used(put(out, "\": "));
    m_afterKey = true;
    return *this;
}

void JsonWriter::value(QStringView text)
{
    char *out = separated(text.size() * longestUnit + 2);
    *out++ = '"';
    out = putText(out, text);
    *out++ = '"';
    used(out);
}

void JsonWriter::value(QLatin1StringView text)
{
    value(QString(text));
}

void JsonWriter::value(double number)
{
    Q_ASSERT(std::isfinite(number));
    // Most figures are shares and scores. In this range there is no question of an exponent.
    if (number >= 0.001 && number < 1) {
        constexpr qsizetype longest = 24; // "0.00", and 17 digits
        char *const out = separated(longest);
        used(std::to_chars(out, out + longest, number, std::chars_format::fixed).ptr);
        return;
    }
    QByteArray digits = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    // A reader that tells whole numbers from others gets one type for a figure, whatever its value.
    if (!digits.contains('.') && !digits.contains('e'))
        digits += ".0";
    raw(digits);
}

void JsonWriter::integer(qint64 number)
{
    constexpr qsizetype longest = std::numeric_limits<qint64>::digits10 + 2;
    char *const out = separated(longest);
    used(std::to_chars(out, out + longest, number).ptr);
}

void JsonWriter::value(bool flag)
{
    raw(flag ? "true" : "false");
}

void JsonWriter::valueOrNull(QStringView text)
{
    if (text.isEmpty())
        null();
    else
        value(text);
}

QByteArray JsonWriter::take()
{
    Q_ASSERT(m_levels.empty());
    raw("\n");
    m_json.truncate(std::exchange(m_size, 0));
    return std::exchange(m_json, {});
}

void JsonWriter::begin(char opening, char closing, Layout layout)
{
    char *const out = separated(1);
    *out = opening;
    used(out + 1);
    const bool insideInline = !m_levels.empty() && m_levels.back().layout == Layout::Inline;
    m_levels.push_back({closing, insideInline ? Layout::Inline : layout});
}

void JsonWriter::end(char closing)
{
    Q_ASSERT(!m_levels.empty() && m_levels.back().closing == closing && !m_afterKey);
    const Level level = m_levels.back();
    m_levels.pop_back();
    char *out = room(longestSeparator + depth() * indentWidth);
    if (!level.empty && level.layout == Layout::Lines)
        out = newLine(out);
    *out++ = closing;
    used(out);
}

void JsonWriter::raw(QByteArrayView token)
{
    used(put(separated(token.size()), token));
}

/// Room for a value, behind what has to stand between it and the one before.
char *JsonWriter::separated(qsizetype bytes)
{
    char *out = room(bytes + longestSeparator + depth() * indentWidth);
    if (std::exchange(m_afterKey, false) || m_levels.empty())
        return out;
    Level &level = m_levels.back();
    if (!level.empty)
        out = put(out, level.layout == Layout::Inline ? ", " : ",");
    if (level.layout == Layout::Lines)
        out = newLine(out);
    level.empty = false;
    return out;
}

char *JsonWriter::newLine(char *out) const
{
    *out++ = '\n';
    return std::fill_n(out, depth() * indentWidth, ' ');
}

} // namespace diptych
