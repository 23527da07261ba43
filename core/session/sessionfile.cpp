// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionfile.h"

#include "readfile.h"
#include "report/formats/jsonwriter.h"
#include "report/report.h"
#include "report/vocabulary.h"
#include "session/sessionreader.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// Far more than what a person can decide; pasted texts are in it.
constexpr qint64 maximumSessionBytes = qint64(64) * 1024 * 1024;

QLatin1StringView sideKey(Side side)
{
    return side == Side::Left ? "left"_L1 : "right"_L1;
}

class SessionWriter
{
public:
    explicit SessionWriter(const QString &path) : m_folder(QFileInfo(path).absoluteDir()) {}

    [[nodiscard]] QByteArray write(const Session &session);

private:
    void writePath(const QString &path);
    void writeArticle(const SessionArticle &article);
    void writeComparison(const SessionComparison &comparison);
    void writeOptions(const CompareOptions &options);
    void writeFilter(const LinkFilter &filter);
    void writeDecision(const SessionDecision &decision);
    void writePlace(const QuoteAnchor &place);
    void writeReading(const SessionReading &reading);
    void writeLayout(const SessionLayout &layout);
    void writeMarked(const MarkedArticle &marked);
    void writeArticleKeys(const SessionArticle &article);

    QDir m_folder;
    JsonWriter m_json;
};

QByteArray SessionWriter::write(const Session &session)
{
    m_json.beginObject();
    m_json.key("diptych_session"_L1).value(sessionFormat);
    m_json.key("program"_L1).value(QLatin1StringView(DIPTYCH_VERSION));
    if (!session.origin.isEmpty())
        m_json.key("origin"_L1).value(session.origin);
    m_json.key("corpus"_L1).beginArray();
    for (const QString &path : session.corpus) {
        m_json.beginObject(JsonWriter::Layout::Inline);
        writePath(path);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.key("current"_L1);
    if (session.current >= 0)
        m_json.value(session.current);
    else
        m_json.null();
    m_json.key("comparisons"_L1).beginArray();
    for (const SessionComparison &comparison : session.comparisons)
        writeComparison(comparison);
    m_json.endArray();
    m_json.key("marked"_L1).beginArray();
    for (const MarkedArticle &marked : session.marked)
        writeMarked(marked);
    m_json.endArray();
    if (session.layout)
        writeLayout(*session.layout);
    m_json.endObject();
    return m_json.take();
}

void SessionWriter::writePath(const QString &path)
{
    m_json.key("path"_L1).value(m_folder.relativeFilePath(path));
    m_json.key("absolute"_L1).value(path);
}

void SessionWriter::writeArticle(const SessionArticle &article)
{
    m_json.beginObject();
    writeArticleKeys(article);
    m_json.endObject();
}

void SessionWriter::writeArticleKeys(const SessionArticle &article)
{
    if (article.text)
        m_json.key("name"_L1).value(article.path);
    else
        writePath(article.path);
    m_json.key("title"_L1).value(article.title);
    m_json.key("sha256"_L1).value(QString::fromLatin1(article.sha256));
    if (article.text)
        m_json.key("text"_L1).value(*article.text);
}

void SessionWriter::writeMarked(const MarkedArticle &marked)
{
    m_json.beginObject();
    writeArticleKeys(marked.article);
    m_json.key("marks"_L1).beginArray();
    for (const ArticleMark &mark : marked.marks) {
        m_json.beginObject();
        m_json.key("kind"_L1).value(decisionName(mark.kind));
        m_json.key("at"_L1).value(mark.at.toUTC().toString(Qt::ISODateWithMs));
        if (!mark.note.isEmpty())
            m_json.key("note"_L1).value(mark.note);
        m_json.key("place"_L1);
        if (mark.place.exact.isEmpty())
            m_json.null();
        else
            writePlace(mark.place);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
}

void SessionWriter::writeComparison(const SessionComparison &comparison)
{
    m_json.beginObject();
    m_json.key("open"_L1).value(comparison.open);
    for (const Side side : bothSides) {
        m_json.key(sideKey(side));
        writeArticle(comparison.articles[side]);
    }
    writeOptions(comparison.options);
    writeFilter(comparison.filter);
    if (comparison.reading)
        writeReading(*comparison.reading);
    m_json.key("decisions"_L1).beginArray();
    for (const SessionDecision &decision : comparison.decisions)
        writeDecision(decision);
    m_json.endArray();
    m_json.endObject();
}

void SessionWriter::writeOptions(const CompareOptions &options)
{
    m_json.key("options"_L1).beginObject(JsonWriter::Layout::Inline);
    m_json.key("ignore"_L1).beginArray();
    for (const QString &name : ignoreNames(options.ignore))
        m_json.value(name);
    m_json.endArray();
    m_json.key("min_words"_L1).value(options.minWords);
    m_json.key("reworded"_L1).value(rewordedName(options.reworded));
    m_json.key("encoder"_L1).value(encoderUseName(options.encoder));
    m_json.endObject();
}

void SessionWriter::writeFilter(const LinkFilter &filter)
{
    m_json.key("filter"_L1).beginObject(JsonWriter::Layout::Inline);
    m_json.key("kinds"_L1).beginArray();
    for (const LinkKind kind : filter.kinds)
        m_json.value(kindName(kind));
    m_json.endArray();
    m_json.key("min_words"_L1).value(filter.minWords);
    m_json.key("quotations"_L1).value(quotationUseName(filter.quotations));
    m_json.key("moved_only"_L1).value(filter.movedOnly);
    m_json.key("differing_only"_L1).value(filter.differingOnly);
    m_json.key("min_score"_L1).value(filter.minScore);
    m_json.endObject();
}

void SessionWriter::writeDecision(const SessionDecision &decision)
{
    m_json.beginObject();
    m_json.key("kind"_L1).value(decisionName(decision.kind));
    m_json.key("at"_L1).value(decision.at.toUTC().toString(Qt::ISODateWithMs));
    if (!decision.note.isEmpty())
        m_json.key("note"_L1).value(decision.note);
    for (const Side side : bothSides) {
        m_json.key(sideKey(side));
        writePlace(decision.places[side]);
    }
    m_json.endObject();
}

void SessionWriter::writePlace(const QuoteAnchor &place)
{
    m_json.beginObject(JsonWriter::Layout::Inline);
    m_json.key("exact"_L1).value(place.exact);
    m_json.key("prefix"_L1).value(place.prefix);
    m_json.key("suffix"_L1).value(place.suffix);
    m_json.key("start"_L1).value(place.position.begin);
    m_json.key("end"_L1).value(place.position.end);
    m_json.endObject();
}

void SessionWriter::writeReading(const SessionReading &reading)
{
    m_json.key("reading"_L1).beginObject();
    for (const Side side : bothSides) {
        m_json.key(sideKey(side)).beginObject(JsonWriter::Layout::Inline);
        m_json.key("upper"_L1).value(reading.upper[side]);
        m_json.key("cursor"_L1).value(reading.cursor[side]);
        m_json.endObject();
    }
    m_json.key("passage"_L1);
    if (!reading.passage) {
        m_json.null();
    } else {
        m_json.beginObject(JsonWriter::Layout::Inline);
        for (const Side side : bothSides) {
            m_json.key(sideKey(side)).beginObject(JsonWriter::Layout::Inline);
            m_json.key("start"_L1).value((*reading.passage)[side].begin);
            m_json.key("end"_L1).value((*reading.passage)[side].end);
            m_json.endObject();
        }
        m_json.endObject();
    }
    m_json.endObject();
}

void SessionWriter::writeLayout(const SessionLayout &layout)
{
    m_json.key("layout"_L1).beginObject();
    m_json.key("window"_L1).beginObject(JsonWriter::Layout::Inline);
    m_json.key("width"_L1).value(layout.width);
    m_json.key("height"_L1).value(layout.height);
    m_json.key("maximized"_L1).value(layout.maximized);
    m_json.endObject();
    m_json.key("panels"_L1).beginArray(JsonWriter::Layout::Inline);
    for (const QString &name : layout.panels)
        m_json.value(name);
    m_json.endArray();
    m_json.key("docks"_L1).value(QString::fromLatin1(layout.docks.toBase64()));
    m_json.key("article_list"_L1).value(layout.articleList);
    m_json.key("list_width"_L1).value(layout.listWidth);
    m_json.key("subject"_L1).value(layout.subject);
    m_json.key("zoom"_L1).value(layout.zoom);
    m_json.key("follow_scrolling"_L1).value(layout.followScrolling);
    m_json.endObject();
}

} // namespace

QStringList subjectNames()
{
    return {u"shared"_s, u"only_left"_s, u"only_right"_s, u"everything"_s};
}

QByteArray sessionBytes(const Session &session, const QString &path)
{
    return SessionWriter(path).write(session);
}

Result<Session> sessionFromBytes(const QByteArray &bytes, const QString &path)
{
    return SessionReader(path).read(bytes);
}

Result<Session> readSession(const QString &path)
{
    const Result<QByteArray> bytes = readWholeFile(path, u"a session"_s, maximumSessionBytes);
    if (!bytes)
        return bytes.failure();
    return sessionFromBytes(bytes.value(), path);
}

std::optional<Failure> saveSession(const Session &session, const QString &path)
{
    return saveReport(path, sessionBytes(session, path));
}

QString sessionEnding()
{
    return u".diptych"_s;
}

bool isSessionFile(const QString &path)
{
    return path.endsWith(sessionEnding(), Qt::CaseInsensitive);
}

} // namespace diptych
