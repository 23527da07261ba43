// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace diptych {

/// What a named field says of an article: of a record (JSON, CSV, TSV), or of a line "Date: 3 March" in a
/// head.
enum class FieldRole { None, Id, Title, Body, Summary, Date, Outlet, Author, Url, Language };

/// The role by the field's usual names in English, German, French and Spanish, case, '_', '-' and spaces
/// aside: "Headline", "article_body", "Quelle".
[[nodiscard]] FieldRole fieldRole(QStringView name);

} // namespace diptych
