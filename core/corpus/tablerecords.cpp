// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/tablerecords.h"

#include <algorithm>

namespace diptych {

QChar TableRecords::delimiterOf(QStringView text)
{
    QStringView line = text.first(std::max<qsizetype>(0, text.indexOf(u'\n')));
    if (line.isEmpty())
        line = text;
    QChar best = u',';
    for (QChar candidate : {u'\t', u';', u'|'}) {
        if (line.count(candidate) > line.count(best))
            best = candidate;
    }
    return best;
}

QStringList TableRecords::next()
{
    QStringList fields;
    while (true) {
        fields << field();
        if (atEnd() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    if (!atEnd() && m_text[m_at] == u'\r')
        ++m_at;
    if (!atEnd() && m_text[m_at] == u'\n')
        ++m_at;
    return fields;
}

QString TableRecords::field()
{
    if (m_quotes && !atEnd() && m_text[m_at] == u'"') {
        if (auto quoted = quotedField())
            return *std::move(quoted);
    }
    const qsizetype begin = m_at;
    while (!atEnd() && !endsField(m_text[m_at]))
        ++m_at;
    return m_text.sliced(begin, m_at - begin).toString();
}

// Nothing, and nothing read, if the quotes are part of the value: `"Yes", he said` in a TSV.
std::optional<QString> TableRecords::quotedField()
{
    QString value;
    qsizetype at = m_at + 1;
    while (true) {
        const qsizetype quote = m_text.indexOf(u'"', at);
        if (quote < 0) {
            m_quotes = false; // nor can any other field end one
            return std::nullopt;
        }
        value += m_text.sliced(at, quote - at);
        at = quote + 1;
        if (at >= m_text.size() || endsField(m_text[at]))
            break;
        if (m_text[at] != u'"')
            return std::nullopt;
        value += u'"';
        ++at;
    }
    m_at = at;
    return value;
}

} // namespace diptych
