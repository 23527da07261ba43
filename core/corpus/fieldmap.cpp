// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fieldmap.h"

#include <QHash>

namespace diptych {

namespace {

const QHash<QString, FieldRole> &roles()
{
    static const QHash<QString, FieldRole> known = [] {
        QHash<QString, FieldRole> made;
        const auto put = [&made](FieldRole role, std::initializer_list<const char *> names) {
            for (const char *name : names)
                made.insert(QString::fromLatin1(name), role);
        };
        put(FieldRole::Id, {"id", "guid", "uid", "uuid", "docid", "articleid", "documentid", "identifier"});
        put(FieldRole::Title, {"title", "headline", "heading", "titel", "titre"});
        put(FieldRole::Body, {"text", "body", "content", "article", "articlebody", "articletext", "fulltext",
                              "maintext", "bodytext", "contenthtml", "contenttext", "plaintext"});
        put(FieldRole::Summary, {"summary", "description", "abstract", "lead", "excerpt"});
        put(FieldRole::Date, {"date", "published", "datepublished", "publishedat", "pubdate", "publisheddate",
                              "publicationdate", "publishdate", "datum", "time", "timestamp", "created"});
        put(FieldRole::Outlet, {"source", "outlet", "publisher", "publication", "newspaper", "sourcename",
                                "sitename", "site", "domain"});
        put(FieldRole::Author, {"author", "authors", "byline", "creator", "writer"});
        put(FieldRole::Url, {"url", "link", "uri", "weburl", "articleurl", "pageurl", "permalink"});
        put(FieldRole::Language, {"language", "lang", "languagecode", "locale"});
        return made;
    }();
    return known;
}

} // namespace

FieldRole fieldRole(QStringView name)
{
    QString plain;
    for (QChar c : name) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return roles().value(plain, FieldRole::None);
}

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
