// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fieldrole.h"

#include <QHash>
#include <QString>

#include <initializer_list>

namespace diptych {

namespace {

const QHash<QString, FieldRole> &roles()
{
    static const QHash<QString, FieldRole> known = [] {
        QHash<QString, FieldRole> made;
        const auto put = [&made](FieldRole role, std::initializer_list<QStringView> names) {
            for (const QStringView name : names)
                made.insert(name.toString(), role);
        };
        put(FieldRole::Id,
            {u"id", u"guid", u"uid", u"uuid", u"docid", u"articleid", u"documentid", u"identifier"});
        put(FieldRole::Title,
            {u"title", u"headline", u"heading", u"titel", u"überschrift", u"titre", u"título", u"titular"});
        put(FieldRole::Body,
            {u"text", u"body", u"content", u"article", u"articlebody", u"articletext", u"fulltext",
             u"maintext", u"bodytext", u"contenthtml", u"contenttext", u"plaintext"});
        put(FieldRole::Summary, {u"summary", u"description", u"abstract", u"lead", u"excerpt"});
        put(FieldRole::Date,
            {u"date", u"published", u"datepublished", u"publishedat", u"pubdate", u"publisheddate",
             u"publicationdate", u"publishdate", u"datum", u"fecha", u"time", u"timestamp", u"created"});
        put(FieldRole::Outlet,
            {u"source", u"outlet", u"publisher", u"publication", u"newspaper", u"sourcename", u"sitename",
             u"site", u"domain", u"quelle", u"zeitung", u"medium", u"fuente", u"journal"});
        put(FieldRole::Author,
            {u"author", u"authors", u"byline", u"creator", u"writer", u"autor", u"autorin", u"auteur"});
        put(FieldRole::Url, {u"url", u"link", u"uri", u"weburl", u"articleurl", u"pageurl", u"permalink",
                             u"canonical", u"address"});
        put(FieldRole::Language, {u"language", u"lang", u"languagecode", u"locale"});
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

} // namespace diptych
