// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articledate.h"
#include "corpus/articlereader.h"
#include "corpus/fields.h"
#include "corpus/jsonfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace diptych {

namespace {

// Objects in objects that are looked into for a list of articles: {"response": {"docs": [...]}}.
constexpr int deepestList = 3;

std::optional<FoundArticle> articleOf(const QJsonObject &object, const QString &key, const FieldMap &map)
{
    RecordFields fields;
    for (auto i = object.begin(); i != object.end(); ++i) {
        const FieldRole role = fieldRole(i.key(), map);
        if (role != FieldRole::None)
            fields.add(role, jsonText(i.value()));
    }
    fields.add(FieldRole::Id, key);
    return fields.article();
}

bool isArticle(const QJsonObject &object, const FieldMap &map)
{
    bool body = false;
    bool title = false;
    for (auto i = object.begin(); i != object.end(); ++i) {
        const FieldRole role = fieldRole(i.key(), map);
        body = body || (role == FieldRole::Body && !jsonText(i.value()).isEmpty());
        title = title || (role == FieldRole::Title && i.value().isString());
    }
    return body || title;
}

bool isList(const QJsonValue &value)
{
    return value.isArray() && value.toArray().first().isObject();
}

/// The list of articles in an object: the one of its arrays of objects that is closest to the top.
QJsonArray listIn(const QJsonObject &object, const FieldMap &map, int depth = 0)
{
    for (const QJsonValue &value : object) {
        if (isList(value) && isArticle(value.toArray().first().toObject(), map))
            return value.toArray();
    }
    for (const QJsonValue &value : object) {
        if (depth < deepestList && value.isObject()) {
            if (QJsonArray list = listIn(value.toObject(), map, depth + 1); !list.isEmpty())
                return list;
        }
    }
    return {};
}

bool addRecord(const QJsonValue &value, const QString &key, const FieldMap &map, FoundArticles &found)
{
    if (auto article = articleOf(value.toObject(), key, map)) {
        article->metadata.format.clear();
        return found.add(*std::move(article));
    }
    return found.addFailure(key, emptyRecordReason);
}

void addList(const QJsonArray &list, const FieldMap &map, FoundArticles &found)
{
    for (const QJsonValue &value : list) {
        const bool goesOn = value.isString()
                                ? found.add({{}, {}, {value.toString(), QStringLiteral("UTF-8"), 0}})
                                : addRecord(value, {}, map, found);
        if (!goesOn)
            return;
    }
}

std::optional<QString> addObject(const QJsonObject &object, const FieldMap &map, FoundArticles &found)
{
    if (const QJsonArray list = listIn(object, map); !list.isEmpty()) {
        addList(list, map, found);
        return std::nullopt;
    }
    if (isArticle(object, map)) {
        addRecord(object, {}, map, found);
        return std::nullopt;
    }
    bool any = false;
    for (auto i = object.begin(); i != object.end(); ++i) {
        if (!i.value().isObject() || !isArticle(i.value().toObject(), map))
            continue;
        any = true;
        if (!addRecord(i.value(), i.key(), map, found))
            return std::nullopt;
    }
    if (any)
        return std::nullopt;
    return noFieldReason;
}

/// One JSON value with one article, a list of them, or a JSON feed.
class JsonReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("JSON"); }
    bool isContainer() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        const QString ending = input.ending();
        const QByteArray head = input.head();
        if (ending == u"json")
            return head.startsWith('{') || head.startsWith('[') ? Fit::ByContent : Fit::ByName;
        if (ending == u"jsonl" || ending == u"ndjson")
            return Fit::None;
        if (!QByteArrayView(head).first(std::min<qsizetype>(64, head.size())).contains('{'))
            return Fit::None;
        // An object that begins so is no prose.
        const QByteArray begin = head.left(64).simplified().replace(' ', "");
        const bool looks = begin.startsWith("{\"") || begin.startsWith("[{\"");
        return looks && !head.left(head.indexOf('\n')).trimmed().endsWith('}') ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override;
};

/// One JSON object a line.
class JsonLinesReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("JSON lines"); }
    bool isContainer() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        const QString ending = input.ending();
        const QByteArray head = input.head();
        if (ending == u"jsonl" || ending == u"ndjson")
            return Fit::ByContent;
        if (!head.startsWith("{\"") && !head.startsWith("{ \""))
            return Fit::None;
        const qsizetype end = head.indexOf('\n');
        if (end < 0 || head.indexOf('{', end) < 0)
            return Fit::None; // one line alone is plain JSON
        return QJsonDocument::fromJson(head.left(end)).isObject() ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override;
};

std::optional<QString> JsonReader::read(const ReaderInput &input, FoundArticles &found) const
{
    const DecodedText decoded = decodeText(input.bytes, {input.charset, input.encoding});
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(decoded.text.toUtf8(), &error);
    if (error.error == QJsonParseError::GarbageAtEnd)
        return JsonLinesReader().read(input, found);
    if (error.error != QJsonParseError::NoError)
        return QStringLiteral("it is not well-formed JSON (%1 at byte %2)")
            .arg(error.errorString())
            .arg(error.offset);
    if (json.isObject())
        return addObject(json.object(), input.fields, found);
    addList(json.array(), input.fields, found);
    return std::nullopt;
}

std::optional<QString> JsonLinesReader::read(const ReaderInput &input, FoundArticles &found) const
{
    QByteArray bytes = input.bytes;
    if (!bytes.isValidUtf8() || bytes.startsWith("\xEF\xBB\xBF"))
        bytes = decodeText(bytes, {input.charset, input.encoding}).text.toUtf8();
    qsizetype number = 0;
    qsizetype good = 0;
    for (qsizetype begin = 0; begin < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', begin);
        end = end < 0 ? bytes.size() : end;
        const QByteArray line = QByteArray::fromRawData(bytes.constData() + begin, end - begin).trimmed();
        begin = end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(line);
        good += json.isObject();
        // A file without one good line is none.
        if (good == 0)
            return QStringLiteral("it is not well-formed JSON lines (line %1)").arg(number);
        const bool goesOn =
            json.isObject()
                ? addRecord(json.object(), {}, input.fields, found)
                : found.addFailure({}, QStringLiteral("line %1 is not well-formed JSON").arg(number));
        if (!goesOn)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<const ArticleReader> makeJsonReader()
{
    return std::make_unique<JsonReader>();
}

std::unique_ptr<const ArticleReader> makeJsonLinesReader()
{
    return std::make_unique<JsonLinesReader>();
}

} // namespace diptych
