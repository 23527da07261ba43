// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/jsonfields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace diptych {

QString jsonText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        bool isParagraphs = false;
        for (const QJsonValue &part : value.toArray()) {
            parts << jsonText(part);
            isParagraphs = isParagraphs || parts.constLast().size() > 60;
        }
        parts.removeAll(QString());
        return parts.join(isParagraphs ? QStringLiteral("\n\n") : QStringLiteral(", "));
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const char *key : {"name", "title", "value", "text", "content", "#text"}) {
            const QString text = jsonText(object.value(QLatin1String(key)));
            if (!text.isEmpty())
                return text;
        }
        return {};
    }
    if (value.isDouble() && value.toDouble() == double(value.toInteger()))
        return QString::number(value.toInteger());
    return value.toVariant().toString();
}

} // namespace diptych
