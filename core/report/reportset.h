// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <QDir>
#include <QSaveFile>
#include <QStringList>

#include <vector>

namespace diptych {

/// How a set of reports says what it holds: for programs, and for people as well.
enum class SetIndex { Table, TableAndPage };

/// One report for each of many pairs, in a folder: 000001.html and so on, and what lies there as a table
/// (index.tsv: file, left, right, error) and, if wanted, as a page (index.html). Each file is written whole
/// or not at all; the index comes with finish(). Memory does not grow with the pairs.
class ReportSet
{
public:
    ReportSet(const QString &folder, ReportFormat format, SetIndex index);

    /// Makes the folder. The failure, if any.
    [[nodiscard]] std::optional<Failure> open();
    /// Writes the next report. \a pair is null where there is none, and the report then a failure, which
    /// stands in the index. The failure of what has to be given up: the index cannot be written, or the
    /// folder is gone.
    [[nodiscard]] std::optional<Failure> add(const Sided<QString> &paths, const ComparedPair *pair,
                                             const Result<QByteArray> &report);
    [[nodiscard]] std::optional<Failure> finish(const QDateTime &made);

    [[nodiscard]] qsizetype pairs() const { return m_pairs; }
    [[nodiscard]] qsizetype failed() const { return m_failed; }
    [[nodiscard]] QString tableFile() const { return m_table.fileName(); }
    [[nodiscard]] QString pageFile() const { return m_page.fileName(); }

    /// Those files of a set of so many pairs, with a page, that lie in the folder already, by their names.
    [[nodiscard]] static QStringList present(const QString &folder, ReportFormat format, qsizetype pairs);

private:
    /// The files of the index that are wanted.
    [[nodiscard]] std::vector<QSaveFile *> indexFiles();
    [[nodiscard]] std::optional<Failure> openIndex(QSaveFile &file) const;
    [[nodiscard]] std::optional<Failure> write(QSaveFile &file, const QByteArray &bytes) const;
    /// Nothing is written where no page is wanted.
    [[nodiscard]] std::optional<Failure> writePage(const QByteArray &bytes);

    QDir m_folder;
    ReportFormat m_format;
    SetIndex m_index;
    QSaveFile m_table;
    QSaveFile m_page;
    qsizetype m_pairs = 0;
    qsizetype m_failed = 0;
};

} // namespace diptych
