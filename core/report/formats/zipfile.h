// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace diptych {

/// A ZIP archive in memory, as the package of an OpenDocument file has to be: without extra fields, which
/// libarchive cannot leave out, so that the first file stands where its kind is told by.
/// Same files and time, same bytes. For files below 4 GiB altogether.
class ZipFile
{
public:
    /// All files bear this time.
    explicit ZipFile(const QDateTime &time);

    /// Names are ASCII paths with slashes.
    void addStored(const QByteArray &name, const QByteArray &bytes);
    void addDeflated(const QByteArray &name, const QByteArray &bytes);

    /// The whole archive.
    [[nodiscard]] QByteArray take();

private:
    void add(const QByteArray &name, const QByteArray &bytes, const QByteArray &packed, quint16 method);

    QByteArray m_archive;
    QByteArray m_directory;
    quint16 m_count = 0;
    quint16 m_date = 0;
    quint16 m_time = 0;
};

} // namespace diptych
