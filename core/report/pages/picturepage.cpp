// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/picturepage.h"

#include "report/pages/paintpage.h"
#include "report/pages/pdfpages.h"
#include "report/pages/svgpage.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// Points.
constexpr double pictureWidth = 900;
constexpr double pictureMargin = 36;
constexpr double pictureGap = 64;
constexpr double pictureTextSize = 11;

/// Pixels a point: sharp on a good screen, and legible at the least.
constexpr double bestScale = 1.6;
constexpr double leastScale = 1;
/// By which the picture of two reports of 1,000 words takes 0.6 s instead of 0.9 s of CPU and is as large.
constexpr int packingQuality = 70;
/// Pixels a point, points, and pages: what a dialog has room for.
constexpr double previewScale = 1.5;
constexpr double previewGap = 8;
constexpr std::size_t previewPages = 4;
/// Pixels; where Qt's painting ends.
constexpr double highestPicture = 32767;

Page picturePage(const Document &document)
{
    const PageShape shape{QSizeF(pictureWidth, 0) * unitsPerPoint, pictureMargin * unitsPerPoint,
                          pictureGap * unitsPerPoint, pictureTextSize * unitsPerPoint, false};
    Page whole;
    layPages(document, shape, [&](Page &&page) {
        whole = std::move(page);
        return true;
    });
    return whole;
}

/// The picture as PNG.
Result<QByteArray> packed(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG", packingQuality))
        return Failure{u"PNG"_s, u"the picture could not be made"_s};
    return buffer.data();
}

} // namespace

Result<QByteArray> pngPicture(const Document &document)
{
    const Page page = picturePage(document);
    const double height = page.size.height() / unitsPerPoint;
    const double scale = std::min(bestScale, highestPicture / height);
    if (scale < leastScale)
        return Failure{u"PNG"_s,
                       u"the reports are too long for one picture; PDF, ODT and SVG can hold them"_s};
    QImage image((page.size / unitsPerPoint * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Failure{u"PNG"_s, u"there is not enough memory for the picture"_s};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale / unitsPerPoint, scale / unitsPerPoint);
    paintPage(painter, page);
    painter.end();
    image.setText(u"Title"_s, document.title);
    return packed(image);
}

Result<QByteArray> svgPicture(const Document &document)
{
    return svgPage(picturePage(document), document.title);
}

Result<QByteArray> pagesPicture(const Document &document)
{
    const QSizeF paper = QPageSize(QPageSize::A4).size(QPageSize::Point);
    const double scale = previewScale / unitsPerPoint;
    const double step = (paper.height() + previewGap) * unitsPerPoint;
    std::vector<Page> pages;
    layPages(document, paperShape(paper), [&](Page &&page) {
        pages.push_back(std::move(page));
        return pages.size() < previewPages;
    });
    const auto count = static_cast<double>(pages.size());
    QImage image(
        (QSizeF(paper.width(), count * (paper.height() + previewGap) - previewGap) * previewScale).toSize(),
        QImage::Format_RGB32);
    image.fill(QColor(Qt::lightGray));
    QPainter painter(&image);
    painter.scale(scale, scale);
    for (const Page &page : pages) {
        painter.fillRect(QRectF(QPointF(), page.size), Qt::white);
        paintPage(painter, page);
        painter.translate(0, step);
    }
    painter.end();
    return packed(image);
}

} // namespace diptych
