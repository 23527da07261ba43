// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/packedfiles.h"

#include "corpus/modules/module.h"

namespace diptych {

QString readArchive(const ArchiveSource &source, const ArchiveVisitor &visitor)
{
    static const auto read = reinterpret_cast<ReadArchiveFunction>(
        moduleFunction(QStringLiteral("archive"), "diptychReadArchive"));
    if (!read)
        return QStringLiteral("the program's part for archives is not installed");
    return read(source, visitor);
}

QHash<QString, QByteArray> zipParts(const QByteArray &zip, const std::function<bool(const QString &)> &wants,
                                    QString &reason)
{
    QHash<QString, QByteArray> parts;
    const ArchiveVisitor visitor{
        [&wants](const QByteArray &name) { return wants(QString::fromUtf8(name)); },
        [&parts, &reason](const QByteArray &name, const QByteArray &bytes, const QString &why) {
            if (why.isEmpty())
                parts.insert(QString::fromUtf8(name), bytes);
            else
                reason = why;
            return why.isEmpty();
        }};
    const QString broken = readArchive({{}, zip}, visitor);
    if (reason.isEmpty())
        reason = broken;
    return parts;
}

} // namespace diptych
