// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/modules/module.h"

#include <QFile>
#include <QFileInfo>
#include <QLibrary>

namespace diptych {

namespace {

/// Beside the program, where it is installed; else where it was built.
QString modulePath(const QString &module)
{
    const QString program = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    const QString installed = QFileInfo(program).path() + QStringLiteral("/../") +
                              QStringLiteral(DIPTYCH_MODULE_SUBFOLDER "/") + module + QStringLiteral(".so");
    if (QFile::exists(installed))
        return installed;
    return QStringLiteral(DIPTYCH_BUILT_MODULES "/") + module + QStringLiteral(".so");
}

} // namespace

QFunctionPointer moduleFunction(const QString &module, const char *function)
{
    return QLibrary::resolve(modulePath(module), function);
}

} // namespace diptych
