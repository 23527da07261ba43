// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinelist.h"

#include "commandline/commandlinecorpus.h"
#include "corpus/articlefile.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct ListCall
{
    QStringList corpus;
    ReadingChoices readings;
    TableFormat format = TableFormat::Tsv;
};

Parsed<ListCall> parseList(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCorpusOptions(parser);
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    ListCall call;
    call.corpus = parser.positionalArguments();
    if (call.corpus.isEmpty())
        return Misuse{u"list needs at least one file or folder"_s};
    const auto readings = parseReadings(parser);
    if (const Misuse *misuse = std::get_if<Misuse>(&readings))
        return *misuse;
    call.readings = std::get<ReadingChoices>(readings);
    const auto format = parseTableFormat(parser, u"list"_s);
    if (const Misuse *misuse = std::get_if<Misuse>(&format))
        return *misuse;
    call.format = std::get<TableFormat>(format);
    return call;
}

/// Writes a row for each article that can be read, and complains of the others. How many rows.
qsizetype listArticles(const QStringList &files, RowWriter &rows, const Streams &streams)
{
    qsizetype count = 0;
    for (const QString &file : files) {
        readArticles(file, [&](const Result<Article> &read) {
            if (!read) {
                complain(streams, read.failure().message());
                return true;
            }
            const Article &article = read.value();
            rows.add({article.path, MaybeText{article.title}, article.words(), MaybeText{article.language},
                      MaybeText{article.date}});
            ++count;
            return true;
        });
    }
    return count;
}

} // namespace

ExitStatus runList(const QStringList &arguments, const Streams &streams)
{
    const Parsed<ListCall> parsed = parseList(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"list"_s);
    const ListCall &call = std::get<ListCall>(parsed);

    const auto files = filesOf(call.corpus, call.readings, streams);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&files))
        return *status;
    RowWriter rows(call.format, {"path"_L1, "title"_L1, "words"_L1, "language"_L1, "date"_L1});
    if (listArticles(std::get<QStringList>(files), rows, streams) == 0)
        return ExitStatus::Failed;
    return deliver(streams, rows.take());
}

} // namespace diptych
