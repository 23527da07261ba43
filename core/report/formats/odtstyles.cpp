// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/odtstyles.h"

#include "report/formats/htmltext.h"
#include "report/vocabulary.h"

#include <array>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct ParagraphLook
{
    DocumentStyle style;
    QLatin1StringView name;
    QLatin1StringView paragraph; ///< Attributes of the paragraph
    QLatin1StringView text;      ///< and of its text.
};

constexpr std::array paragraphLooks{
    ParagraphLook{DocumentStyle::ReportTitle, "Report_20_title"_L1,
                  R"(fo:margin-bottom="0.25cm" fo:keep-with-next="always")"_L1,
                  R"(fo:font-size="14pt" fo:font-weight="bold")"_L1},
    ParagraphLook{DocumentStyle::ReportHeading, "Report_20_heading"_L1,
                  R"(fo:margin-top="0.25cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always")"_L1,
                  R"(fo:font-size="10pt" fo:font-weight="bold")"_L1},
    ParagraphLook{DocumentStyle::Body, "Report_20_text"_L1,
                  R"(fo:margin-bottom="0.2cm" fo:line-height="135%" fo:orphans="2" fo:widows="2")"_L1,
                  R"(fo:font-size="10pt")"_L1},
    ParagraphLook{DocumentStyle::ListItem, "Report_20_list"_L1,
                  R"(fo:margin-left="0.4cm" fo:margin-bottom="0.1cm" fo:line-height="135%")"_L1,
                  R"(fo:font-size="10pt")"_L1},
    ParagraphLook{DocumentStyle::Caption, "Report_20_caption"_L1, R"(fo:margin-bottom="0.2cm")"_L1,
                  R"(fo:font-size="9pt" fo:font-style="italic" fo:color="#62666d")"_L1},
    ParagraphLook{DocumentStyle::Note, "Report_20_note"_L1, R"(fo:margin-bottom="0.2cm")"_L1,
                  R"(fo:font-size="9pt" fo:color="#62666d")"_L1},
    ParagraphLook{DocumentStyle::Lead, "Lead"_L1, R"(fo:margin-bottom="0.3cm" fo:line-height="130%")"_L1,
                  R"(fo:font-size="13pt")"_L1},
    ParagraphLook{DocumentStyle::Small, "Small"_L1, R"(fo:margin-bottom="0.08cm")"_L1,
                  R"(style:font-name="Sans" fo:font-size="8pt")"_L1},
    ParagraphLook{DocumentStyle::Label, "Label"_L1,
                  R"(fo:margin-bottom="0.08cm" fo:keep-with-next="always")"_L1,
                  R"(style:font-name="Sans" fo:font-size="8pt" fo:font-weight="bold")"_L1},
};

/// Styles are spelt with capital letters, and _20_ for a space.
QString capital(const QString &name)
{
    return name.left(1).toUpper() + name.sliced(1);
}

QString style(QLatin1StringView family, const QString &name, const QString &properties)
{
    QString shown = name;
    shown.replace("_20_"_L1, " "_L1);
    return u"<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"%3\">%4</style:style>\n"_s
        .arg(name, shown, family, properties);
}

/// The ground and lines of linked text; without colour, the kinds differ by their lines.
QString textProperties(const DocumentRun &run)
{
    QString properties;
    const auto underline = [&](QLatin1StringView line, QLatin1StringView width) {
        properties +=
            u" style:text-underline-style=\"%1\" style:text-underline-width=\"%2\""
            " style:text-underline-color=\"%3\""_s.arg(line, width, QLatin1StringView(documentcolour::line));
    };
    if (run.differs)
        properties += u" fo:background-color=\"%1\""_s.arg(QLatin1StringView(documentcolour::differsGround));
    else if (run.kind == LinkKind::Verbatim)
        properties += u" fo:background-color=\"%1\""_s.arg(QLatin1StringView(documentcolour::verbatim));
    else if (run.kind == LinkKind::Edited)
        properties += u" fo:background-color=\"%1\""_s.arg(QLatin1StringView(documentcolour::edited));
    if (run.differs)
        properties += u" style:text-underline-style=\"solid\" style:text-underline-type=\"double\""
                      " style:text-underline-width=\"auto\" style:text-underline-color=\"%1\""_s.arg(
                          QLatin1StringView(documentcolour::differs));
    else if (run.changed)
        underline("solid"_L1, "bold"_L1);
    else if (run.kind == LinkKind::Reworded)
        underline("dotted"_L1, "bold"_L1);
    if (run.repeated)
        properties += u" style:text-overline-style=\"dash\" style:text-overline-width=\"auto\""
                      " style:text-overline-color=\"font-color\""_s;
    if (run.marker > 0)
        properties += u" style:font-name=\"Sans\" style:text-position=\"super 65%\" fo:color=\"%1\""_s.arg(
            QLatin1StringView(documentcolour::line));
    if (run.soft)
        properties += u" fo:color=\"%1\""_s.arg(QLatin1StringView(documentcolour::soft));
    if (run.bold)
        properties += u" fo:font-weight=\"bold\""_s;
    return u"<style:text-properties%1/>"_s.arg(properties);
}

/// Every style that a run of the document has, once, in the order of their names.
QString textStyles(const Document &document)
{
    std::map<QString, QString> styles;
    const auto add = [&](const DocumentCell &cell) {
        for (const DocumentParagraph &paragraph : cell)
            for (const DocumentRun &run : paragraph.runs)
                if (const QString name = odtTextStyle(run); !name.isEmpty() && !styles.contains(name))
                    styles[name] = textProperties(run);
    };
    for (const DocumentSection &section : document.sections) {
        add(section.paragraphs);
        for (const DocumentCell &cell : section.head)
            add(cell);
        for (const DocumentRow &row : section.rows)
            for (const DocumentCell &cell : row)
                add(cell);
    }
    QString xml;
    for (const auto &[name, properties] : styles)
        xml += style("text"_L1, name, properties);
    return xml;
}

QString paragraphStyles()
{
    QString xml;
    for (const ParagraphLook &look : paragraphLooks)
        xml += style(
            "paragraph"_L1, look.name,
            u"<style:paragraph-properties %1/><style:text-properties %2/>"_s.arg(look.paragraph, look.text));
    xml += u"<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" "
           u"style:family=\"paragraph\""
           " style:default-outline-level=\"1\"><style:paragraph-properties fo:margin-top=\"0.5cm\""
           " fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/><style:text-properties"
           " style:font-name=\"Sans\" fo:font-size=\"11pt\" fo:font-weight=\"bold\"/></style:style>\n"_s;
    xml +=
        style("text"_L1, u"Paragraph_20_number"_s,
              u"<style:text-properties style:font-name=\"Sans\" fo:font-size=\"6pt\" fo:color=\"%1\"/>"_s.arg(
                  QLatin1StringView(documentcolour::soft)));
    return xml;
}

constexpr char16_t stylesBegin[] = uR"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
<office:font-face-decls>
<style:font-face style:name="Serif" svg:font-family="'Noto Serif', 'Liberation Serif', 'DejaVu Serif'" style:font-family-generic="roman"/>
<style:font-face style:name="Sans" svg:font-family="'Noto Sans', 'Liberation Sans', 'DejaVu Sans'" style:font-family-generic="swiss"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Serif" fo:font-size="10pt" fo:language="%1" fo:country="none"/></style:default-style>
)";

// A4, with the number of the page below.
constexpr char16_t stylesEnd[] = uR"(</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.2cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm"/><style:footer-style/></style:page-layout>
<style:style style:name="Footer" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties style:font-name="Sans" fo:font-size="7pt" fo:color="#62666d"/></style:style>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Footer">%1 · <text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>
</office:master-styles>
</office:document-styles>
)";

} // namespace

QString odtParagraphStyle(DocumentStyle style)
{
    const auto *look = std::ranges::find(paragraphLooks, style, &ParagraphLook::style);
    Q_ASSERT(look != paragraphLooks.end());
    return look->name;
}

QString odtTextStyle(const DocumentRun &run)
{
    QStringList parts;
    if (run.marker > 0)
        parts << u"Link_20_number"_s;
    if (run.kind)
        parts << capital(kindWords(*run.kind).replace(u' ', u"_20_"_s));
    for (const auto &[is, name] :
         {std::pair(run.changed, u"changed"_s), std::pair(run.repeated, u"repeated"_s),
          std::pair(run.differs, u"may_20_differ"_s), std::pair(run.soft, u"remark"_s),
          std::pair(run.bold, u"strong"_s)}) {
        if (is)
            parts << name;
    }
    return parts.isEmpty() ? QString() : capital(parts.join(u"_20_"_s));
}

QByteArray odtStyles(const Document &document)
{
    // The title is somebody's text and might hold a "%2".
    const QString end = QStringView(stylesEnd).toString().replace("%1"_L1, htmlEscaped(document.title));
    return (QStringView(stylesBegin).toString().arg(document.language) + paragraphStyles() +
            textStyles(document) + end)
        .toUtf8();
}

} // namespace diptych
