// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinecompare.h"

#include "commandline/commandlineencoder.h"
#include "commandline/commandlineoptions.h"
#include "commandline/commandlinepairs.h"
#include "compare/compare.h"
#include "corpus/articlefile.h"
#include "memory.h"
#include "report/evidence.h"
#include "session/sessionfile.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

void addOptions(QCommandLineParser &parser)
{
    for (const QString &name :
         {u"format"_s, u"output"_s, u"ignore"_s, u"min-words"_s, u"reworded"_s, u"encoder"_s, u"kinds"_s,
          u"links"_s, u"parts"_s, u"session"_s, u"pairs"_s, u"output-dir"_s})
        parser.addOption({name, {}, u"value"_s});
    parser.addOption({u"no-reworded"_s, {}});
    parser.addOption({u"no-filter"_s, {}});
}

std::optional<Misuse> readPairs(const QCommandLineParser &parser, CompareCall &call)
{
    if (!parser.isSet(u"output-dir"_s))
        return Misuse{u"--pairs needs --output-dir DIR"_s};
    if (parser.isSet(u"output"_s))
        return Misuse{u"--pairs writes into --output-dir; it does not go with --output"_s};
    if (!parser.positionalArguments().isEmpty())
        return Misuse{u"--pairs takes the reports from the table; it does not go with LEFT and RIGHT"_s};
    call.pairs = PairsJob{parser.value(u"pairs"_s), parser.value(u"output-dir"_s)};
    if (call.pairs->table.isEmpty() || call.pairs->folder.isEmpty())
        return Misuse{u"--pairs needs the name of a table, --output-dir that of a folder"_s};
    return std::nullopt;
}

std::optional<Misuse> readReports(const QCommandLineParser &parser, CompareCall &call)
{
    if (parser.isSet(u"output-dir"_s))
        return Misuse{u"--output-dir goes with --pairs alone"_s};
    const QStringList reports = parser.positionalArguments();
    if (reports.size() != 2)
        return Misuse{u"compare takes two reports, LEFT and RIGHT"_s};
    call.reports = {{reports[0], reports[1]}};
    if (parser.isSet(u"output"_s)) {
        call.output = parser.value(u"output"_s);
        if (call.output.isEmpty())
            return Misuse{u"--output needs the name of a file"_s};
        if (call.output == u"-")
            call.output.clear();
    }
    return std::nullopt;
}

/// Reads one option into its place; an option that is not given keeps its default.
template <typename T>
std::optional<Misuse> readInto(T &place, const QCommandLineParser &parser, const QString &option,
                               Parsed<T> (*parse)(const QString &))
{
    if (!parser.isSet(option))
        return std::nullopt;
    Parsed<T> parsed = parse(parser.value(option));
    if (Misuse *misuse = std::get_if<Misuse>(&parsed))
        return std::move(*misuse);
    place = std::get<T>(std::move(parsed));
    return std::nullopt;
}

std::optional<Misuse> readOptions(const QCommandLineParser &parser, CompareCall &call)
{
    call.sessionPath = parser.value(u"session"_s);
    if (parser.isSet(u"session"_s) && call.sessionPath.isEmpty())
        return Misuse{u"--session needs the name of a session's file"_s};
    call.report.sessionFilter = !parser.isSet(u"no-filter"_s);
    if (!call.report.sessionFilter && call.sessionPath.isEmpty())
        return Misuse{u"--no-filter goes with --session alone"_s};
    if (auto misuse = readInto(call.options.ignore, parser, u"ignore"_s, parseIgnore))
        return misuse;
    if (auto misuse = readInto(call.options.minWords, parser, u"min-words"_s, parseMinWords))
        return misuse;
    if (auto misuse = readInto(call.options.reworded, parser, u"reworded"_s, parseReworded))
        return misuse;
    if (auto misuse = readInto(call.options.encoder, parser, u"encoder"_s, parseEncoderUse))
        return misuse;
    if (auto misuse = readInto(call.report.kinds, parser, u"kinds"_s, parseKinds))
        return misuse;
    if (auto misuse = readInto(call.report.links, parser, u"links"_s, parseLinks))
        return misuse;
    if (auto misuse = readInto(call.report.parts, parser, u"parts"_s, parseParts))
        return misuse;
    // The one that stands last counts, as with an option that is given twice.
    const QStringList given = parser.optionNames();
    if (given.lastIndexOf(u"no-reworded"_s) > given.lastIndexOf(u"reworded"_s))
        call.options.reworded = RewordedLevel::Off;
    return std::nullopt;
}

std::optional<Misuse> readFormat(const QCommandLineParser &parser, CompareCall &call)
{
    if (parser.isSet(u"format"_s))
        return readInto(call.format, parser, u"format"_s, parseFormat);
    call.format = formatForOutput(call.output);
    return std::nullopt;
}

ExitStatus compareTwo(const CompareCall &call, const Streams &streams)
{
    if (wouldReplaceArticle(call.output, call.reports))
        return fail(streams,
                    {call.output, u"it is one of the two reports, and these are never written to"_s});
    readyMemory(QFileInfo(call.reports[Side::Left]).size() + QFileInfo(call.reports[Side::Right]).size());
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        Result<Article> article = readArticle(call.reports[side]);
        if (!article)
            return fail(streams, article.failure());
        articles[side] = std::make_shared<const Article>(std::move(article).value());
    }
    if (call.session) {
        if (const auto failure = notInSession(*call.session, articles))
            return fail(streams, *failure);
    }
    ReportOptions options = call.report;
    const ComparedPairPtr pair = comparedByCall(call, articles, options, streams);
    const Result<QByteArray> report = renderReport(*pair, call.format, options);
    if (!report)
        return fail(streams, report.failure());
    if (call.output.isEmpty())
        return deliver(streams, report.value());
    if (const auto failure = saveReport(call.output, report.value()))
        return fail(streams, *failure);
    return ExitStatus::Done;
}

} // namespace

Parsed<CompareCall> parseCompare(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    CompareCall call;
    if (const auto misuse = parser.isSet(u"pairs"_s) ? readPairs(parser, call) : readReports(parser, call))
        return *misuse;
    if (const auto misuse = readOptions(parser, call))
        return *misuse;
    if (const auto misuse = readFormat(parser, call))
        return *misuse;
    return call;
}

ComparedPairPtr comparedByCall(const CompareCall &call, const Sided<ArticlePtr> &articles,
                               ReportOptions &options, const Streams &streams)
{
    std::optional<Comparison> comparison =
        compare(*articles[Side::Left], *articles[Side::Right], call.options, {},
                encoderFor(call.options, articles, streams));
    Q_ASSERT(comparison); // Nobody cancels it.
    options.made = exportTime();
    auto pair = std::make_shared<const ComparedPair>(ComparedPair{articles, std::move(*comparison)});
    return call.session ? withSession(*call.session, pair, options, streams) : pair;
}

ExitStatus runCompare(const QStringList &arguments, const Streams &streams)
{
    const Parsed<CompareCall> parsed = parseCompare(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"compare"_s);
    CompareCall call = std::get<CompareCall>(parsed);
    if (!call.sessionPath.isEmpty()) {
        Result<Session> session = readSession(call.sessionPath);
        if (!session)
            return fail(streams, session.failure());
        call.session = CalledSession{call.sessionPath, std::move(session).value()};
    }
    return call.pairs ? comparePairs(call, streams) : compareTwo(call, streams);
}

} // namespace diptych
