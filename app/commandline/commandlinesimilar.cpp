// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinesimilar.h"

#include "commandline/commandlinecorpus.h"
#include "corpus/similar/duplicatelist.h"
#include "corpus/similar/similar.h"
#include "corpus/similar/similarcorpus.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct SimilarCall
{
    QStringList corpus;
    ReadingChoices readings;
    TableFormat format = TableFormat::Tsv;
    bool jsonLines = false;
    double minScore = 0;
    bool clusters = false;
    KeepRule keep = KeepRule::Earliest;
};

Parsed<double> parseScore(const QString &value)
{
    bool isNumber = false;
    const double score = value.toDouble(&isNumber);
    if (!isNumber || !(score >= 0 && score <= 1))
        return Misuse{u"--min-score does not know “%1”; it takes a number from 0 to 1"_s.arg(value)};
    return score;
}

Parsed<KeepRule> parseKeep(const QString &value)
{
    if (value == u"earliest")
        return KeepRule::Earliest;
    if (value == u"longest")
        return KeepRule::Longest;
    return Misuse{u"--keep does not know “%1”; it takes earliest, longest"_s.arg(value)};
}

std::optional<Misuse> readClusterOptions(const QCommandLineParser &parser, SimilarCall &call)
{
    call.clusters = parser.isSet(u"clusters"_s);
    if (!call.clusters && parser.isSet(u"keep"_s))
        return Misuse{u"--keep goes with --clusters"_s};
    const auto keep = parseKeep(parser.value(u"keep"_s));
    if (const Misuse *misuse = std::get_if<Misuse>(&keep))
        return *misuse;
    call.keep = std::get<KeepRule>(keep);
    if (call.clusters && !parser.isSet(u"min-score"_s))
        call.minScore = defaultDuplicateThreshold;
    return std::nullopt;
}

Parsed<SimilarCall> parseSimilar(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCorpusOptions(parser);
    parser.addOption({u"min-score"_s, {}, u"score"_s, u"0"_s});
    parser.addOption({u"clusters"_s, {}});
    parser.addOption({u"keep"_s, {}, u"rule"_s, u"earliest"_s});
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    SimilarCall call;
    call.corpus = parser.positionalArguments();
    if (call.corpus.isEmpty())
        return Misuse{u"similar needs at least one file or folder"_s};
    const auto readings = parseReadings(parser);
    if (const Misuse *misuse = std::get_if<Misuse>(&readings))
        return *misuse;
    call.readings = std::get<ReadingChoices>(readings);
    const auto score = parseScore(parser.value(u"min-score"_s));
    if (const Misuse *misuse = std::get_if<Misuse>(&score))
        return *misuse;
    call.minScore = std::get<double>(score);
    if (const auto misuse = readClusterOptions(parser, call))
        return *misuse;
    call.jsonLines = call.clusters && parser.value(u"format"_s) == u"jsonl";
    if (call.jsonLines)
        return call;
    const auto format = parseTableFormat(parser, u"similar"_s);
    if (const Misuse *misuse = std::get_if<Misuse>(&format))
        return *misuse;
    call.format = std::get<TableFormat>(format);
    return call;
}

QByteArray asTable(const std::vector<SimilarPair> &pairs, const QStringList &paths, TableFormat format)
{
    RowWriter rows(format, {"left"_L1, "right"_L1, "score"_L1, "left_in_right"_L1, "right_in_left"_L1});
    for (const SimilarPair &pair : pairs)
        rows.add({paths[pair.left], paths[pair.right], pair.score, pair.leftInRight, pair.rightInLeft});
    return rows.take();
}

QByteArray duplicateList(const SimilarCall &call, const std::vector<SimilarPair> &pairs,
                         const SimilarCorpus &corpus)
{
    const auto groups = groupDuplicates(pairs, corpus.facts, call.minScore, call.keep);
    const auto rows = duplicateRows(groups, corpus.facts, corpus.paths, call.keep);
    return call.jsonLines || call.format == TableFormat::Json ? duplicatesAsJson(rows, call.jsonLines)
                                                              : duplicatesAsTsv(rows);
}

} // namespace

ExitStatus runSimilar(const QStringList &arguments, const Streams &streams)
{
    const Parsed<SimilarCall> parsed = parseSimilar(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"similar"_s);
    const SimilarCall &call = std::get<SimilarCall>(parsed);

    const auto files = filesOf(call.corpus, call.readings, streams);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&files))
        return *status;
    SimilarCorpus corpus = readSimilarCorpus(std::get<QStringList>(files));
    for (const Failure &failure : corpus.failures)
        complain(streams, failure.message());
    if (corpus.paths.isEmpty())
        return ExitStatus::Failed;
    const SimilarTexts found = findSimilar(std::move(corpus.texts), call.minScore);
    if (call.clusters)
        return deliver(streams, duplicateList(call, found.pairs, corpus));
    return deliver(streams, asTable(found.pairs, corpus.paths, call.format));
}

} // namespace diptych
