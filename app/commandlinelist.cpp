// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinelist.h"

#include "corpus/articlefile.h"
#include "corpus/corpusscan.h"
#include "report/jsonwriter.h"
#include "report/tsv.h"

#include <QCommandLineParser>

#include <vector>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

enum class ListFormat { Tsv, Json };

struct ListCall
{
    QStringList corpus;
    ListFormat format = ListFormat::Tsv;
};

/// What the list says of an article; its text is not kept.
struct Row
{
    QString path;
    QString title;
    qsizetype words = 0;
    QString language;
    QString date;
};

Parsed<ListCall> parseList(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"format"_s, {}, u"format"_s});
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    ListCall call;
    call.corpus = parser.positionalArguments();
    if (call.corpus.isEmpty())
        return Misuse{u"list needs at least one file or folder"_s};
    if (parser.isSet(u"format"_s)) {
        const QString format = parser.value(u"format"_s);
        if (format != u"tsv" && format != u"json")
            return Misuse{u"--format of list is tsv or json, not “%1”"_s.arg(format)};
        call.format = format == u"json" ? ListFormat::Json : ListFormat::Tsv;
    }
    return call;
}

std::vector<Row> readRows(const QStringList &files, const Streams &streams)
{
    std::vector<Row> rows;
    for (const QString &file : files) {
        readArticles(file, [&](const Result<Article> &read) {
            if (!read) {
                complain(streams, read.failure().message());
                return true;
            }
            const Article &article = read.value();
            rows.push_back({article.path, article.title, article.words(), article.language, article.date});
            return true;
        });
    }
    return rows;
}

QByteArray asTsv(const std::vector<Row> &rows)
{
    QByteArray table = tsvLine({u"path"_s, u"title"_s, u"words"_s, u"language"_s, u"date"_s});
    for (const Row &row : rows)
        table += tsvLine({row.path, row.title, QString::number(row.words), row.language, row.date});
    return table;
}

QByteArray asJson(const std::vector<Row> &rows)
{
    JsonWriter json;
    json.beginArray();
    for (const Row &row : rows) {
        json.beginObject(JsonWriter::Layout::Inline);
        json.key("path"_L1).value(row.path);
        json.key("title"_L1).valueOrNull(row.title);
        json.key("words"_L1).value(row.words);
        json.key("language"_L1).valueOrNull(row.language);
        json.key("date"_L1).valueOrNull(row.date);
        json.endObject();
    }
    json.endArray();
    return json.take();
}

} // namespace

ExitStatus runList(const QStringList &arguments, const Streams &streams)
{
    const Parsed<ListCall> parsed = parseList(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"list"_s);
    const ListCall &call = std::get<ListCall>(parsed);

    const CorpusScan scan = scanCorpus(call.corpus);
    for (const Failure &failure : scan.failures)
        complain(streams, failure.message());
    if (scan.files.isEmpty() && scan.failures.empty())
        return fail(streams, {call.corpus.join(u", "_s), u"there is no article in it"_s});
    const std::vector<Row> rows = readRows(scan.files, streams);
    if (rows.empty())
        return ExitStatus::Failed;
    return deliver(streams, call.format == ListFormat::Json ? asJson(rows) : asTsv(rows));
}

} // namespace diptych
