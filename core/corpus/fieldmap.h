// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/fieldrole.h"

#include <QMap>
#include <QString>

#include <array>
#include <optional>

namespace diptych {

/// The roles that a person can give to a field.
inline constexpr std::array choosableRoles{FieldRole::Title,  FieldRole::Body,   FieldRole::Date,
                                           FieldRole::Outlet, FieldRole::Author, FieldRole::Id};

/// Which field is read as what, where a person has said so. An empty name: no field is.
using FieldMap = QMap<FieldRole, QString>;

/// The role by the field's usual names, but what a person has said goes first: of a role that the map names
/// no other field has it. The second of two fields with one role counts where the first is empty.
[[nodiscard]] FieldRole fieldRole(const QString &name, const FieldMap &map);

/// "title", "text", "date", "outlet", "author", "id"; empty for the others.
[[nodiscard]] QString roleName(FieldRole role);
[[nodiscard]] std::optional<FieldRole> roleFromName(QStringView name);

} // namespace diptych
