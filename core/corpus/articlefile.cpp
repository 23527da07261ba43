// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"

#include "text/encoding.h"

#include <QFile>
#include <QFileInfo>

namespace diptych {

namespace {

// Why a file that cannot be opened cannot be opened; empty if nothing speaks against it.
QString obstacle(const QFileInfo &info)
{
    if (!info.exists())
        return info.isSymLink() ? QStringLiteral("the file that it links to does not exist")
                                : QStringLiteral("the file does not exist");
    if (info.isDir())
        return QStringLiteral("it is a folder, not an article");
    if (!info.isFile())
        return QStringLiteral("it is not a regular file");
    if (!info.isReadable())
        return QStringLiteral("no permission to read it");
    if (info.size() > maximumArticleBytes)
        return QStringLiteral("it is larger than %1 MiB").arg(maximumArticleBytes / (1024 * 1024));
    return {};
}

Result<QByteArray> readBytes(const QString &path)
{
    // Whoever writes the file meanwhile is likely to be done at the second try.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const QFileInfo before(path);
        if (const QString reason = obstacle(before); !reason.isEmpty())
            return Failure{path, reason};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Failure{path, QStringLiteral("it cannot be opened (%1)").arg(file.errorString())};
        QByteArray bytes = file.read(before.size() + 1); // one more tells that it grew
        if (file.error() != QFileDevice::NoError)
            return Failure{path, QStringLiteral("it cannot be read (%1)").arg(file.errorString())};
        const QFileInfo after(path);
        if (bytes.size() == before.size() && after.size() == before.size() &&
            after.lastModified() == before.lastModified())
            return bytes;
    }
    return Failure{path, QStringLiteral("it changed while it was read")};
}

Result<QByteArray> readTextBytes(const QString &path)
{
    Result<QByteArray> bytes = readBytes(path);
    if (!bytes)
        return bytes;
    if (const auto kind = binaryKind(bytes.value()))
        return Failure{path, QStringLiteral("it is %1, not text").arg(*kind)};
    return bytes;
}

} // namespace

Result<Article> readArticle(const QString &path)
{
    const Result<QByteArray> bytes = readTextBytes(path);
    if (!bytes)
        return bytes.failure();
    return makeArticle(path, bytes.value(), decodeText(bytes.value()));
}

Result<DecodedText> readArticleText(const QString &path)
{
    const Result<QByteArray> bytes = readTextBytes(path);
    if (!bytes)
        return bytes.failure();
    return decodeText(bytes.value());
}

} // namespace diptych
