// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinepairs.h"

#include "corpus/articlecache.h"
#include "report/evidence.h"
#include "report/reportset.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

class PairsRun
{
public:
    PairsRun(const CompareCall &call, const Streams &streams)
        : m_call(call)
        , m_streams(streams)
        , m_table(call.pairs->table)
        , m_results(call.pairs->folder, call.format, SetIndex::Table)
    {
    }

    [[nodiscard]] ExitStatus run();

private:
    [[nodiscard]] std::optional<Failure> openTable();
    [[nodiscard]] std::optional<Failure> compareAll();
    [[nodiscard]] std::optional<Failure> compareLine(const QString &line);
    [[nodiscard]] Result<ComparedPairPtr> comparedPair(const QStringList &fields, ReportOptions &options);
    [[nodiscard]] QString fromTable(const QString &path) const;

    const CompareCall &m_call;
    const Streams &m_streams;
    QFile m_table;
    ReportSet m_results;
    ArticleCache m_articles;
};

ExitStatus PairsRun::run()
{
    if (const auto failure = openTable())
        return fail(m_streams, *failure);
    if (const auto failure = m_results.open())
        return fail(m_streams, *failure);
    if (const auto failure = compareAll())
        return fail(m_streams, *failure);
    if (m_results.failed() > 0) {
        return fail(m_streams, {m_results.tableFile(),
                                u"%1 of %2 pairs failed; the column error says why"_s.arg(m_results.failed())
                                    .arg(m_results.pairs())});
    }
    return ExitStatus::Done;
}

std::optional<Failure> PairsRun::openTable()
{
    const QFileInfo table(m_table.fileName());
    if (!table.exists())
        return Failure{table.filePath(), u"the file does not exist"_s};
    if (table.isDir())
        return Failure{table.filePath(), u"it is a folder, not a table"_s};
    if (!m_table.open(QIODevice::ReadOnly))
        return Failure{table.filePath(), u"there is no permission to read it"_s};
    return std::nullopt;
}

std::optional<Failure> PairsRun::compareAll()
{
    bool first = true;
    while (!m_table.atEnd()) {
        QString line = QString::fromUtf8(m_table.readLine());
        if (std::exchange(first, false) && line.startsWith(QChar::ByteOrderMark))
            line.remove(0, 1);
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        if (auto failure = compareLine(line))
            return failure;
    }
    if (m_table.error() != QFileDevice::NoError)
        return Failure{m_table.fileName(), u"it cannot be read to its end"_s};
    return m_results.finish(exportTime());
}

std::optional<Failure> PairsRun::compareLine(const QString &line)
{
    const QStringList fields = line.split(u'\t');
    const Sided<QString> paths{{fields.value(0), fields.value(1)}};
    ReportOptions options = m_call.report;
    const Result<ComparedPairPtr> pair = comparedPair(fields, options);
    if (!pair)
        return m_results.add(paths, nullptr, pair.failure());
    return m_results.add(paths, pair.value().get(), renderReport(*pair.value(), m_call.format, options));
}

Result<ComparedPairPtr> PairsRun::comparedPair(const QStringList &fields, ReportOptions &options)
{
    if (fields.size() != 2)
        return Failure{{}, u"the line does not hold LEFT, one tab and RIGHT"_s};
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        Result<ArticlePtr> article =
            m_articles.article(fromTable(side == Side::Left ? fields[0] : fields[1]));
        if (!article)
            return article.failure();
        articles[side] = std::move(article).value();
    }
    return comparedByCall(m_call, articles, options, m_streams);
}

/// A path of the table, which is relative to the table's folder.
QString PairsRun::fromTable(const QString &path) const
{
    const QString folder = QFileInfo(m_table.fileName()).path();
    return folder == u"." ? path : QDir(folder).filePath(path);
}

} // namespace

ExitStatus comparePairs(const CompareCall &call, const Streams &streams)
{
    return PairsRun(call, streams).run();
}

} // namespace diptych
