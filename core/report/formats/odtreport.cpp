// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/odtreport.h"

#include "report/formats/htmltext.h"
#include "report/formats/odtstyles.h"
#include "report/formats/zipfile.h"

#include <QSet>

#include <numeric>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr double textWidth = 18; ///< Centimetres between the margins of the page.

constexpr char16_t contentBegin[] = uR"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">
)";

constexpr char16_t manifest[] = uR"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";

/// Runs of spaces would be read as one.
QString spacedText(QStringView text)
{
    QString xml = htmlEscaped(text);
    xml.replace("  "_L1, " <text:s/>"_L1);
    return xml;
}

class Content
{
public:
    Content(const Document &document, const QString &time) : m_document(document), m_time(time) {}

    [[nodiscard]] QByteArray write()
    {
        for (const DocumentSection &section : m_document.sections)
            writeSection(section);
        return (QStringView(contentBegin).toString() + u"<office:automatic-styles>\n"_s + m_styles +
                u"</office:automatic-styles>\n<office:body><office:text>\n"_s + m_body +
                u"</office:text></office:body>\n</office:document-content>\n"_s)
            .toUtf8();
    }

private:
    void writeSection(const DocumentSection &section)
    {
        if (!section.heading.isEmpty())
            m_body +=
                u"<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">%1</text:h>\n"_s.arg(
                    htmlEscaped(section.heading));
        m_keepsWithNext = !section.columns.empty();
        writeCell(section.paragraphs);
        m_keepsWithNext = false;
        if (!section.columns.empty())
            writeTable(section);
    }

    /// What stands above a table goes with it to the next page.
    [[nodiscard]] QString styleOf(const DocumentParagraph &paragraph)
    {
        const QString style = paragraphStyle(paragraph);
        if (!m_keepsWithNext)
            return style;
        const QString kept = u"Above_"_s + style;
        if (!m_kept.contains(kept)) {
            m_kept.insert(kept);
            m_styles += u"<style:style style:name=\"%1\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"%2\"><style:paragraph-properties "
                        "fo:keep-with-next=\"always\"/></style:style>\n"_s.arg(kept, style);
        }
        return kept;
    }

    void writeTable(const DocumentSection &section)
    {
        const QString name = u"Table%1"_s.arg(++m_tables);
        m_body += u"<table:table table:name=\"%1\" table:style-name=\"%1\">\n"_s.arg(name);
        m_styles += u"<style:style style:name=\"%1\" style:family=\"table\"><style:table-properties"
                    " style:width=\"%2cm\" table:align=\"margins\"/></style:style>\n"_s.arg(name)
                        .arg(textWidth);
        const int all = std::accumulate(section.columns.begin(), section.columns.end(), 0);
        for (std::size_t i = 0; i < section.columns.size(); ++i) {
            const QString column = name + u'.' + QString::number(i + 1);
            m_styles +=
                u"<style:style style:name=\"%1\" style:family=\"table-column\"><style:table-column-properties"
                " style:column-width=\"%2cm\"/></style:style>\n"_s.arg(
                    column, QString::number(textWidth * section.columns[i] / all, 'f', 3));
            m_body += u"<table:table-column table:style-name=\"%1\"/>\n"_s.arg(column);
        }
        writeCellStyle(section.part, name);
        if (!section.head.empty()) {
            m_body += u"<table:table-header-rows>\n"_s;
            writeRow(section, section.head, name);
            m_body += u"</table:table-header-rows>\n"_s;
        }
        for (const DocumentRow &row : section.rows)
            writeRow(section, row, name);
        m_body += u"</table:table>\n"_s;
    }

    void writeCellStyle(DocumentPart part, const QString &table)
    {
        const QString border =
            part == DocumentPart::Texts
                ? QString()
                : u" fo:border-bottom=\"0.25pt solid %1\""_s.arg(QLatin1StringView(documentcolour::rule));
        m_styles +=
            u"<style:style style:name=\"%1.Cell\" style:family=\"table-cell\"><style:table-cell-properties"
            " fo:padding=\"0.12cm\"%2/></style:style>\n"_s.arg(table, border);
        if (part != DocumentPart::Texts)
            m_styles +=
                u"<style:style style:name=\"%1.Row\" style:family=\"table-row\">"
                "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n"_s.arg(table);
    }

    void writeRow(const DocumentSection &section, const DocumentRow &row, const QString &table)
    {
        // A row of two whole reports has to break, one of a link should not.
        m_body += section.part == DocumentPart::Texts
                      ? u"<table:table-row>\n"_s
                      : u"<table:table-row table:style-name=\"%1.Row\">\n"_s.arg(table);
        for (std::size_t i = 0; i < row.size(); ++i) {
            // In the texts the first column is the left report.
            m_side = section.part == DocumentPart::Texts && i == 1 ? u'r' : u'l';
            m_body += u"<table:table-cell table:style-name=\"%1.Cell\" office:value-type=\"string\">\n"_s.arg(
                table);
            writeCell(row[i]);
            if (row[i].empty())
                m_body += u"<text:p/>\n"_s;
            m_body += u"</table:table-cell>\n"_s;
        }
        m_body += u"</table:table-row>\n"_s;
    }

    void writeCell(const DocumentCell &cell)
    {
        for (const DocumentParagraph &paragraph : cell) {
            m_body += u"<text:p text:style-name=\"%1\">"_s.arg(styleOf(paragraph));
            if (paragraph.number > 0)
                m_body += u"<text:span text:style-name=\"Paragraph_20_number\">%1 </text:span>"_s.arg(
                    paragraph.number);
            for (const DocumentRun &run : paragraph.runs)
                writeRun(run);
            m_body += u"</text:p>\n"_s;
        }
    }

    void writeRun(const DocumentRun &run)
    {
        const QString text = spacedText(run.text);
        const QString style = odtTextStyle(run);
        const QString span =
            style.isEmpty() ? text
                            : u"<text:span text:style-name=\"%1\">"_s.arg(style) + text + u"</text:span>"_s;
        if (run.marker == 0) {
            m_body += span;
            return;
        }
        if (!run.comment.isEmpty())
            m_body +=
                u"<office:annotation><dc:creator>Diptych</dc:creator><dc:date>%1</dc:date><text:p>"_s.arg(
                    m_time) +
                spacedText(run.comment) + u"</text:p></office:annotation>"_s;
        const QChar twin = m_side == u'l' ? u'r' : u'l';
        m_body += u"<text:bookmark text:name=\"%1%3\"/><text:a xlink:type=\"simple\" xlink:href=\"#%2%3\">"_s
                      .arg(m_side, twin)
                      .arg(run.marker) +
                  span + u"</text:a>"_s;
    }

    /// The style itself, or one made of it for the paragraph's direction, language and rule.
    QString paragraphStyle(const DocumentParagraph &paragraph)
    {
        const QString parent = odtParagraphStyle(paragraph.style);
        QString properties;
        if (paragraph.rightToLeft)
            properties += u" style:writing-mode=\"rl-tb\" fo:text-align=\"start\""_s;
        if (paragraph.unmatched != Unmatched::None)
            properties += u" fo:border-%1=\"0.75pt %2 %3\" fo:padding-%1=\"0.12cm\""_s.arg(
                paragraph.rightToLeft ? u"right"_s : u"left"_s,
                paragraph.unmatched == Unmatched::All ? u"solid"_s : u"dotted"_s,
                QLatin1StringView(documentcolour::rule));
        const QString key = parent + properties + paragraph.language;
        if (const auto known = m_paragraphStyles.find(key); known != m_paragraphStyles.end())
            return known->second;
        const QString name = u"P%1"_s.arg(m_paragraphStyles.size() + 1);
        const QString language =
            paragraph.language.isEmpty()
                ? QString()
                : u"<style:text-properties fo:language=\"%1\" fo:country=\"none\"/>"_s.arg(
                      htmlEscaped(paragraph.language));
        m_styles +=
            u"<style:style style:name=\"%1\" style:family=\"paragraph\" style:parent-style-name=\"%2\">"
            "<style:paragraph-properties%3/>"_s.arg(name, parent, properties) +
            language + u"</style:style>\n"_s;
        m_paragraphStyles[key] = name;
        return name;
    }

    const Document &m_document;
    const QString m_time;
    QString m_styles;
    QString m_body;
    QChar m_side = u'l';
    int m_tables = 0;
    bool m_keepsWithNext = false;                 ///< What is written now stands above a table.
    QSet<QString> m_kept;                         ///< Styles that were made for that.
    std::map<QString, QString> m_paragraphStyles; ///< Names by what they say.
};

QByteArray metadata(const Document &document, const QString &time)
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>"
           "<meta:generator>Diptych/%1</meta:generator><meta:creation-date>%2</meta:creation-date>"
           "<dc:date>%2</dc:date><dc:language>%3</dc:language><dc:title>"_s
               .arg(QLatin1StringView(DIPTYCH_VERSION), time, document.language)
               .toUtf8() +
           (htmlEscaped(document.title) + u"</dc:title></office:meta></office:document-meta>\n"_s).toUtf8();
}

} // namespace

QByteArray odtReport(const Document &document)
{
    // Without a zone, as the format's dates are.
    const QString written = document.made.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    ZipFile package(document.made);
    package.addStored("mimetype", "application/vnd.oasis.opendocument.text");
    package.addDeflated("content.xml", Content(document, written).write());
    package.addDeflated("styles.xml", odtStyles(document));
    package.addDeflated("meta.xml", metadata(document, written));
    package.addDeflated("META-INF/manifest.xml", QStringView(manifest).toString().toUtf8());
    return package.take();
}

} // namespace diptych
