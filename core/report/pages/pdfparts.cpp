// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/pdfparts.h"

#include "report/exportedreport.h"
#include "report/pages/pdfletters.h"

#include <map>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

using Object = QPDFObjectHandle;

double points(double units)
{
    return units / unitsPerPoint;
}

class PdfFinish
{
public:
    PdfFinish(const QByteArray &bytes, const Document &document, const PdfParts &parts)
        : m_document(document), m_parts(parts)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        m_pages = m_pdf.getAllPages();
    }

    [[nodiscard]] QByteArray run()
    {
        Object root = m_pdf.getRoot();
        root.replaceKey("/Lang", Object::newUnicodeString(m_document.language.toStdString()));
        root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
        writeInformation();
        writeOutline(root);
        attachEvidence();
        for (const Side side : bothSides)
            writeLinks(side);
        useCommonLetters(m_pdf);
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(buffer->getBuffer()),
                static_cast<qsizetype>(buffer->getSize())};
    }

private:
    void writeInformation()
    {
        Object trailer = m_pdf.getTrailer();
        Object information = m_pdf.makeIndirectObject(Object::newDictionary());
        information.replaceKey("/Title", Object::newUnicodeString(m_document.title.toStdString()));
        information.replaceKey("/Producer", Object::newUnicodeString("Diptych " DIPTYCH_VERSION));
        if (m_document.made.isValid()) {
            const QString time = m_document.made.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s);
            information.replaceKey("/CreationDate", Object::newString(time.toStdString()));
        }
        trailer.replaceKey("/Info", information);
    }

    // What `diptych verify` reads. A file among the document's attachments, which readers of PDF list.
    void attachEvidence()
    {
        if (m_document.evidence.isEmpty())
            return;
        auto stream = QPDFEFStreamObjectHelper::createEFStream(m_pdf, m_document.evidence.toStdString());
        stream.setSubtype("application/json");
        QPDFEmbeddedFileDocumentHelper(m_pdf).replaceEmbeddedFile(
            evidenceAttachment, QPDFFileSpecObjectHelper::createFileSpec(m_pdf, evidenceAttachment, stream));
    }

    [[nodiscard]] Object placeOf(std::size_t page, double x, double y) const
    {
        Object place = Object::newArray();
        place.appendItem(m_pages.at(page));
        place.appendItem(Object::newName("/XYZ"));
        place.appendItem(Object::newReal(points(x), 1));
        place.appendItem(Object::newReal(points(m_parts.pageHeight - y), 1));
        place.appendItem(Object::newNull());
        return place;
    }

    void writeOutline(Object root)
    {
        if (m_parts.headings.empty())
            return;
        Object outline = m_pdf.makeIndirectObject(Object::newDictionary());
        std::vector<Object> items;
        for (const PdfParts::Heading &heading : m_parts.headings) {
            Object item = m_pdf.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", Object::newUnicodeString(heading.text.toStdString()));
            item.replaceKey("/Parent", outline);
            item.replaceKey("/Dest", placeOf(heading.page, 0, heading.y));
            items.push_back(item);
        }
        for (std::size_t i = 0; i + 1 < items.size(); ++i) {
            items[i].replaceKey("/Next", items[i + 1]);
            items[i + 1].replaceKey("/Prev", items[i]);
        }
        outline.replaceKey("/Type", Object::newName("/Outlines"));
        outline.replaceKey("/First", items.front());
        outline.replaceKey("/Last", items.back());
        outline.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
        root.replaceKey("/Outlines", outline);
        root.replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    void writeLinks(Side side)
    {
        std::map<int, const PdfParts::Marker *> twins;
        for (const PdfParts::Marker &marker : m_parts.markers[other(side)])
            twins.try_emplace(marker.link, &marker);
        for (const PdfParts::Marker &marker : m_parts.markers[side]) {
            const auto twin = twins.find(marker.link);
            if (twin == twins.end())
                continue;
            const double top = m_parts.pageHeight;
            Object link = m_pdf.makeIndirectObject(Object::newDictionary());
            link.replaceKey("/Type", Object::newName("/Annot"));
            link.replaceKey("/Subtype", Object::newName("/Link"));
            link.replaceKey("/Border", Object::parse("[0 0 0]"));
            link.replaceKey("/Rect", Object::newFromRectangle(Object::Rectangle(
                                         points(marker.rect.left()), points(top - marker.rect.bottom()),
                                         points(marker.rect.right()), points(top - marker.rect.top()))));
            // A little above, so that the line that it stands in is seen whole.
            link.replaceKey("/Dest", placeOf(twin->second->page, 0,
                                             twin->second->rect.top() - 2 * twin->second->rect.height()));
            Object page = m_pages.at(marker.page);
            if (!page.hasKey("/Annots"))
                page.replaceKey("/Annots", Object::newArray());
            page.getKey("/Annots").appendItem(link);
        }
    }

    QPDF m_pdf;
    const Document &m_document;
    const PdfParts &m_parts;
    std::vector<Object> m_pages;
};

} // namespace

void PdfParts::add(const Page &page)
{
    const auto index = static_cast<std::size_t>(page.number - 1);
    pageHeight = page.size.height();
    for (const PageHeading &heading : page.headings)
        headings.push_back({heading.text, index, heading.y});
    for (const PageMarker &marker : page.markers)
        markers[marker.side].push_back({marker.link, index, marker.rect});
}

Result<QByteArray> finishedPdf(const QByteArray &pdf, const Document &document, const PdfParts &parts)
{
    try {
        return PdfFinish(pdf, document, parts).run();
    } catch (const std::exception &problem) {
        return Failure{u"PDF"_s, u"it could not be made (%1)"_s.arg(QString::fromUtf8(problem.what()))};
    }
}

} // namespace diptych
