// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "corpus/articlefile.h"
#include "report/writefailure.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// What stands in the way before anything is written, where it can be told. The system's own words for it
/// come from the temporary file and would name neither the folder nor the cause.
QString obstacle(const QString &path)
{
    if (path.isEmpty())
        return u"a file without a name cannot be written"_s;
    const QFileInfo target(path);
    if (target.isDir())
        return u"it is a folder"_s;
    const QFileInfo folder(target.path());
    if (!folder.exists())
        return u"the folder %1 does not exist"_s.arg(folder.filePath());
    if (!folder.isDir())
        return u"%1 is not a folder"_s.arg(folder.filePath());
    return {};
}

/// Devices and pipes are written as they are: a temporary file would take their place.
bool isSpecial(const QString &path)
{
    const QFileInfo target(path);
    return target.exists() && !target.isFile() && !target.isDir();
}

/// Opens and writes without a buffer in between, so that errno is that of the write which failed.
template <typename File>
bool openAndWrite(File &file, const QByteArray &bytes)
{
    errno = 0;
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes) == bytes.size();
}

} // namespace

QString writeFailureReason(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return u"the disk is full"_s;
    case EACCES:
    case EPERM:
        return u"there is no permission to write it"_s;
    case EROFS:
        return u"the disk can only be read"_s;
    case EPIPE:
        return u"nobody reads it any more"_s;
    case EBADF:
        return u"it is closed"_s;
    case EFBIG:
        return u"the file would become too large"_s;
    case ENOENT:
        return u"its folder is not there"_s;
    case ENOTDIR:
        return u"what should be its folder is none"_s;
    case ENAMETOOLONG:
        return u"the name is too long"_s;
    case EIO:
        return u"the disk reports an error"_s;
    case 0:
        return u"it cannot be written"_s;
    default:
        return u"it cannot be written (%1)"_s.arg(QString::fromLocal8Bit(std::strerror(error)));
    }
}

bool wouldReplaceArticle(const QString &path, const Sided<QString> &articles)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // Empty if there is no such file.
    const auto isTarget = [&](Side side) {
        return QFileInfo(splitArticleName(articles[side]).file).canonicalFilePath() == target;
    };
    return !target.isEmpty() && (isTarget(Side::Left) || isTarget(Side::Right));
}

std::optional<Failure> saveReport(const QString &path, const QByteArray &report)
{
    if (const QString reason = obstacle(path); !reason.isEmpty())
        return Failure{path, reason};
    if (isSpecial(path)) {
        QFile file(path);
        if (!openAndWrite(file, report))
            return Failure{path, writeFailureReason(errno)};
        return std::nullopt;
    }
    QSaveFile file(path);
    if (!openAndWrite(file, report) || !file.commit())
        return Failure{path, writeFailureReason(errno)};
    return std::nullopt;
}

} // namespace diptych
