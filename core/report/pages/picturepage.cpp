// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/picturepage.h"

#include "report/pages/paintpage.h"
#include "report/pages/svgpage.h"

#include <QBuffer>
#include <QImage>
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
/// Pixels; where Qt's painting ends.
constexpr double highestPicture = 32767;

Page picturePage(const Document &document)
{
    const PageShape shape{QSizeF(pictureWidth, 0) * unitsPerPoint, pictureMargin * unitsPerPoint,
                          pictureGap * unitsPerPoint, pictureTextSize * unitsPerPoint, false};
    Page whole;
    layPages(document, shape, [&](Page &&page) { whole = std::move(page); });
    return whole;
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
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Failure{u"PNG"_s, u"the picture could not be made"_s};
    return buffer.data();
}

Result<QByteArray> svgPicture(const Document &document)
{
    return svgPage(picturePage(document), document.title);
}

} // namespace diptych
