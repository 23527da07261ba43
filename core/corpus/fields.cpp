// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fields.h"

#include "corpus/articledate.h"
#include "corpus/html/htmlpage.h"

#include <QRegularExpression>

namespace diptych {

namespace {

// A body that holds mark-up of paragraphs is meant to be shown without it.
bool isMarkup(const QString &text)
{
    static const QRegularExpression tag(QStringLiteral("<(?:p|br|div|a|span|h[1-6]|img|ul)(?:\\s[^<>]*)?/?>"),
                                        QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'<') && tag.match(text).hasMatch();
}

void keepFirst(QString &place, const QString &value)
{
    if (place.isEmpty())
        place = value;
}

} // namespace

void RecordFields::add(FieldRole role, const QString &value)
{
    switch (role) {
    case FieldRole::Id:
        return keepFirst(m_id, value);
    case FieldRole::Title:
        return keepFirst(m_metadata.title, value.trimmed());
    case FieldRole::Body:
        if (value.size() > m_body.size()) // "content" beside "text" is often a part of it
            m_body = value;
        return;
    case FieldRole::Summary:
        return keepFirst(m_summary, value);
    case FieldRole::Date:
        return keepFirst(m_metadata.date, isoDate(value));
    case FieldRole::Outlet:
        return keepFirst(m_metadata.outlet, value.trimmed());
    case FieldRole::Author:
        return keepFirst(m_metadata.author, value.trimmed());
    case FieldRole::Language:
        return keepFirst(m_metadata.language, value.left(2).toLower());
    case FieldRole::Url:
        return keepFirst(m_metadata.address, value.trimmed());
    case FieldRole::None:
        return;
    }
}

std::optional<FoundArticle> RecordFields::article() const
{
    const QString &body = m_body.isEmpty() ? m_summary : m_body;
    if (body.isEmpty() && m_metadata.title.isEmpty())
        return std::nullopt;
    const QString text = isMarkup(body) ? textOfMarkup(body) : body;
    return FoundArticle{m_id, m_metadata, {text, QStringLiteral("UTF-8"), 0}};
}

} // namespace diptych
