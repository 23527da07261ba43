// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/fields.h"
#include "corpus/tablerecords.h"

#include <algorithm>

namespace diptych {

namespace {

std::vector<FieldRole> rolesOf(const QStringList &names, const FieldMap &map = {})
{
    std::vector<FieldRole> roles;
    for (const QString &name : names)
        roles.push_back(fieldRole(name, map));
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
        // Most texts begin with a line of prose; a letter behind it tells that the full stop is not at its
        // end.
        const qsizetype stop = head.indexOf(". ");
        if (stop >= 0 && stop + 2 < head.indexOf('\n') &&
            QChar(QLatin1Char(head[stop + 2])).isLetterOrNumber())
            return Fit::None;
        const QString line = QString::fromLatin1(head.left(head.indexOf('\n'))).trimmed();
        // A line of prose has no three short fields that are named like those of an article.
        if (line.size() > 400 || line.contains(u". "))
            return Fit::None;
        const QChar delimiter = TableRecords::delimiterOf(line);
        if (line.count(delimiter) < 2)
            return Fit::None;
        const auto roles = rolesOf(TableRecords(line, delimiter).next());
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
    TableRecords records(decoded.text);
    const std::vector<FieldRole> roles = rolesOf(records.next(), input.fields);
    if (!has(roles, FieldRole::Body) && !has(roles, FieldRole::Title) && !has(roles, FieldRole::Summary))
        return noFieldReason;
    while (!records.atEnd()) {
        const QStringList values = records.next();
        if (isBlank(values))
            continue;
        RecordFields fields;
        for (std::size_t i = 0; i < roles.size(); ++i)
            fields.add(roles[i], values.value(qsizetype(i)));
        auto article = fields.article();
        bool goesOn = true;
        if (article) {
            article->metadata.format =
                records.delimiter() == u'\t' ? QStringLiteral("TSV") : QStringLiteral("CSV");
            article->text.encoding = decoded.encoding;
            article->text.source = decoded.source;
            article->text.damaged = article->text.text.count(QChar(QChar::ReplacementCharacter));
            goesOn = found.add(*std::move(article));
        } else {
            goesOn = found.addFailure({}, emptyRecordReason);
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
