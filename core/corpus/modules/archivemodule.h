// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace diptych {

/// Where a module finds an archive: a file, or bytes.
struct ArchiveSource
{
    QString path;     ///< Empty for bytes.
    QByteArray bytes; ///< Must live as long as the archive is read.
};

/// What becomes of an archive's entries.
struct ArchiveVisitor
{
    /// Whether the entry's bytes are wanted. Its name is as it stands in the archive, in whatever encoding;
    /// empty where the file is compressed and no archive.
    std::function<bool(const QByteArray &name)> wants;
    /// Gets an entry, or the reason why it cannot be read; answers whether to go on.
    std::function<bool(const QByteArray &name, const QByteArray &bytes, const QString &reason)> entry;
};

/// `diptychReadArchive` in the module "archive". Why the archive cannot be read (any further); empty if it
/// was read to its end. Limits: see packedfiles.h.
using ReadArchiveFunction = QString (*)(const ArchiveSource &source, const ArchiveVisitor &visitor);

} // namespace diptych
