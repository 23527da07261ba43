// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/formats/jsonwriter.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <variant>
#include <vector>

namespace diptych {

/// How a command over a corpus writes its rows.
enum class TableFormat {
    Tsv,  ///< A heading, then a line a row.
    Json, ///< One array of objects.
};

/// A text of a row that may be missing: null in JSON, nothing in TSV.
struct MaybeText
{
    QString text;
};

using RowField = std::variant<QString, MaybeText, qint64, double>;

/// Writes the rows of a command over a corpus. Numbers have the shortest digits that read back as the same.
class RowWriter
{
public:
    /// The names of the columns are plain ASCII without anything to escape.
    RowWriter(TableFormat format, std::initializer_list<QLatin1StringView> columns);

    /// A field for each column.
    void add(const std::vector<RowField> &fields);
    /// What was written, UTF-8.
    [[nodiscard]] QByteArray take();

private:
    TableFormat m_format;
    std::vector<QLatin1StringView> m_columns;
    QByteArray m_lines;
    JsonWriter m_json;
};

} // namespace diptych
