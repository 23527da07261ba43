// SPDX-License-Identifier: GPL-3.0-or-later
#include "readfile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace diptych {

Result<QByteArray> readWholeFile(const QString &path, const QString &what, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Failure{path, u"the file does not exist"_s};
    if (info.isDir())
        return Failure{path, u"it is a folder, not %1"_s.arg(what)};
    if (info.size() > most)
        return Failure{path, u"it is too large for %1"_s.arg(what)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{path, u"there is no permission to read it"_s};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Failure{path, u"it cannot be read to its end"_s};
    return bytes;
}

} // namespace diptych
