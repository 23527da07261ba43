// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/articlereader.h"
#include "corpus/fieldmap.h"

namespace diptych {

/// Why records hold no article that could be found. A person can say which of their fields is what.
inline constexpr QLatin1StringView noFieldReason("it has no field that is named like a text or a title");
inline constexpr QLatin1StringView emptyRecordReason("the record has neither a text nor a title");

/// Puts the fields of a record together.
class RecordFields
{
public:
    void add(FieldRole role, const QString &value);
    /// The article; nothing if there is neither a body nor a title. \a text gives encoding and damage.
    [[nodiscard]] std::optional<FoundArticle> article() const;
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const ArticleMetadata &metadata() const { return m_metadata; }

private:
    QString m_id;
    QString m_body;
    QString m_summary;
    ArticleMetadata m_metadata;
};

} // namespace diptych
