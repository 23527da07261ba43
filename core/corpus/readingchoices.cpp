// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/readingchoices.h"

#include "corpus/fields.h"
#include "corpus/tablerecords.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <mutex>

namespace diptych {

namespace {

constexpr qint64 largestTable = qint64(256) * 1024 * 1024; // Bytes.

std::mutex activeMutex;
std::shared_ptr<const ActiveChoices> active;

QString absolute(const QString &path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

bool isWithin(const QString &name, const QString &scope)
{
    return scope.isEmpty() || name == scope || name.startsWith(scope.endsWith(u'/') ? scope : scope + u'/');
}

QJsonObject asJson(const FieldMap &map)
{
    QJsonObject json;
    for (auto i = map.begin(); i != map.end(); ++i)
        json.insert(roleName(i.key()), i.value());
    return json;
}

FieldMap fieldsOf(const QJsonObject &json)
{
    FieldMap map;
    for (auto i = json.begin(); i != json.end(); ++i) {
        if (const auto role = roleFromName(i.key()))
            map.insert(*role, i.value().toString());
    }
    return map;
}

/// Columns that name an article, the surest first; else its id, else the first column.
qsizetype keyColumn(const QStringList &names, const QString &chosen)
{
    if (const qsizetype at = names.indexOf(chosen); at >= 0 && !chosen.isEmpty())
        return at;
    for (const char *usual : {"file", "filename", "path", "file_name", "id", "name"}) {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names[i].compare(QLatin1StringView(usual), Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (fieldRole(names[i]) == FieldRole::Id)
            return i;
    }
    return 0;
}

ArticleMetadata rowMetadata(const QStringList &names, const QStringList &row, qsizetype key,
                            const FieldMap &map)
{
    RecordFields fields;
    for (qsizetype i = 0; i < std::min(names.size(), row.size()); ++i) {
        // The file's name is no title, whatever its column is called.
        if (i != key || map.key(names[i], FieldRole::None) != FieldRole::None)
            fields.add(fieldRole(names[i], map), row[i]);
    }
    return fields.metadata();
}

} // namespace

QByteArray toJson(const ReadingChoices &choices)
{
    QJsonObject articles;
    for (auto i = choices.articles.begin(); i != choices.articles.end(); ++i)
        articles.insert(i.key(), QJsonObject{{QStringLiteral("encoding"), i->encoding},
                                             {QStringLiteral("fields"), asJson(i->fields)}});
    QJsonArray joins;
    for (const MetadataJoin &join : choices.joins)
        joins.append(QJsonObject{{QStringLiteral("table"), join.table},
                                 {QStringLiteral("scope"), join.scope},
                                 {QStringLiteral("key"), join.key},
                                 {QStringLiteral("fields"), asJson(join.fields)}});
    return QJsonDocument(QJsonObject{{QStringLiteral("articles"), articles},
                                     {QStringLiteral("fields"), asJson(choices.fields)},
                                     {QStringLiteral("joins"), joins}})
        .toJson(QJsonDocument::Compact);
}

ReadingChoices readingChoicesFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ReadingChoices choices;
    const QJsonObject articles = object.value(u"articles").toObject();
    for (auto i = articles.begin(); i != articles.end(); ++i) {
        const QJsonObject article = i.value().toObject();
        const ReadingChoice choice{article.value(u"encoding").toString(),
                                   fieldsOf(article.value(u"fields").toObject())};
        if (!choice.isEmpty())
            choices.articles.insert(i.key(), choice);
    }
    choices.fields = fieldsOf(object.value(u"fields").toObject());
    for (const QJsonValue &value : object.value(u"joins").toArray()) {
        const QJsonObject join = value.toObject();
        if (const QString table = join.value(u"table").toString(); !table.isEmpty())
            choices.joins.push_back({table, join.value(u"scope").toString(), join.value(u"key").toString(),
                                     fieldsOf(join.value(u"fields").toObject())});
    }
    return choices;
}

Result<MetadataRows> readMetadata(const MetadataJoin &join)
{
    QFile file(join.table);
    if (!QFileInfo(join.table).isFile())
        return Failure{join.table, QStringLiteral("the file does not exist")};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{join.table, QStringLiteral("it cannot be opened (%1)").arg(file.errorString())};
    if (file.size() > largestTable)
        return Failure{join.table, QStringLiteral("it is larger than 256 MiB")};
    const QByteArray bytes = file.read(file.size());
    if (const auto kind = binaryKind(bytes))
        return Failure{join.table, QStringLiteral("it is %1, not a table").arg(*kind)};
    const DecodedText decoded = decodeText(bytes);
    TableRecords records(decoded.text);
    const QStringList names = records.next();
    if (names.size() < 2)
        return Failure{join.table, QStringLiteral("its first line does not name two columns")};
    const qsizetype key = keyColumn(names, join.key);
    MetadataRows rows;
    while (!records.atEnd()) {
        const QStringList row = records.next();
        const QString name = QString(row.value(key).trimmed()).replace(u'\\', u'/');
        if (!name.isEmpty() && !rows.contains(name))
            rows.insert(name, rowMetadata(names, row, key, join.fields));
    }
    return rows;
}

const ArticleMetadata *metadataOf(const MetadataRows &rows, const QString &scope, const QString &file,
                                  const QString &id)
{
    const QFileInfo info(file);
    QStringList names;
    if (!id.isEmpty())
        names << id << id.section(u'#', -1) << info.fileName() + u'#' + id;
    else if (QFileInfo(scope).isDir())
        names << QDir(scope).relativeFilePath(absolute(file));
    if (id.isEmpty())
        names << info.fileName() << info.completeBaseName() << absolute(file) << file;
    for (const QString &name : names) {
        if (const auto row = rows.constFind(name); row != rows.constEnd())
            return &*row;
    }
    return nullptr;
}

struct ActiveChoices::Join
{
    explicit Join(const MetadataJoin &of) : join(of) {}

    MetadataJoin join;
    std::once_flag once;
    MetadataRows rows;
};

ActiveChoices::ActiveChoices(const ReadingChoices &choices) : m_choices(choices)
{
    for (const MetadataJoin &join : choices.joins)
        m_joins.push_back(std::make_unique<Join>(join));
}

ActiveChoices::~ActiveChoices() = default;

ReadingChoice ActiveChoices::of(const QString &file, const QString &id) const
{
    const QString name = absolute(file);
    ReadingChoice choice = m_choices.articles.value(id.isEmpty() ? name : name + u'#' + id);
    if (choice.fields.isEmpty() && id.isEmpty())
        choice.fields = m_choices.fields;
    return choice;
}

ArticleMetadata ActiveChoices::joined(const QString &file, const QString &id) const
{
    for (const auto &join : m_joins) {
        if (!isWithin(absolute(file), join->join.scope))
            continue;
        std::call_once(join->once, [&join] {
            if (Result<MetadataRows> rows = readMetadata(join->join))
                join->rows = std::move(rows).value();
        });
        if (const ArticleMetadata *row = metadataOf(join->rows, join->join.scope, file, id))
            return *row;
    }
    return {};
}

bool ActiveChoices::isTable(const QString &file) const
{
    const QString name = m_joins.empty() ? QString() : absolute(file);
    return std::ranges::any_of(m_joins, [&name](const auto &join) { return join->join.table == name; });
}

qint64 ActiveChoices::stamp(const QString &file) const
{
    const QString name = absolute(file);
    ReadingChoices concerning{{}, m_choices.fields, {}};
    for (auto i = m_choices.articles.begin(); i != m_choices.articles.end(); ++i) {
        if (i.key() == name || i.key().startsWith(name + u'#'))
            concerning.articles.insert(i.key(), *i);
    }
    qint64 times = 0;
    for (const MetadataJoin &join : m_choices.joins) {
        if (!isWithin(name, join.scope))
            continue;
        concerning.joins.push_back(join);
        times += QFileInfo(join.table).lastModified().toMSecsSinceEpoch();
    }
    if (concerning.isEmpty())
        return 0;
    const QByteArray sum = QCryptographicHash::hash(toJson(concerning), QCryptographicHash::Sha1);
    return times + sum.first(5).toHex().toLongLong(nullptr, 16);
}

void setReadingChoices(const ReadingChoices &choices)
{
    auto made = choices.isEmpty() ? nullptr : std::make_shared<const ActiveChoices>(choices);
    const std::scoped_lock lock(activeMutex);
    active = std::move(made);
}

std::shared_ptr<const ActiveChoices> activeChoices()
{
    const std::scoped_lock lock(activeMutex);
    return active;
}

} // namespace diptych
