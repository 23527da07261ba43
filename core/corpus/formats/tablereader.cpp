// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/fields.h"

#include <algorithm>

namespace diptych {

namespace {

/// The records of a table by RFC 4180, with any one delimiter: fields in quotes may hold it, quotes twice and
/// line ends. `a,"b ""c"", d"` gives a and b "c", d.
class TableRecords
{
public:
    TableRecords(QStringView text, QChar delimiter, bool quotes)
        : m_text(text), m_delimiter(delimiter), m_quotes(quotes)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    QStringList next()
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

private:
    [[nodiscard]] bool endsField(QChar c) const { return c == m_delimiter || c == u'\n' || c == u'\r'; }

    QString field()
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

    /// Nothing, and nothing read, if the quotes are part of the value: `"Yes", he said` in a TSV.
    std::optional<QString> quotedField()
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

    QStringView m_text;
    QChar m_delimiter;
    bool m_quotes;
    qsizetype m_at = 0;
};

/// The delimiter that the first line holds most often.
QChar delimiterOf(QStringView line)
{
    QChar best = u',';
    for (QChar candidate : {u'\t', u';', u'|'}) {
        if (line.count(candidate) > line.count(best))
            best = candidate;
    }
    return best;
}

std::vector<FieldRole> rolesOf(const QStringList &names)
{
    std::vector<FieldRole> roles;
    for (const QString &name : names)
        roles.push_back(fieldRole(name));
    return roles;
}

bool has(const std::vector<FieldRole> &roles, FieldRole role)
{
    return std::ranges::find(roles, role) != roles.end();
}

/// A table with a line of names: CSV, TSV, and others with one delimiter.
class TableReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("table"); }
    bool isContainer() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        const QString ending = input.ending();
        if (ending == u"csv" || ending == u"tsv" || ending == u"tab")
            return Fit::ByName;
        const QByteArray head = input.head();
        const QString line = QString::fromLatin1(head.left(head.indexOf('\n'))).trimmed();
        const QChar delimiter = delimiterOf(line);
        // A line of prose has no three short fields that are named like those of an article.
        if (line.count(delimiter) < 2 || line.size() > 400 || line.contains(u". "))
            return Fit::None;
        const auto roles = rolesOf(TableRecords(line, delimiter, true).next());
        const auto known =
            std::ranges::count_if(roles, [](FieldRole role) { return role != FieldRole::None; });
        return has(roles, FieldRole::Body) && known >= 3 ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override;
};

std::optional<QString> TableReader::read(const ReaderInput &input, FoundArticles &found) const
{
    if (const auto kind = binaryKind(input.bytes))
        return QStringLiteral("it is %1, not a table").arg(*kind);
    const DecodedText decoded = decodeText(input.bytes, {input.charset, input.encoding});
    const QStringView text = decoded.text;
    const QStringView firstLine = text.first(std::max<qsizetype>(0, text.indexOf(u'\n')));
    const QChar delimiter = delimiterOf(firstLine.isEmpty() ? text : firstLine);
    TableRecords records(text, delimiter, true);
    const std::vector<FieldRole> roles = rolesOf(records.next());
    if (!has(roles, FieldRole::Body) && !has(roles, FieldRole::Title) && !has(roles, FieldRole::Summary))
        return QStringLiteral("its first line names no field like text, body, content or title");
    while (!records.atEnd()) {
        const QStringList values = records.next();
        if (values.size() == 1 && values.constFirst().trimmed().isEmpty())
            continue;
        RecordFields fields;
        for (std::size_t i = 0; i < roles.size(); ++i)
            fields.add(roles[i], values.value(qsizetype(i)));
        auto article = fields.article();
        bool goesOn = true;
        if (article) {
            article->metadata.format = delimiter == u'\t' ? QStringLiteral("TSV") : QStringLiteral("CSV");
            article->text.encoding = decoded.encoding;
            article->text.damaged = article->text.text.count(QChar(QChar::ReplacementCharacter));
            goesOn = found.add(*std::move(article));
        } else {
            goesOn = found.addFailure({}, QStringLiteral("the record has neither a text nor a title"));
        }
        if (!goesOn)
            break;
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<const ArticleReader> makeTableReader()
{
    return std::make_unique<TableReader>();
}

} // namespace diptych
