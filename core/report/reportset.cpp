// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportset.h"

#include "report/formats/setpage.h"
#include "report/formats/tsv.h"
#include "report/vocabulary.h"
#include "report/writefailure.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// A pair that fails keeps its number, so that a number always means the same pair.
QString nameOf(qsizetype number, ReportFormat format)
{
    return u"%1.%2"_s.arg(number, 6, 10, QChar(u'0')).arg(formatName(format));
}

constexpr QLatin1StringView tableName = "index.tsv"_L1;
constexpr QLatin1StringView pageName = "index.html"_L1;

} // namespace

ReportSet::ReportSet(const QString &folder, ReportFormat format, SetIndex index)
    : m_folder(folder)
    , m_format(format)
    , m_index(index)
    , m_table(m_folder.filePath(QString(tableName)))
    , m_page(m_folder.filePath(QString(pageName)))
{
}

std::optional<Failure> ReportSet::open()
{
    const QFileInfo folder(m_folder.path());
    if (folder.exists() && !folder.isDir())
        return Failure{folder.filePath(), u"it is not a folder"_s};
    errno = 0;
    if (!m_folder.mkpath(u"."_s))
        return Failure{folder.filePath(), u"the folder cannot be made, %1"_s.arg(writeFailureReason(errno))};
    for (QSaveFile *file : indexFiles())
        if (auto failure = openIndex(*file))
            return failure;
    if (auto failure = write(m_table, tsvLine({u"file"_s, u"left"_s, u"right"_s, u"error"_s})))
        return failure;
    return writePage(setPageHead());
}

std::vector<QSaveFile *> ReportSet::indexFiles()
{
    if (m_index == SetIndex::Table)
        return {&m_table};
    return {&m_page, &m_table};
}

std::optional<Failure> ReportSet::openIndex(QSaveFile &file) const
{
    errno = 0;
    if (QFileInfo(file.fileName()).isDir() || !file.open(QIODevice::WriteOnly))
        return Failure{file.fileName(), writeFailureReason(errno)};
    return std::nullopt;
}

std::optional<Failure> ReportSet::write(QSaveFile &file, const QByteArray &bytes) const
{
    errno = 0;
    if (file.write(bytes) != bytes.size())
        return Failure{file.fileName(), writeFailureReason(errno)};
    return std::nullopt;
}

std::optional<Failure> ReportSet::writePage(const QByteArray &bytes)
{
    return m_index == SetIndex::TableAndPage ? write(m_page, bytes) : std::nullopt;
}

std::optional<Failure> ReportSet::add(const Sided<QString> &paths, const ComparedPair *pair,
                                      const Result<QByteArray> &report)
{
    SetEntry entry{nameOf(++m_pairs, m_format), paths, {}};
    if (!report)
        entry.error = report.failure().message();
    else if (const auto failure = saveReport(m_folder.filePath(entry.file), report.value()))
        entry.error = failure->message();
    if (!QFileInfo::exists(m_folder.path()))
        return Failure{m_folder.path(), u"the folder is not there any more"_s};
    if (!entry.error.isEmpty()) {
        ++m_failed;
        entry.file.clear();
    }
    if (auto failure =
            write(m_table, tsvLine({entry.file, paths[Side::Left], paths[Side::Right], entry.error})))
        return failure;
    return writePage(setPageRow(m_pairs, entry, pair));
}

std::optional<Failure> ReportSet::finish(const QDateTime &made)
{
    if (auto failure = writePage(setPageEnd(m_pairs, m_failed, made)))
        return failure;
    for (QSaveFile *file : indexFiles()) {
        errno = 0;
        if (!file->commit())
            return Failure{file->fileName(), writeFailureReason(errno)};
    }
    return std::nullopt;
}

QStringList ReportSet::present(const QString &folder, ReportFormat format, qsizetype pairs)
{
    const QDir dir(folder);
    QStringList names;
    for (const QString &name : dir.entryList(QDir::Files)) {
        const qsizetype number = name.first(std::min<qsizetype>(name.indexOf(u'.'), 6)).toLongLong();
        const bool isReport = number >= 1 && number <= pairs && name == nameOf(number, format);
        if (isReport || name == tableName || name == pageName)
            names << name;
    }
    return names;
}

} // namespace diptych
