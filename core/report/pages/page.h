// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QColor>
#include <QLineF>
#include <QPainterPath>
#include <QRectF>
#include <QTextLayout>

#include <functional>
#include <memory>

namespace diptych {

// Pages as lists of what is drawn, so that paper, picture and SVG show the same. Lengths are tenths of a
// point: Qt counts the sizes of fonts in whole units.

inline constexpr double unitsPerPoint = 10;

struct PageFill
{
    QRectF rect;
    QColor colour;
};

struct PageStroke
{
    QLineF line;
    QColor colour;
    double width = 0;
    Qt::PenStyle style = Qt::SolidLine;
};

/// Joins the two stretches of a link across the gap between the reports.
struct PageRibbon
{
    QPainterPath path;
    LinkKind kind = LinkKind::Verbatim;
    int link = 0;
};

/// A line of a paragraph. \a at is where the layout's own origin stands on the page.
struct PageText
{
    std::shared_ptr<const QTextLayout> layout;
    int line = 0;
    QPointF at;
    QString language;
};

/// The sign of a link, which leads to that on the other side.
struct PageMarker
{
    int link = 0;
    Side side = Side::Left;
    QRectF rect;
};

struct PageHeading
{
    QString text;
    double y = 0;
};

struct Page
{
    int number = 0; ///< From 1.
    QSizeF size;
    std::vector<PageRibbon> ribbons;
    std::vector<PageFill> fills;
    std::vector<PageStroke> strokes;
    std::vector<PageText> texts;
    std::vector<PageMarker> markers;
    std::vector<PageHeading> headings;
};

/// What is drawn on.
struct PageShape
{
    QSizeF size;            ///< An endless page has no height: it gets as high as what stands on it.
    double margin = 0;      ///< On all sides.
    double gap = 0;         ///< Between the columns.
    double textSize = 0;    ///< Of the reports' text; the other sizes go with it.
    bool isNumbered = true; ///< Title and number of the page stand below.
};

/// Lays the document out and hands out the pages one after the other, so that a long one does not have to be
/// kept; \a done answers whether to go on. Needs fonts, so a QGuiApplication; any thread.
void layPages(const Document &document, const PageShape &shape, const std::function<bool(Page &&)> &done);

} // namespace diptych
