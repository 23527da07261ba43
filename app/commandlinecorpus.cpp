// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinecorpus.h"

#include "corpus/corpusscan.h"

#include <QCommandLineParser>

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

std::variant<QStringList, ExitStatus> filesOf(const QStringList &corpus, const Streams &streams)
{
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
