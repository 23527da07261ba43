// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace diptych {

/// The records of a table by RFC 4180, with any one delimiter: fields in quotes may hold it, quotes twice and
/// line ends. `a,"b ""c"", d"` gives a and b "c", d. The text has to outlive it.
class TableRecords
{
public:
    /// The delimiter is the one of `,`, tab, `;` and `|` that the first line holds most often.
    explicit TableRecords(QStringView text) : TableRecords(text, delimiterOf(text)) {}
    TableRecords(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    [[nodiscard]] static QChar delimiterOf(QStringView text);
    [[nodiscard]] QChar delimiter() const { return m_delimiter; }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The fields of the next record.
    [[nodiscard]] QStringList next();

private:
    [[nodiscard]] bool endsField(QChar c) const { return c == m_delimiter || c == u'\n' || c == u'\r'; }
    [[nodiscard]] QString field();
    [[nodiscard]] std::optional<QString> quotedField();

    QStringView m_text;
    QChar m_delimiter;
    bool m_quotes = true; ///< Whether quotes may still enclose a field.
    qsizetype m_at = 0;
};

/// Whether a record is an empty line.
[[nodiscard]] inline bool isBlank(const QStringList &record)
{
    return record.size() == 1 && record.constFirst().trimmed().isEmpty();
}

} // namespace diptych
