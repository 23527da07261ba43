// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/modules/archivemodule.h"

#include <QHash>
#include <QStringList>

namespace diptych {

/// Largest file in an archive, as large as a file outside.
inline constexpr qint64 maximumPackedFileBytes = qint64(256) * 1024 * 1024;
/// Files in one archive.
inline constexpr qint64 maximumPackedFiles = 2'000'000;
/// What an archive may unpack to, all in all.
inline constexpr qint64 maximumUnpackedBytes = qint64(16) * 1024 * 1024 * 1024;
/// Text packs to a tenth; one that repeats a line without end to a thousandth. What unpacks to more than this
/// and to more than so many times its size is a bomb.
inline constexpr qint64 harmlessUnpackedBytes = qint64(64) * 1024 * 1024;
inline constexpr qint64 highestPacking = 200;

/// Visits the files in an archive (zip, tar, 7z, cpio) or in a compressed file (gz, bz2, xz, lzma, zst, Z).
/// Links, devices and folders in it are passed over. Why it cannot be read any further; empty if all was.
[[nodiscard]] QString readArchive(const ArchiveSource &source, const ArchiveVisitor &visitor);

/// The files of a zip by name, as documents hold their parts: those that \a wants takes. \a reason says why
/// they could not be read.
[[nodiscard]] QHash<QString, QByteArray>
zipParts(const QByteArray &zip, const std::function<bool(const QString &name)> &wants, QString &reason);

} // namespace diptych
