// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/vectorfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstring>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// Articles whose vectors are kept, of some 40 KB each; above that the oldest half goes.
constexpr qsizetype mostFiles = 2000;

QByteArray checksum(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void removeOldest(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Files, QDir::Time); // the newest first
    if (names.size() <= mostFiles)
        return;
    for (const QString &name : names.sliced(mostFiles / 2))
        QFile::remove(dir.filePath(name));
}

} // namespace

std::optional<std::vector<SentenceVector>> readVectors(const QString &path, std::size_t count,
                                                       std::size_t width)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const qsizetype rowBytes = qsizetype(width * sizeof(qint16));
    const qsizetype size = qsizetype(count) * rowBytes;
    const qsizetype checksumSize = QCryptographicHash::hashLength(QCryptographicHash::Sha256);
    if (file.size() != size + checksumSize)
        return std::nullopt;
    const QByteArray bytes = file.read(size);
    if (bytes.size() != size || file.read(checksumSize) != checksum(bytes))
        return std::nullopt;
    std::vector<SentenceVector> vectors(count, SentenceVector(width));
    const char *next = bytes.constData();
    for (SentenceVector &vector : vectors) {
        std::memcpy(vector.data(), next, std::size_t(rowBytes));
        next += rowBytes;
    }
    return vectors;
}

void writeVectors(const QString &path, const std::vector<SentenceVector> &vectors)
{
    if (path.isEmpty())
        return;
    QByteArray bytes;
    for (const SentenceVector &vector : vectors)
        bytes.append(reinterpret_cast<const char *>(vector.data()),
                     qsizetype(vector.size() * sizeof(qint16)));
    const QString folder = QFileInfo(path).path();
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return;
    file.write(bytes + checksum(bytes));
    if (file.commit())
        removeOldest(folder);
}

} // namespace diptych
