// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/annotationreport.h"

#include "report/codepoints.h"
#include "report/evidence.h"
#include "report/formats/jsonwriter.h"
#include "report/vocabulary.h"
#include "text/quoteanchor.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// The file as a reference that stays relative where the path is.
QString sourceOf(const Article &article)
{
    if (article.path.startsWith(u'/'))
        return QUrl::fromLocalFile(article.path).toString(QUrl::FullyEncoded);
    return QString::fromLatin1(QUrl::toPercentEncoding(article.path, "/"));
}

class AnnotationReport
{
public:
    AnnotationReport(const ComparedPair &pair, const ReportOptions &options)
        : m_pair(pair)
        , m_options(options)
        , m_codePoints{
              {CodePoints(pair.articles[Side::Left]->text), CodePoints(pair.articles[Side::Right]->text)}}
    {
    }

    [[nodiscard]] QByteArray write()
    {
        m_json.beginObject();
        m_json.key("@context"_L1).value("http://www.w3.org/ns/anno.jsonld"_L1);
        m_json.key("id"_L1).value("#links"_L1);
        m_json.key("type"_L1).value("AnnotationPage"_L1);
        writeEvidence();
        m_json.key("items"_L1).beginArray();
        for (const Link &link : m_pair.comparison.links) {
            if (m_options.kinds.contains(link.kind))
                writeAnnotation(link);
        }
        writeNotes();
        m_json.endArray();
        m_json.endObject();
        return m_json.take();
    }

private:
    // None of this is in the vocabulary of annotations, so the keys are whole names that need no context.
    void writeEvidence()
    {
        m_json.key("urn:diptych:evidence"_L1).beginObject();
        for (const EvidenceLine &line : evidenceLines(m_pair, ReportFormat::Annotations, m_options))
            m_json.key(QLatin1StringView("urn:diptych:" + line.name.toLatin1())).value(line.text);
        for (const Side side : bothSides)
            writeSource(side);
        m_json.endObject();
    }

    void writeSource(Side side)
    {
        const Article &article = *m_pair.articles[side];
        m_json.key(side == Side::Left ? "urn:diptych:left"_L1 : "urn:diptych:right"_L1).beginObject();
        m_json.key("urn:diptych:file"_L1).value(article.path);
        m_json.key("urn:diptych:address"_L1).valueOrNull(article.address);
        m_json.key("urn:diptych:title"_L1).value(article.title);
        m_json.key("urn:diptych:outlet"_L1).valueOrNull(article.outlet);
        m_json.key("urn:diptych:date"_L1).valueOrNull(article.date);
        m_json.key("urn:diptych:encoding"_L1).value(article.encoding);
        m_json.key("urn:diptych:words"_L1).value(article.words());
        m_json.key("urn:diptych:read-as"_L1).value(extractorText(article));
        m_json.key("urn:diptych:sha256"_L1).value(QString::fromLatin1(article.sha256));
        m_json.key("urn:diptych:text-sha256"_L1).value(QString::fromLatin1(textHash(article)));
        m_json.endObject();
    }

    void writeAnnotation(const Link &link)
    {
        m_json.beginObject();
        m_json.key("id"_L1).value(QString(u"#link-%1"_s.arg(link.id)));
        m_json.key("type"_L1).value("Annotation"_L1);
        m_json.key("motivation"_L1).value("linking"_L1);
        writeGenerator();
        if (m_options.made.isValid())
            m_json.key("generated"_L1).value(timeText(m_options.made.toUTC()));
        if (link.decided.isValid())
            m_json.key("created"_L1).value(link.decided.toUTC().toString(Qt::ISODate));
        m_json.key("body"_L1).beginArray();
        writeBody("classifying"_L1, kindName(link.kind));
        if (link.moved)
            writeBody("tagging"_L1, u"moved"_s);
        if (!link.reason.isEmpty())
            writeBody("describing"_L1, link.reason);
        m_json.endArray();
        writeTargets(link.span);
        m_json.endObject();
    }

    // Notes and bookmarks are annotations of their own.
    void writeNotes()
    {
        int number = 0;
        for (const Decision &decision : m_options.decisions) {
            const bool isNote = decision.kind == DecisionKind::Noted;
            if (!isNote && decision.kind != DecisionKind::Bookmarked)
                continue;
            m_json.beginObject();
            m_json.key("id"_L1).value(QString(u"#mark-%1"_s.arg(++number)));
            m_json.key("type"_L1).value("Annotation"_L1);
            m_json.key("motivation"_L1).value(isNote ? "commenting"_L1 : "bookmarking"_L1);
            writeGenerator();
            m_json.key("created"_L1).value(timeText(decision.at));
            if (isNote) {
                m_json.key("body"_L1).beginArray();
                writeBody("commenting"_L1, decision.note);
                m_json.endArray();
            }
            writeTargetsOf(decision);
            m_json.endObject();
        }
    }

    void writeTargetsOf(const Decision &decision)
    {
        m_json.key("target"_L1).beginArray();
        for (const Side side : bothSides) {
            if (isAboutWhole(m_pair, decision, side))
                m_json.value(sourceOf(*m_pair.articles[side]));
            else if (!decision.span[side].isEmpty())
                writeTarget(side, decision.span[side]);
        }
        m_json.endArray();
    }

    void writeTargets(const Sided<Range> &span)
    {
        m_json.key("target"_L1).beginArray();
        for (const Side side : bothSides)
            writeTarget(side, span[side]);
        m_json.endArray();
    }

    void writeGenerator()
    {
        m_json.key("generator"_L1).beginObject(JsonWriter::Layout::Inline);
        m_json.key("type"_L1).value("Software"_L1);
        m_json.key("name"_L1).value(QString(u"Diptych %1"_s.arg(QLatin1StringView(DIPTYCH_VERSION))));
        m_json.endObject();
    }

    void writeBody(QLatin1StringView purpose, const QString &text)
    {
        m_json.beginObject(JsonWriter::Layout::Inline);
        m_json.key("type"_L1).value("TextualBody"_L1);
        m_json.key("purpose"_L1).value(purpose);
        m_json.key("value"_L1).value(text);
        m_json.endObject();
    }

    void writeTarget(Side side, Range range)
    {
        const Article &article = *m_pair.articles[side];
        m_json.beginObject();
        m_json.key("source"_L1).value(sourceOf(article));
        m_json.key("selector"_L1).beginArray();
        m_json.beginObject(JsonWriter::Layout::Inline);
        m_json.key("type"_L1).value("TextPositionSelector"_L1);
        m_json.key("start"_L1).value(m_codePoints[side].at(range.begin));
        m_json.key("end"_L1).value(m_codePoints[side].at(range.end));
        m_json.endObject();
        writeQuote(article.text, range);
        m_json.endArray();
        m_json.endObject();
    }

    void writeQuote(QStringView text, Range range)
    {
        const QuoteAnchor anchor = anchorOf(text, range);
        m_json.beginObject(JsonWriter::Layout::Inline);
        m_json.key("type"_L1).value("TextQuoteSelector"_L1);
        m_json.key("exact"_L1).value(anchor.exact);
        m_json.key("prefix"_L1).value(anchor.prefix);
        m_json.key("suffix"_L1).value(anchor.suffix);
        m_json.endObject();
    }

    const ComparedPair &m_pair;
    const ReportOptions &m_options;
    Sided<CodePoints> m_codePoints;
    JsonWriter m_json;
};

} // namespace

QByteArray annotationReport(const ComparedPair &pair, const ReportOptions &options)
{
    return AnnotationReport(pair, options).write();
}

} // namespace diptych
