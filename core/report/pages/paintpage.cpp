// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/paintpage.h"

#include <QPainter>

namespace diptych {

namespace {

QColor accent(double alpha)
{
    QColor colour{QLatin1StringView(documentcolour::line)};
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

RibbonLook ribbonLook(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Verbatim:
        return {accent(0.26), accent(0.42)};
    case LinkKind::Edited:
        return {accent(0.11), accent(0.36)};
    case LinkKind::Reworded:
        break;
    }
    return {accent(0.04), accent(0.36), Qt::DotLine};
}

void paintPage(QPainter &painter, const Page &page)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PageRibbon &ribbon : page.ribbons) {
        const RibbonLook look = ribbonLook(ribbon.kind);
        painter.setPen(QPen(look.edge, ribbonEdgeWidth, look.style));
        painter.setBrush(look.ground);
        painter.drawPath(ribbon.path);
    }
    for (const PageFill &fill : page.fills)
        painter.fillRect(fill.rect, fill.colour);
    for (const PageText &text : page.texts)
        text.layout->lineAt(text.line).draw(&painter, text.at);
    for (const PageStroke &stroke : page.strokes) {
        painter.setPen(QPen(stroke.colour, stroke.width, stroke.style, Qt::FlatCap));
        painter.drawLine(stroke.line);
    }
}

} // namespace diptych
