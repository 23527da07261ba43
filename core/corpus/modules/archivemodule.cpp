// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/modules/archivemodule.h"

#include "corpus/packedfiles.h"

#include <QFile>

#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace diptych {

namespace {

constexpr std::size_t blockBytes = 64 * 1024;

using ArchivePtr = std::unique_ptr<archive, decltype(&archive_read_free)>;

QString reasonOf(archive *opened)
{
    const char *text = archive_error_string(opened);
    return QStringLiteral("the archive is damaged (%1)")
        .arg(text ? QString::fromLocal8Bit(text).simplified() : QStringLiteral("it breaks off"));
}

/// Without the formats that are lists of files on the disk, or that need a program of their own.
void support(archive *opened)
{
    archive_read_support_filter_gzip(opened);
    archive_read_support_filter_bzip2(opened);
    archive_read_support_filter_xz(opened);
    archive_read_support_filter_lzma(opened);
    archive_read_support_filter_zstd(opened);
    archive_read_support_filter_compress(opened);
    archive_read_support_format_tar(opened);
    archive_read_support_format_gnutar(opened);
    archive_read_support_format_zip(opened);
    archive_read_support_format_7zip(opened);
    archive_read_support_format_cpio(opened);
    archive_read_support_format_raw(opened);
}

QByteArray nameOf(archive_entry *entry, bool isRaw)
{
    if (isRaw)
        return {};
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return utf8;
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? bytes : "?";
}

class Unpacking
{
public:
    Unpacking(archive *opened, const ArchiveVisitor &visitor) : m_archive(opened), m_visitor(visitor) {}

    QString run()
    {
        for (qint64 entries = 0;; ++entries) {
            archive_entry *entry = nullptr;
            const int status = archive_read_next_header(m_archive, &entry);
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return reasonOf(m_archive);
            if (entries >= maximumPackedFiles)
                return QStringLiteral("it holds more than %1 files").arg(maximumPackedFiles);
            const bool isRaw = archive_format(m_archive) == ARCHIVE_FORMAT_RAW;
            // Only its first bytes are those of an archive: what comes out is what went in.
            if (isRaw && archive_filter_code(m_archive, 0) == ARCHIVE_FILTER_NONE)
                return QStringLiteral("the archive is damaged (nothing in it can be unpacked)");
            // Links lead out of the archive or back into it; nothing behind them is a file of its own.
            const bool isFile =
                isRaw || (archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry));
            const QByteArray name = nameOf(entry, isRaw);
            if (!isFile || !m_visitor.wants(name))
                continue;
            if (archive_entry_is_encrypted(entry)) {
                if (!m_visitor.entry(name, {}, QStringLiteral("it is encrypted")))
                    return {};
                continue;
            }
            QString reason;
            const QByteArray bytes = unpack(reason);
            if (m_isBomb)
                return reason;
            if (!m_visitor.entry(name, reason.isEmpty() ? bytes : QByteArray(), reason) || m_isBroken)
                return {};
        }
    }

private:
    QByteArray unpack(QString &reason)
    {
        QByteArray bytes;
        QByteArray block(qsizetype(blockBytes), Qt::Uninitialized);
        while (true) {
            const la_ssize_t size = archive_read_data(m_archive, block.data(), blockBytes);
            if (size == 0)
                return bytes;
            if (size < 0) {
                reason = reasonOf(m_archive);
                m_isBroken = size == ARCHIVE_FATAL;
                return bytes;
            }
            m_unpacked += size;
            const qint64 packed = std::max<qint64>(1, archive_filter_bytes(m_archive, -1));
            m_isBomb = m_unpacked > maximumUnpackedBytes ||
                       (m_unpacked > harmlessUnpackedBytes && m_unpacked > highestPacking * packed);
            if (m_isBomb) {
                reason = QStringLiteral("it unpacks to more than an archive of articles can hold");
                return bytes;
            }
            if (bytes.size() + size > maximumPackedFileBytes) {
                reason =
                    QStringLiteral("it is larger than %1 MiB").arg(maximumPackedFileBytes / (1024 * 1024));
                archive_read_data_skip(m_archive);
                return {};
            }
            bytes.append(block.constData(), qsizetype(size));
        }
    }

    archive *m_archive;
    const ArchiveVisitor &m_visitor;
    qint64 m_unpacked = 0;
    bool m_isBomb = false;
    bool m_isBroken = false; ///< Nothing more can be read, and that was said.
};

QString unpackArchive(const ArchiveSource &source, const ArchiveVisitor &visitor)
{
    const ArchivePtr opened(archive_read_new(), &archive_read_free);
    if (!opened)
        return QStringLiteral("there is not enough memory");
    support(opened.get());
    const int status = source.path.isEmpty()
                           ? archive_read_open_memory(opened.get(), source.bytes.constData(),
                                                      std::size_t(source.bytes.size()))
                           : archive_read_open_filename(
                                 opened.get(), QFile::encodeName(source.path).constData(), blockBytes);
    if (status < ARCHIVE_WARN)
        return reasonOf(opened.get());
    return Unpacking(opened.get(), visitor).run();
}

} // namespace

} // namespace diptych

extern "C" Q_DECL_EXPORT QString diptychReadArchive(const diptych::ArchiveSource &source,
                                                    const diptych::ArchiveVisitor &visitor);
QString diptychReadArchive(const diptych::ArchiveSource &source, const diptych::ArchiveVisitor &visitor)
{
    return diptych::unpackArchive(source, visitor);
}
