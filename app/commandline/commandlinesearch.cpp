// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinesearch.h"

#include "commandline/commandlinecorpus.h"
#include "corpus/index/index.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct SearchCall
{
    QStringList corpus;
    ReadingChoices readings;
    QString query;
    TableFormat format = TableFormat::Tsv;
};

Parsed<SearchCall> parseSearch(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCorpusOptions(parser);
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    SearchCall call;
    call.corpus = parser.positionalArguments();
    if (call.corpus.size() < 2)
        return Misuse{u"search needs at least one file or folder, and a query behind it"_s};
    call.query = call.corpus.takeLast();
    if (call.query.trimmed().isEmpty())
        return Misuse{u"the query of search is empty"_s};
    const auto readings = parseReadings(parser);
    if (const Misuse *misuse = std::get_if<Misuse>(&readings))
        return *misuse;
    call.readings = std::get<ReadingChoices>(readings);
    const auto format = parseTableFormat(parser, u"search"_s);
    if (const Misuse *misuse = std::get_if<Misuse>(&format))
        return *misuse;
    call.format = std::get<TableFormat>(format);
    return call;
}

QByteArray asTable(const std::vector<SearchHit> &hits, TableFormat format)
{
    RowWriter rows(format, {"path"_L1, "title"_L1, "snippet"_L1});
    for (const SearchHit &hit : hits)
        rows.add({hit.path, MaybeText{hit.title}, hit.snippet});
    return rows.take();
}

void report(const IndexUpdate &update, const CorpusIndex &index, const Streams &streams)
{
    for (const Failure &failure : update.failures)
        complain(streams, failure.message());
    if (!update.problem.isEmpty())
        complain(streams, u"%1: the index is searched as it is: %2"_s.arg(index.file(), update.problem));
}

} // namespace

ExitStatus runSearch(const QStringList &arguments, const Streams &streams)
{
    const Parsed<SearchCall> parsed = parseSearch(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"search"_s);
    const SearchCall &call = std::get<SearchCall>(parsed);

    const auto found = filesOf(call.corpus, call.readings, streams);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&found))
        return *status;
    const QStringList &files = std::get<QStringList>(found);
    CorpusIndex index(call.corpus);
    IndexUpdate update = index.update(files);
    Result<SearchHits> hits = index.search(call.query);
    if (index.isDamaged()) {
        update = index.update(files);
        hits = index.search(call.query);
    }
    report(update, index, streams);
    if (!hits)
        return fail(streams, hits.failure());
    if (update.failures.size() >= std::size_t(files.size()))
        return ExitStatus::Failed;
    return deliver(streams, asTable(hits.value().rows, call.format));
}

} // namespace diptych
