// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionreader.h"

#include "corpus/articlefile.h"
#include "report/vocabulary.h"
#include "session/sessionfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

bool isThere(const QString &name)
{
    return QFileInfo::exists(splitArticleName(name).file);
}

} // namespace

SessionReader::SessionReader(const QString &path) : m_path(path), m_folder(QFileInfo(path).absoluteDir())
{
}

Result<Session> SessionReader::read(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{
            m_path,
            u"it is damaged, or no session (%1 at byte %2)"_s.arg(error.errorString()).arg(error.offset)};
    const QJsonObject root = document.object();
    const QJsonValue format = root.value(u"diptych_session");
    if (!format.isDouble())
        return Failure{m_path, u"it is not a session of this program"_s};
    if (format.toDouble() > sessionFormat)
        return Failure{m_path, u"a newer version of the program saved it (format %1, this one knows %2)"_s
                                   .arg(format.toDouble())
                                   .arg(sessionFormat)};
    Session session;
    if (root.contains(u"origin"))
        session.origin = textAt(root, u"origin"_s);
    eachAt(root, u"corpus"_s, [&](const QJsonObject &each) { session.corpus << readPath(each); });
    eachAt(root, u"comparisons"_s,
           [&](const QJsonObject &each) { session.comparisons.push_back(readComparison(each)); });
    if (root.contains("marked"_L1))
        eachAt(root, u"marked"_s,
               [&](const QJsonObject &each) { session.marked.push_back(readMarked(each)); });
    if (root.contains("layout"_L1))
        session.layout = readLayout(root.value("layout"_L1));
    if (const QJsonValue current = root.value(u"current"); !current.isNull() && !current.isUndefined())
        session.current = static_cast<int>(numberAt(root, u"current"_s, 0));
    if (session.current >= static_cast<int>(session.comparisons.size()))
        fault(u"current"_s);
    if (!m_fault.isEmpty())
        return Failure{m_path, u"it is damaged: %1"_s.arg(m_fault)};
    return session;
}

SessionComparison SessionReader::readComparison(const QJsonObject &object)
{
    SessionComparison comparison;
    comparison.open = flagAt(object, u"open"_s);
    comparison.articles = {
        {readArticle(object.value(u"left"), u"left"_s), readArticle(object.value(u"right"), u"right"_s)}};
    comparison.options = readOptions(object.value(u"options"));
    comparison.filter = readFilter(object.value(u"filter"));
    if (object.contains("reading"_L1))
        comparison.reading = readReading(object.value("reading"_L1));
    eachAt(object, u"decisions"_s,
           [&](const QJsonObject &each) { comparison.decisions.push_back(readDecision(each)); });
    return comparison;
}

SessionArticle SessionReader::readArticle(const QJsonValue &value, const QString &key)
{
    return readArticle(objectAt(value, key));
}

SessionArticle SessionReader::readArticle(const QJsonObject &object)
{
    SessionArticle article;
    article.title = textAt(object, u"title"_s);
    article.sha256 = textAt(object, u"sha256"_s).toLatin1();
    if (object.contains(u"text")) {
        article.text = textAt(object, u"text"_s);
        article.path = textAt(object, u"name"_s);
    } else {
        article.path = readPath(object);
    }
    return article;
}

QString SessionReader::readPath(const QJsonObject &object)
{
    const QString relative = textAt(object, u"path"_s);
    const QString beside = QDir::cleanPath(m_folder.absoluteFilePath(relative));
    if (isThere(beside) || !object.contains(u"absolute"))
        return beside;
    return textAt(object, u"absolute"_s);
}

CompareOptions SessionReader::readOptions(const QJsonValue &value)
{
    const QJsonObject object = objectAt(value, u"options"_s);
    CompareOptions options;
    options.ignore = Ignore::None;
    for (const QJsonValue &name : object.value(u"ignore").toArray()) {
        if (const auto ignore = ignoreFromName(name.toString()))
            options.ignore |= *ignore;
        else
            fault(u"ignore"_s);
    }
    options.minWords = static_cast<int>(numberAt(object, u"min_words"_s, 1));
    options.reworded = namedAt(object, u"reworded"_s, rewordedFromName);
    options.encoder = namedAt(object, u"encoder"_s, encoderUseFromName);
    return options;
}

LinkFilter SessionReader::readFilter(const QJsonValue &value)
{
    const QJsonObject object = objectAt(value, u"filter"_s);
    LinkFilter filter;
    filter.kinds.clear();
    for (const QJsonValue &name : object.value(u"kinds").toArray()) {
        if (const auto kind = kindFromName(name.toString()))
            filter.kinds.insert(*kind);
        else
            fault(u"kinds"_s);
    }
    filter.minWords = numberAt(object, u"min_words"_s, 1);
    filter.quotations = namedAt(object, u"quotations"_s, quotationUseFromName);
    filter.movedOnly = flagAt(object, u"moved_only"_s);
    filter.differingOnly = flagAt(object, u"differing_only"_s);
    filter.minScore = object.value(u"min_score").toDouble(-1);
    if (filter.minScore < 0 || filter.minScore > 1)
        fault(u"min_score"_s);
    return filter;
}

SessionDecision SessionReader::readDecision(const QJsonObject &object)
{
    SessionDecision decision;
    decision.kind = namedAt(object, u"kind"_s, decisionFromName);
    decision.at = readTime(object);
    if (object.contains(u"note"))
        decision.note = textAt(object, u"note"_s);
    decision.places = {
        {readPlace(object.value(u"left"), u"left"_s), readPlace(object.value(u"right"), u"right"_s)}};
    return decision;
}

QDateTime SessionReader::readTime(const QJsonObject &object)
{
    const QDateTime at = QDateTime::fromString(textAt(object, u"at"_s), Qt::ISODateWithMs).toUTC();
    if (!at.isValid())
        fault(u"at"_s);
    return at;
}

MarkedArticle SessionReader::readMarked(const QJsonObject &object)
{
    MarkedArticle marked{readArticle(object), {}};
    eachAt(object, u"marks"_s, [&](const QJsonObject &each) { marked.marks.push_back(readMark(each)); });
    return marked;
}

ArticleMark SessionReader::readMark(const QJsonObject &object)
{
    ArticleMark mark;
    mark.kind = namedAt(object, u"kind"_s, decisionFromName);
    if (mark.kind != DecisionKind::Bookmarked && mark.kind != DecisionKind::Noted)
        fault(u"kind"_s);
    mark.at = readTime(object);
    if (object.contains("note"_L1))
        mark.note = textAt(object, u"note"_s);
    if (const QJsonValue place = object.value("place"_L1); !place.isNull())
        mark.place = readPlace(place, u"place"_s);
    return mark;
}

SessionReading SessionReader::readReading(const QJsonValue &value)
{
    const QJsonObject object = objectAt(value, u"reading"_s);
    SessionReading reading;
    for (const Side side : bothSides) {
        const QJsonObject place = objectAt(object.value(sideName(side)), sideName(side));
        reading.upper[side] = numberAt(place, u"upper"_s, 0);
        reading.cursor[side] = numberAt(place, u"cursor"_s, 0);
    }
    if (const QJsonValue passage = object.value("passage"_L1); !passage.isNull()) {
        const QJsonObject tied = objectAt(passage, u"passage"_s);
        reading.passage.emplace();
        for (const Side side : bothSides)
            (*reading.passage)[side] = readRange(objectAt(tied.value(sideName(side)), sideName(side)));
    }
    return reading;
}

SessionLayout SessionReader::readLayout(const QJsonValue &value)
{
    const QJsonObject object = objectAt(value, u"layout"_s);
    SessionLayout layout;
    const QJsonObject window = objectAt(object.value("window"_L1), u"window"_s);
    layout.width = static_cast<int>(numberAt(window, u"width"_s, 0));
    layout.height = static_cast<int>(numberAt(window, u"height"_s, 0));
    layout.maximized = flagAt(window, u"maximized"_s);
    for (const QJsonValue &name : object.value("panels"_L1).toArray())
        layout.panels << name.toString();
    layout.docks = QByteArray::fromBase64(textAt(object, u"docks"_s).toLatin1());
    layout.articleList = flagAt(object, u"article_list"_s);
    layout.listWidth = static_cast<int>(numberAt(object, u"list_width"_s, 0));
    layout.subject = textAt(object, u"subject"_s);
    if (!subjectNames().contains(layout.subject))
        fault(u"subject"_s);
    layout.zoom = object.value("zoom"_L1).toDouble();
    if (layout.zoom <= 0)
        fault(u"zoom"_s);
    layout.followScrolling = flagAt(object, u"follow_scrolling"_s);
    return layout;
}

Range SessionReader::readRange(const QJsonObject &object)
{
    Range range;
    range.begin = numberAt(object, u"start"_s, 0);
    range.end = numberAt(object, u"end"_s, range.begin);
    return range;
}

QuoteAnchor SessionReader::readPlace(const QJsonValue &value, const QString &key)
{
    const QJsonObject object = objectAt(value, key);
    QuoteAnchor place;
    place.exact = textAt(object, u"exact"_s);
    place.prefix = textAt(object, u"prefix"_s);
    place.suffix = textAt(object, u"suffix"_s);
    place.position.begin = numberAt(object, u"start"_s, 0);
    place.position.end = numberAt(object, u"end"_s, place.position.begin);
    return place;
}

QJsonObject SessionReader::objectAt(const QJsonValue &value, const QString &key)
{
    if (!value.isObject())
        fault(key);
    return value.toObject();
}

QString SessionReader::textAt(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        fault(key);
    return value.toString();
}

bool SessionReader::flagAt(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isBool())
        fault(key);
    return value.toBool();
}

qsizetype SessionReader::numberAt(const QJsonObject &object, const QString &key, qsizetype least)
{
    constexpr int most = std::numeric_limits<int>::max(); // No text and no list is longer.
    const double number = object.value(key).toDouble(-1);
    if (number >= static_cast<double>(least) && number <= most && number == std::floor(number))
        return static_cast<qsizetype>(number);
    fault(key);
    return least;
}

template <typename T>
T SessionReader::namedAt(const QJsonObject &object, const QString &key,
                         std::optional<T> (*fromName)(QStringView))
{
    const std::optional<T> value = fromName(object.value(key).toString());
    if (!value)
        fault(key);
    return value.value_or(T{});
}

template <typename Take>
void SessionReader::eachAt(const QJsonObject &object, const QString &key, Take take)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        fault(key);
    int number = 0;
    for (const QJsonValue &each : value.toArray()) {
        m_place << u"%1 %2"_s.arg(key).arg(++number);
        if (!each.isObject())
            fault(u"which is no object"_s);
        take(each.toObject());
        m_place.removeLast();
    }
}

void SessionReader::fault(const QString &key)
{
    if (m_fault.isEmpty())
        m_fault = u"“%1” cannot be read"_s.arg((m_place + QStringList(key)).join(u", "_s));
}

} // namespace diptych
