// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/annotationreport.h"

#include "report/codepoints.h"
#include "report/jsonwriter.h"
#include "report/vocabulary.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// Words around a quotation that tell it from the same words elsewhere, as the data model's own example has
// it.
constexpr qsizetype contextLength = 32;

/// The file as a reference that stays relative where the path is.
QString sourceOf(const Article &article)
{
    if (article.path.startsWith(u'/'))
        return QUrl::fromLocalFile(article.path).toString(QUrl::FullyEncoded);
    return QString::fromLatin1(QUrl::toPercentEncoding(article.path, "/"));
}

/// The border of a character near \a offset, so that no surrogate pair is cut.
qsizetype characterBorder(QStringView text, qsizetype offset)
{
    offset = std::clamp(offset, qsizetype(0), text.size());
    const bool inPair = offset > 0 && offset < text.size() && text[offset].isLowSurrogate() &&
                        text[offset - 1].isHighSurrogate();
    return inPair ? offset - 1 : offset;
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
        m_json.key("items"_L1).beginArray();
        for (const Link &link : m_pair.comparison.links) {
            if (m_options.kinds.contains(link.kind))
                writeAnnotation(link);
        }
        m_json.endArray();
        m_json.endObject();
        return m_json.take();
    }

private:
    void writeAnnotation(const Link &link)
    {
        m_json.beginObject();
        m_json.key("id"_L1).value(QString(u"#link-%1"_s.arg(link.id)));
        m_json.key("type"_L1).value("Annotation"_L1);
        m_json.key("motivation"_L1).value("linking"_L1);
        writeGenerator();
        if (link.decided.isValid())
            m_json.key("created"_L1).value(link.decided.toUTC().toString(Qt::ISODate));
        m_json.key("body"_L1).beginArray();
        writeBody("classifying"_L1, kindName(link.kind));
        if (link.moved)
            writeBody("tagging"_L1, u"moved"_s);
        if (!link.reason.isEmpty())
            writeBody("describing"_L1, link.reason);
        m_json.endArray();
        m_json.key("target"_L1).beginArray();
        for (const Side side : bothSides)
            writeTarget(side, link.span[side]);
        m_json.endArray();
        m_json.endObject();
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
        const qsizetype before = characterBorder(text, range.begin - contextLength);
        const qsizetype behind = characterBorder(text, range.end + contextLength);
        m_json.beginObject(JsonWriter::Layout::Inline);
        m_json.key("type"_L1).value("TextQuoteSelector"_L1);
        m_json.key("exact"_L1).value(range.in(text));
        m_json.key("prefix"_L1).value(text.sliced(before, range.begin - before));
        m_json.key("suffix"_L1).value(text.sliced(range.end, behind - range.end));
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
