// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jsonwriter.h"

#include <QLocale>
#include <QString>

#include <cmath>
#include <utility>

namespace diptych {

namespace {

constexpr int indentWidth = 1;

/// How a byte is written inside a string; empty if it stands for itself.
QByteArray escaped(char byte)
{
    switch (byte) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        if (static_cast<unsigned char>(byte) < 0x20)
            return "\\u" + QByteArray::number(byte, 16).rightJustified(4, '0');
        return {};
    }
}

/// Appends the string with quotes; everything that JSON does not allow raw is escaped.
void appendQuoted(QByteArray &json, QUtf8StringView text)
{
    json += '"';
    qsizetype plain = 0; // begin of what is not written yet
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char byte = text[i];
        if (byte != '"' && byte != '\\' && static_cast<unsigned char>(byte) >= 0x20)
            continue;
        json.append(text.data() + plain, i - plain);
        json += escaped(byte);
        plain = i + 1;
    }
    json.append(text.data() + plain, text.size() - plain);
    json += '"';
}

} // namespace

JsonWriter &JsonWriter::key(QLatin1StringView name)
{
    Q_ASSERT(!m_levels.empty() && m_levels.back().closing == '}' && !m_afterKey);
    separate();
    appendQuoted(m_json, QUtf8StringView(name.data(), name.size()));
    m_json += ": ";
    m_afterKey = true;
    return *this;
}

void JsonWriter::value(QStringView text)
{
    separate();
    appendQuoted(m_json, text.toUtf8());
}

void JsonWriter::value(double number)
{
    Q_ASSERT(std::isfinite(number));
    QByteArray digits = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    // A reader that tells whole numbers from others gets one type for a figure, whatever its value.
    if (!digits.contains('.') && !digits.contains('e'))
        digits += ".0";
    raw(digits);
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
    m_json += '\n';
    return std::exchange(m_json, {});
}

void JsonWriter::begin(char opening, char closing, Layout layout)
{
    separate();
    const bool insideInline = !m_levels.empty() && m_levels.back().layout == Layout::Inline;
    m_levels.push_back({closing, insideInline ? Layout::Inline : layout});
    m_json += opening;
}

void JsonWriter::end(char closing)
{
    Q_ASSERT(!m_levels.empty() && m_levels.back().closing == closing && !m_afterKey);
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.empty && level.layout == Layout::Lines)
        newLine();
    m_json += closing;
}

void JsonWriter::raw(const QByteArray &token)
{
    separate();
    m_json += token;
}

/// Puts what has to stand between the last value and the next.
void JsonWriter::separate()
{
    if (std::exchange(m_afterKey, false) || m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.empty)
        m_json += level.layout == Layout::Inline ? ", " : ",";
    if (level.layout == Layout::Lines)
        newLine();
    level.empty = false;
}

void JsonWriter::newLine()
{
    m_json += '\n';
    m_json += QByteArray(static_cast<qsizetype>(m_levels.size()) * indentWidth, ' ');
}

} // namespace diptych
