// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinecorpus.h"

#include "corpus/corpusscan.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace diptych {

Parsed<TableFormat> parseTableFormat(const QCommandLineParser &parser, const QString &command)
{
    if (!parser.isSet(u"format"_s))
        return TableFormat::Tsv;
    const QString format = parser.value(u"format"_s);
    if (format != u"tsv" && format != u"json")
        return Misuse{u"--format of %1 is tsv or json, not “%2”"_s.arg(command, format)};
    return format == u"json" ? TableFormat::Json : TableFormat::Tsv;
}

void addCorpusOptions(QCommandLineParser &parser)
{
    parser.addOption({u"format"_s, {}, u"format"_s});
    parser.addOption({u"fields"_s, {}, u"list"_s});
    parser.addOption({u"metadata"_s, {}, u"table"_s});
}

Parsed<ReadingChoices> parseReadings(const QCommandLineParser &parser)
{
    ReadingChoices choices;
    for (const QString &word : parser.value(u"fields"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto role = roleFromName(word.section(u'=', 0, 0).trimmed());
        if (!role || !word.contains(u'='))
            return Misuse{u"--fields does not know “%1”; it takes title, text, date, outlet, author, id, "
                          "each as title=NAME"_s.arg(word)};
        choices.fields.insert(*role, word.section(u'=', 1));
    }
    for (const QString &table : parser.values(u"metadata"_s))
        choices.joins.push_back({QFileInfo(table).absoluteFilePath(), {}, {}, {}});
    return choices;
}

std::variant<QStringList, ExitStatus> filesOf(const QStringList &corpus, const ReadingChoices &readings,
                                              const Streams &streams)
{
    for (const MetadataJoin &join : readings.joins) {
        if (const Result<MetadataRows> rows = readMetadata(join); !rows)
            return fail(streams, rows.failure());
    }
    setReadingChoices(readings);
    const CorpusScan scan = scanCorpus(corpus);
    for (const Failure &failure : scan.failures)
        complain(streams, failure.message());
    if (!scan.files.isEmpty())
        return scan.files;
    if (scan.failures.empty())
        return fail(streams, {corpus.join(u", "_s), u"there is no article in it"_s});
    return ExitStatus::Failed;
}

} // namespace diptych
