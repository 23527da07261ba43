// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/pdfpages.h"

#include "report/pages/paintpage.h"
#include "report/pages/pdfparts.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPainter>
#include <QPdfWriter>

namespace diptych {

namespace {

/// Points. About fifty letters stand on a line of A4, as in a newspaper's wide column.
constexpr double paperMargin = 40;
constexpr double paperGap = 26;
constexpr double paperTextSize = 9;

void paint(const Document &document, QPagedPaintDevice &device, PdfParts *parts)
{
    constexpr double unitsPerInch = 72 * unitsPerPoint;
    QPainter painter(&device);
    const double scale = device.logicalDpiX() / unitsPerInch;
    painter.scale(scale, scale);
    layPages(document, paperShape(device.pageLayout().fullRect(QPageLayout::Point).size()), [&](Page &&page) {
        if (page.number > 1)
            device.newPage();
        paintPage(painter, page);
        if (parts)
            parts->add(page);
        return true;
    });
}

/// While this lives, new hash tables keep their things in an order that every run of the program has: Qt
/// writes the fonts of a PDF in the order of such a table.
class SteadyHashes
{
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    SteadyHashes(const SteadyHashes &) = delete;
    SteadyHashes &operator=(const SteadyHashes &) = delete;
};

} // namespace

PageShape paperShape(QSizeF points)
{
    return {points * unitsPerPoint, paperMargin * unitsPerPoint, paperGap * unitsPerPoint,
            paperTextSize * unitsPerPoint, true};
}

void paintPages(const Document &document, QPagedPaintDevice &device)
{
    paint(document, device, nullptr);
}

Result<QByteArray> pdfPages(const Document &document)
{
    constexpr int dotsPerInch = 720; // Those of the pages' own units, so that nothing is rounded.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PdfParts parts;
    {
        const SteadyHashes steady;
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
        paint(document, writer, &parts);
    }
    return finishedPdf(buffer.data(), document, parts);
}

} // namespace diptych
