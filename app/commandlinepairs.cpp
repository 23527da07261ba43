// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinepairs.h"

#include "corpus/articlefile.h"
#include "report/tsv.h"
#include "report/vocabulary.h"
#include "report/writefailure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// Tables often compare one report with many: that many of the last ones read are kept.
constexpr std::size_t keptArticles = 8;

/// The articles that were read last.
class ArticleCache
{
public:
    [[nodiscard]] Result<ArticlePtr> article(const QString &path);

private:
    std::deque<ArticlePtr> m_articles; ///< The last used first.
};

Result<ArticlePtr> ArticleCache::article(const QString &path)
{
    const auto kept =
        std::ranges::find(m_articles, path, [](const ArticlePtr &article) { return article->path; });
    if (kept != m_articles.end()) {
        std::rotate(m_articles.begin(), kept, kept + 1);
        return m_articles.front();
    }
    Result<Article> read = readArticle(path);
    if (!read)
        return read.failure();
    m_articles.push_front(std::make_shared<const Article>(std::move(read).value()));
    if (m_articles.size() > keptArticles)
        m_articles.pop_back();
    return m_articles.front();
}

/// A line of the table and what came of it.
struct PairOutcome
{
    QString file; ///< Name of the result in the folder; empty if none was written.
    Sided<QString> reports;
    QString error; ///< Empty if all went well.
};

class PairsRun
{
public:
    PairsRun(const CompareCall &call, const Streams &streams)
        : m_call(call)
        , m_streams(streams)
        , m_table(call.pairs->table)
        , m_results(call.pairs->folder)
        , m_index(m_results.filePath(u"index.tsv"_s))
    {
    }

    [[nodiscard]] ExitStatus run();

private:
    [[nodiscard]] std::optional<Failure> open();
    [[nodiscard]] std::optional<Failure> openTable();
    [[nodiscard]] std::optional<Failure> compareAll();
    [[nodiscard]] PairOutcome compareLine(const QString &line);
    [[nodiscard]] QString compareReports(const Sided<QString> &reports, const QString &resultName);
    [[nodiscard]] bool writeIndex(const QStringList &fields);
    [[nodiscard]] Failure indexFailure() const;
    [[nodiscard]] QString fromTable(const QString &path) const;

    const CompareCall &m_call;
    const Streams &m_streams;
    QFile m_table;
    QDir m_results;
    QSaveFile m_index;
    ArticleCache m_articles;
    qint64 m_pairs = 0;
    qint64 m_failed = 0;
};

ExitStatus PairsRun::run()
{
    if (const auto failure = open())
        return fail(m_streams, *failure);
    if (const auto failure = compareAll())
        return fail(m_streams, *failure);
    if (m_failed > 0) {
        return fail(m_streams,
                    {m_index.fileName(),
                     u"%1 of %2 pairs failed; the column error says why"_s.arg(m_failed).arg(m_pairs)});
    }
    return ExitStatus::Done;
}

std::optional<Failure> PairsRun::open()
{
    if (auto failure = openTable())
        return failure;
    const QFileInfo folder(m_call.pairs->folder);
    if (folder.exists() && !folder.isDir())
        return Failure{folder.filePath(), u"it is not a folder"_s};
    if (!m_results.mkpath(u"."_s))
        return Failure{folder.filePath(), u"the folder cannot be made"_s};
    errno = 0;
    if (QFileInfo(m_index.fileName()).isDir() || !m_index.open(QIODevice::WriteOnly))
        return indexFailure();
    return std::nullopt;
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
    if (!writeIndex({u"file"_s, u"left"_s, u"right"_s, u"error"_s}))
        return indexFailure();
    bool first = true;
    while (!m_table.atEnd()) {
        QString line = QString::fromUtf8(m_table.readLine());
        if (std::exchange(first, false) && line.startsWith(QChar::ByteOrderMark))
            line.remove(0, 1);
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        const PairOutcome outcome = compareLine(line);
        m_failed += outcome.error.isEmpty() ? 0 : 1;
        if (!writeIndex(
                {outcome.file, outcome.reports[Side::Left], outcome.reports[Side::Right], outcome.error}))
            return indexFailure();
    }
    if (m_table.error() != QFileDevice::NoError)
        return Failure{m_table.fileName(), u"it cannot be read to its end"_s};
    errno = 0;
    if (!m_index.commit())
        return indexFailure();
    return std::nullopt;
}

PairOutcome PairsRun::compareLine(const QString &line)
{
    const QStringList fields = line.split(u'\t');
    PairOutcome outcome;
    // A pair that fails keeps its number, so that a number always means the same line.
    const QString name = u"%1.%2"_s.arg(++m_pairs, 6, 10, QChar(u'0')).arg(formatName(m_call.format));
    outcome.reports = {{fields.value(0), fields.value(1)}};
    if (fields.size() != 2)
        outcome.error = u"the line does not hold LEFT, one tab and RIGHT"_s;
    else
        outcome.error = compareReports(outcome.reports, name);
    if (outcome.error.isEmpty())
        outcome.file = name;
    return outcome;
}

/// Compares two reports and writes the result. What went wrong; empty if nothing did.
QString PairsRun::compareReports(const Sided<QString> &reports, const QString &resultName)
{
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        Result<ArticlePtr> article = m_articles.article(fromTable(reports[side]));
        if (!article)
            return article.failure().message();
        articles[side] = std::move(article).value();
    }
    const Result<QByteArray> report = comparisonReport(m_call, articles, m_streams);
    if (!report)
        return report.failure().message();
    const auto failure = saveReport(m_results.filePath(resultName), report.value());
    return failure ? failure->message() : QString();
}

bool PairsRun::writeIndex(const QStringList &fields)
{
    const QByteArray line = tsvLine(fields);
    errno = 0;
    return m_index.write(line) == line.size();
}

Failure PairsRun::indexFailure() const
{
    return {m_index.fileName(), writeFailureReason(errno)};
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
