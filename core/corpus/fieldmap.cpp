// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fieldmap.h"

namespace diptych {

FieldRole fieldRole(const QString &name, const FieldMap &map)
{
    if (map.isEmpty())
        return fieldRole(name);
    if (const FieldRole chosen = map.key(name, FieldRole::None); chosen != FieldRole::None && !name.isEmpty())
        return chosen;
    const FieldRole usual = fieldRole(name);
    return map.contains(usual) ? FieldRole::None : usual;
}

QString roleName(FieldRole role)
{
    switch (role) {
    case FieldRole::Title:
        return QStringLiteral("title");
    case FieldRole::Body:
        return QStringLiteral("text");
    case FieldRole::Date:
        return QStringLiteral("date");
    case FieldRole::Outlet:
        return QStringLiteral("outlet");
    case FieldRole::Author:
        return QStringLiteral("author");
    case FieldRole::Id:
        return QStringLiteral("id");
    default:
        return {};
    }
}

std::optional<FieldRole> roleFromName(QStringView name)
{
    for (const FieldRole role : choosableRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace diptych
