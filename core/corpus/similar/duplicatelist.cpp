// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/duplicatelist.h"

#include "report/formats/jsonwriter.h"
#include "report/formats/tsv.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QString keepReason(const DuplicateGroup &group, const DuplicateFacts &facts, KeepRule rule)
{
    const qsizetype articles = qsizetype(group.dropped.size()) + 1;
    if (rule == KeepRule::Longest)
        return u"the longest of %1: %2 words"_s.arg(articles).arg(facts.words);
    if (facts.date.isEmpty())
        return u"the longest of %1, as none has a date: %2 words"_s.arg(articles).arg(facts.words);
    return u"the earliest by date of %1"_s.arg(articles);
}

QString dropReason(double score, const QString &date, const QString &keptDate)
{
    const QString shared = score < 1
                               ? u"shares %1 % of the 5-word sequences of both"_s.arg(score * 100, 0, 'f', 1)
                               : u"has the same 5-word sequences"_s;
    return u"%1; %2; one may be the other's source, or both may have a common one"_s.arg(
        shared, dateRelation(date, keptDate));
}

void writeObject(JsonWriter &json, const DuplicateRow &row)
{
    json.beginObject(JsonWriter::Layout::Inline);
    json.key("cluster"_L1).value(row.cluster);
    json.key("decision"_L1).value(row.keep ? "keep"_L1 : "drop"_L1);
    json.key("path"_L1).value(row.path);
    json.key("kept"_L1).value(row.kept);
    json.key("score"_L1).value(row.score);
    json.key("date"_L1).valueOrNull(row.date);
    json.key("words"_L1).value(row.words);
    json.key("reason"_L1).value(row.reason);
    json.endObject();
}

} // namespace

std::vector<DuplicateRow> duplicateRows(const std::vector<DuplicateGroup> &groups,
                                        const std::vector<DuplicateFacts> &facts, const QStringList &paths,
                                        KeepRule rule)
{
    std::vector<DuplicateRow> rows;
    int cluster = 0;
    for (const DuplicateGroup &group : groups) {
        const DuplicateFacts &kept = facts[std::size_t(group.kept)];
        rows.push_back({++cluster, true, paths[group.kept], paths[group.kept], 1, kept.date, kept.words,
                        keepReason(group, kept, rule)});
        for (const DroppedArticle &dropped : group.dropped) {
            const DuplicateFacts &other = facts[std::size_t(dropped.article)];
            rows.push_back({cluster, false, paths[dropped.article], paths[group.kept], dropped.score,
                            other.date, other.words, dropReason(dropped.score, other.date, kept.date)});
        }
    }
    return rows;
}

QByteArray duplicatesAsTsv(const std::vector<DuplicateRow> &rows)
{
    QByteArray table = tsvLine(
        {u"cluster"_s, u"decision"_s, u"path"_s, u"kept"_s, u"score"_s, u"date"_s, u"words"_s, u"reason"_s});
    for (const DuplicateRow &row : rows) {
        table += tsvLine({QString::number(row.cluster), row.keep ? u"keep"_s : u"drop"_s, row.path, row.kept,
                          QString::number(row.score, 'g', QLocale::FloatingPointShortest), row.date,
                          QString::number(row.words), row.reason});
    }
    return table;
}

QByteArray duplicatesAsJson(const std::vector<DuplicateRow> &rows, bool lines)
{
    JsonWriter json;
    QByteArray result;
    if (!lines)
        json.beginArray();
    for (const DuplicateRow &row : rows) {
        writeObject(json, row);
        if (lines)
            result += json.take();
    }
    if (lines)
        return result;
    json.endArray();
    return json.take();
}

} // namespace diptych
