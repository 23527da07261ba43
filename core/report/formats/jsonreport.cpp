// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/jsonreport.h"

#include "compare/reworded/nearest.h"
#include "report/codepoints.h"
#include "report/command.h"
#include "report/evidence.h"
#include "report/formats/jsonfigures.h"
#include "report/formats/jsonwriter.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr int formatVersion = 1;

class JsonReport
{
public:
    JsonReport(const ComparedPair &pair, const ReportOptions &options)
        : m_pair(pair)
        , m_options(options)
        , m_codePoints{
              {CodePoints(pair.articles[Side::Left]->text), CodePoints(pair.articles[Side::Right]->text)}}
    {
    }

    [[nodiscard]] QByteArray write();
    [[nodiscard]] QByteArray writeEvidence();

private:
    void writeMaking();
    void writeEvidenceLink(const Link &link);
    void writeSignals();
    void writeArticle(Side side);
    void writeLink(const Link &link);
    void writeEdit(const Edit &edit);
    void writeWords(const Link &link);
    void writeUnique(Side side);
    void writeNearest(Side side, Range unique);
    void writeRepeats(Side side);
    void writeFact(const Fact &fact);
    void writeDecisions();

    void writeOffsets(Side side, Range range);
    void writeSpan(Side side, Range range);

    const ComparedPair &m_pair;
    const ReportOptions &m_options;
    Sided<CodePoints> m_codePoints;
    JsonWriter m_json;
};

QByteArray JsonReport::write()
{
    const Comparison &comparison = m_pair.comparison;
    m_json.beginObject();
    writeMaking();
    writeSignals();
    for (const Side side : bothSides)
        writeArticle(side);
    writeSummary(m_json, comparison.summary);

    m_json.key("links"_L1).beginArray();
    for (const Link &link : comparison.links) {
        if (m_options.kinds.contains(link.kind))
            writeLink(link);
    }
    m_json.endArray();

    m_json.key("unique"_L1).beginObject();
    for (const Side side : bothSides)
        writeUnique(side);
    m_json.endObject();

    m_json.key("repeats"_L1).beginObject();
    for (const Side side : bothSides)
        writeRepeats(side);
    m_json.endObject();

    m_json.key("facts"_L1).beginArray();
    for (const Fact &fact : comparison.facts)
        writeFact(fact);
    m_json.endArray();
    writeDecisions();
    m_json.key("limits"_L1).value(limitsSentence(comparison));
    m_json.key("command"_L1).value(repeatingCommand(m_pair, ReportFormat::Json, m_options));
    m_json.endObject();
    return m_json.take();
}

QByteArray JsonReport::writeEvidence()
{
    m_json.beginObject(JsonWriter::Layout::Inline);
    writeMaking();
    m_json.key("parts"_L1).beginArray();
    for (const QString &name : partNames(m_options.parts))
        m_json.value(name);
    m_json.endArray();
    for (const Side side : bothSides)
        writeArticle(side);
    writeSummary(m_json, m_pair.comparison.summary);
    m_json.key("links"_L1).beginArray();
    for (const Link &link : m_pair.comparison.links) {
        if (m_options.kinds.contains(link.kind))
            writeEvidenceLink(link);
    }
    m_json.endArray();
    writeDecisions();
    m_json.endObject();
    return m_json.take();
}

void JsonReport::writeMaking()
{
    m_json.key("diptych"_L1).value(formatVersion);
    m_json.key("program"_L1).value(QLatin1StringView(DIPTYCH_VERSION));
    if (m_options.made.isValid())
        m_json.key("made"_L1).value(timeText(m_options.made));
    writeOptions(m_json, m_pair.comparison);
}

void JsonReport::writeEvidenceLink(const Link &link)
{
    m_json.beginObject();
    m_json.key("id"_L1).value(link.id);
    m_json.key("kind"_L1).value(kindName(link.kind));
    for (const Side side : bothSides) {
        m_json.key(sideKey(side));
        writeSpan(side, link.span[side]);
    }
    if (link.decided.isValid())
        m_json.key("by_hand"_L1).value(link.decided.toString(Qt::ISODate));
    m_json.endObject();
}

void JsonReport::writeSignals()
{
    m_json.key("reworded_by"_L1).beginArray(JsonWriter::Layout::Inline);
    for (const QString &name : signalNames(m_pair.comparison))
        m_json.value(name);
    m_json.endArray();
}

void JsonReport::writeArticle(Side side)
{
    const Article &article = *m_pair.articles[side];
    m_json.key(sideKey(side)).beginObject();
    m_json.key("path"_L1).value(article.path);
    m_json.key("url"_L1).valueOrNull(article.address);
    m_json.key("title"_L1).value(article.title);
    m_json.key("language"_L1).valueOrNull(article.language);
    m_json.key("date"_L1).valueOrNull(article.date);
    m_json.key("outlet"_L1).valueOrNull(article.outlet);
    m_json.key("encoding"_L1).value(article.encoding);
    m_json.key("words"_L1).value(article.words());
    m_json.key("characters"_L1).value(m_codePoints[side].count());
    m_json.key("sha256"_L1).value(QString::fromLatin1(article.sha256));
    m_json.key("text_sha256"_L1).value(QString::fromLatin1(textHash(article)));
    m_json.key("read_as"_L1).value(extractorText(article));
    m_json.endObject();
}

void JsonReport::writeLink(const Link &link)
{
    m_json.beginObject();
    m_json.key("id"_L1).value(link.id);
    m_json.key("passage"_L1).value(link.passage);
    m_json.key("kind"_L1).value(kindName(link.kind));
    m_json.key("moved"_L1).value(link.moved);
    m_json.key("score"_L1).value(link.score);
    for (const Side side : bothSides) {
        m_json.key(sideKey(side));
        writeSpan(side, link.span[side]);
    }
    if (link.kind == LinkKind::Edited) {
        m_json.key("edits"_L1).beginArray();
        for (const Edit &edit : link.edits)
            writeEdit(edit);
        m_json.endArray();
    }
    m_json.key("reason"_L1).value(link.reason);
    if (link.decided.isValid())
        m_json.key("by_hand"_L1).value(link.decided.toString(Qt::ISODate));
    if (link.kind == LinkKind::Reworded)
        writeWords(link);
    m_json.endObject();
}

void JsonReport::writeEdit(const Edit &edit)
{
    m_json.beginObject(JsonWriter::Layout::Inline);
    m_json.key("op"_L1).value(editOpName(edit.op));
    for (const Side side : bothSides) {
        m_json.key(sideKey(side)).beginObject();
        writeOffsets(side, edit.span[side]);
        m_json.endObject();
    }
    m_json.endObject();
}

void JsonReport::writeWords(const Link &link)
{
    m_json.key("words"_L1).beginArray();
    for (const WordPair &pair : link.words) {
        m_json.beginObject(JsonWriter::Layout::Inline);
        m_json.key("relation"_L1).value(relationName(pair.relation));
        for (const Side side : bothSides) {
            m_json.key(sideKey(side)).beginObject();
            writeOffsets(side, pair.span[side]);
            m_json.endObject();
        }
        m_json.endObject();
    }
    m_json.endArray();
}

void JsonReport::writeUnique(Side side)
{
    m_json.key(sideKey(side)).beginArray();
    for (const Range &range : m_pair.comparison.unique[side]) {
        m_json.beginObject(JsonWriter::Layout::Inline);
        writeOffsets(side, range);
        m_json.key("text"_L1).value(range.in(m_pair.articles[side]->text));
        writeNearest(side, range);
        m_json.endObject();
    }
    m_json.endArray();
}

void JsonReport::writeNearest(Side side, Range unique)
{
    m_json.key("nearest"_L1).beginArray();
    for (const NearMiss &near : nearestTo(m_pair.comparison, side, unique)) {
        m_json.beginObject();
        writeOffsets(other(side), near.other);
        m_json.key("score"_L1).value(near.score);
        m_json.endObject();
    }
    m_json.endArray();
}

void JsonReport::writeRepeats(Side side)
{
    m_json.key(sideKey(side)).beginArray();
    for (const Repeat &repeat : m_pair.comparison.repeats[side]) {
        m_json.beginArray();
        for (const Range &copy : repeat)
            writeSpan(side, copy);
        m_json.endArray();
    }
    m_json.endArray();
}

void JsonReport::writeFact(const Fact &fact)
{
    m_json.beginObject(JsonWriter::Layout::Inline);
    m_json.key("type"_L1).value(factTypeName(fact.type));
    m_json.key("status"_L1).value(factStatusName(fact.status));
    m_json.key("left_value"_L1).valueOrNull(fact.value[Side::Left]);
    m_json.key("right_value"_L1).valueOrNull(fact.value[Side::Right]);
    m_json.key("link"_L1);
    if (fact.link > 0)
        m_json.value(fact.link);
    else
        m_json.null();
    for (const Side side : bothSides) {
        m_json.key(sideKey(side)).beginArray();
        for (const Range &span : fact.spans[side]) {
            m_json.beginObject();
            writeOffsets(side, span);
            m_json.endObject();
        }
        m_json.endArray();
    }
    m_json.endObject();
}

void JsonReport::writeDecisions()
{
    if (m_options.decisions.empty())
        return;
    m_json.key("decisions"_L1).beginArray();
    for (const DecisionLine &line : decisionLines(m_pair, m_options)) {
        m_json.beginObject();
        m_json.key("kind"_L1).value(decisionName(line.decision->kind));
        m_json.key("at"_L1).value(timeText(line.decision->at));
        if (!line.decision->note.isEmpty())
            m_json.key("note"_L1).value(line.decision->note);
        for (const Side side : bothSides) {
            if (line.decision->span[side].isEmpty()) { // It is about the other report alone.
                m_json.key(sideKey(side)).null();
                continue;
            }
            m_json.key(sideKey(side)).beginObject(JsonWriter::Layout::Inline);
            writeOffsets(side, line.decision->span[side]);
            if (!line.words[side].isEmpty())
                m_json.key("text"_L1).value(line.words[side]);
            m_json.endObject();
        }
        m_json.endObject();
    }
    m_json.endArray();
}

void JsonReport::writeOffsets(Side side, Range range)
{
    m_json.key("start"_L1).value(m_codePoints[side].at(range.begin));
    m_json.key("end"_L1).value(m_codePoints[side].at(range.end));
}

void JsonReport::writeSpan(Side side, Range range)
{
    m_json.beginObject(JsonWriter::Layout::Inline);
    writeOffsets(side, range);
    m_json.key("text"_L1).value(range.in(m_pair.articles[side]->text));
    m_json.endObject();
}

} // namespace

QByteArray evidenceData(const ComparedPair &pair, const ReportOptions &options)
{
    return withoutOddCharacters(JsonReport(pair, options).writeEvidence().trimmed());
}

QByteArray jsonReport(const ComparedPair &pair, const ReportOptions &options)
{
    return JsonReport(pair, options).write();
}

} // namespace diptych
