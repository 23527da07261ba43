// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/rowwriter.h"

#include "report/formats/tsv.h"

#include <QLocale>

#include <type_traits>
#include <utility>

namespace diptych {

namespace {

QString asText(const RowField &field)
{
    return std::visit(
        [](const auto &value) -> QString {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, QString>)
                return value;
            else if constexpr (std::is_same_v<Value, MaybeText>)
                return value.text;
            else if constexpr (std::is_same_v<Value, double>)
                return QString::number(value, 'g', QLocale::FloatingPointShortest);
            else
                return QString::number(value);
        },
        field);
}

void writeJson(JsonWriter &json, const RowField &field)
{
    std::visit(
        [&json](const auto &value) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, MaybeText>)
                json.valueOrNull(value.text);
            else
                json.value(value);
        },
        field);
}

} // namespace

RowWriter::RowWriter(TableFormat format, std::initializer_list<QLatin1StringView> columns)
    : m_format(format), m_columns(columns)
{
    if (format == TableFormat::Json) {
        m_json.beginArray();
        return;
    }
    QStringList names;
    for (const QLatin1StringView column : columns)
        names << column;
    m_lines = tsvLine(names);
}

void RowWriter::add(const std::vector<RowField> &fields)
{
    Q_ASSERT(fields.size() == m_columns.size());
    if (m_format == TableFormat::Tsv) {
        QStringList texts;
        for (const RowField &field : fields)
            texts << asText(field);
        m_lines += tsvLine(texts);
        return;
    }
    m_json.beginObject(JsonWriter::Layout::Inline);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_json.key(m_columns[i]);
        writeJson(m_json, fields[i]);
    }
    m_json.endObject();
}

QByteArray RowWriter::take()
{
    if (m_format == TableFormat::Tsv)
        return std::exchange(m_lines, {});
    m_json.endArray();
    return m_json.take();
}

} // namespace diptych
