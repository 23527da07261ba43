// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/missingfile.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace diptych {

QString missingReason(const QString &path)
{
    // The system names files in bytes. Those that are no text came out of a folder's list as U+FFFD.
    if (path.contains(QChar(QChar::ReplacementCharacter)))
        return QStringLiteral("its name is not valid UTF-8, so that it cannot be opened by it");
    if (!QFileInfo(path).isSymLink())
        return QStringLiteral("the file does not exist");
    std::error_code error;
    std::ignore = std::filesystem::status(QFile::encodeName(path).toStdString(), error);
    return error == std::errc::too_many_symbolic_link_levels
               ? QStringLiteral("it is a link that leads back to itself")
               : QStringLiteral("the file that it links to does not exist");
}

} // namespace diptych
