// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/articlereader.h"

#include <QStringList>

namespace diptych {

/// What a field of a record (JSON, CSV, TSV) says of an article.
enum class FieldRole { None, Id, Title, Body, Summary, Date, Outlet, Author, Url, Language };

/// The role by the field's usual names, case, '_', '-' and spaces aside: "Headline", "article_body". The
/// second of two fields with one role counts where the first is empty.
[[nodiscard]] FieldRole fieldRole(QStringView name);

/// Puts the fields of a record together.
class RecordFields
{
public:
    void add(FieldRole role, const QString &value);
    /// The article; nothing if there is neither a body nor a title. \a text gives encoding and damage.
    [[nodiscard]] std::optional<FoundArticle> article() const;

private:
    QString m_id;
    QString m_body;
    QString m_summary;
    ArticleMetadata m_metadata;
};

} // namespace diptych
