// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/svgpage.h"

#include "report/formats/htmltext.h"
#include "report/pages/paintpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// A length in points. Two decimals are a seventieth of a pixel.
QString length(double units)
{
    QString number = QString::number(units / unitsPerPoint, 'f', 2);
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return number;
}

QString paint(QLatin1StringView name, const QColor &colour)
{
    QString xml = u" %1=\"%2\""_s.arg(name, colour.name());
    if (colour.alphaF() < 1)
        xml += u" %1-opacity=\"%2\""_s.arg(name, QString::number(colour.alphaF(), 'f', 2));
    return xml;
}

QString dashes(Qt::PenStyle style, double width)
{
    if (style == Qt::DotLine)
        return u" stroke-dasharray=\"%1\""_s.arg(length(width));
    return style == Qt::DashLine ? u" stroke-dasharray=\"%1 %2\""_s.arg(length(4 * width), length(2 * width))
                                 : QString();
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QString point = length(element.x) + u' ' + length(element.y);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += u'M' + point;
            break;
        case QPainterPath::LineToElement:
            data += u'L' + point;
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point;
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ' + point;
            break;
        }
    }
    return data + u'Z';
}

class SvgWriter
{
public:
    explicit SvgWriter(const Page &page) : m_page(page), m_markers(page.markers)
    {
        std::ranges::stable_sort(m_markers, {}, [](const PageMarker &marker) { return marker.rect.top(); });
        for (const PageMarker &marker : m_markers)
            m_tallest = std::max(m_tallest, marker.rect.height());
    }

    [[nodiscard]] QByteArray write(const QString &title)
    {
        const QString width = length(m_page.size.width());
        const QString height = length(m_page.size.height());
        m_xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                u"width=\"%1\" "
                "height=\"%2\" viewBox=\"0 0 %1 %2\" xml:space=\"preserve\">\n"_s.arg(width, height);
        m_xml += u"<title>"_s + htmlEscaped(title) + u"</title>\n"_s;
        m_xml += u"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"_s;
        writeRibbons();
        for (const PageFill &fill : m_page.fills)
            m_xml += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"%5/>\n"_s.arg(
                length(fill.rect.left()), length(fill.rect.top()), length(fill.rect.width()),
                length(fill.rect.height()), paint("fill"_L1, fill.colour));
        for (const PageText &text : m_page.texts)
            writeText(text);
        for (const PageStroke &stroke : m_page.strokes)
            m_xml += u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke-width=\"%5\"%6%7/>\n"_s.arg(
                length(stroke.line.x1()), length(stroke.line.y1()), length(stroke.line.x2()),
                length(stroke.line.y2()), length(stroke.width), paint("stroke"_L1, stroke.colour),
                dashes(stroke.style, stroke.width));
        m_xml += u"</svg>\n"_s;
        return m_xml.toUtf8();
    }

private:
    void writeRibbons()
    {
        for (const PageRibbon &ribbon : m_page.ribbons) {
            const RibbonLook look = ribbonLook(ribbon.kind);
            m_xml += u"<path d=\"%1\" stroke-width=\"%2\"%3%4%5/>\n"_s.arg(
                pathData(ribbon.path), length(ribbonEdgeWidth), paint("fill"_L1, look.ground),
                paint("stroke"_L1, look.edge), dashes(look.style, ribbonEdgeWidth));
        }
    }

    void writeText(const PageText &text)
    {
        const QTextLine line = text.layout->lineAt(text.line);
        const int begin = line.textStart();
        const int end = begin + line.textLength();
        for (const QTextLayout::FormatRange &format : text.layout->formats()) {
            const int from = std::max(format.start, begin);
            const int to = std::min(format.start + format.length, end);
            if (from < to)
                writeRun(text, line, format.format, from, to);
        }
    }

    void writeRun(const PageText &text, const QTextLine &line, const QTextCharFormat &format, int from,
                  int to)
    {
        const QString words = text.layout->text().sliced(from, to - from);
        const double x1 = line.cursorToX(from) + text.at.x();
        const double x2 = line.cursorToX(to) + text.at.x();
        const bool isRaised = format.verticalAlignment() == QTextCharFormat::AlignSuperScript;
        QFont font = text.layout->font();
        if (format.hasProperty(QTextFormat::FontFamilies))
            font.setFamilies(format.fontFamilies().toStringList());
        // As Qt sets it: two thirds of the size, half of it higher.
        const double size = font.pixelSize() * (isRaised ? 2.0 / 3 : 1);
        const double y = text.at.y() + line.y() + line.ascent() - (isRaised ? size / 2 : 0);
        const bool isBold = !isRaised && (font.bold() || format.fontWeight() >= QFont::Bold);
        const bool runsLeft = x2 < x1;
        QString xml =
            u"<text x=\"%1\" y=\"%2\" textLength=\"%3\" lengthAdjust=\"spacingAndGlyphs\" font-size=\"%4\""_s
                .arg(length(std::min(x1, x2)), length(y), length(std::abs(x2 - x1)), length(size));
        xml += u" font-family=\"%1\""_s.arg(familyList(font.families()));
        xml += paint("fill"_L1, format.foreground().color());
        if (isBold)
            xml += u" font-weight=\"bold\""_s;
        if (font.italic())
            xml += u" font-style=\"italic\""_s;
        if (runsLeft)
            xml += u" direction=\"rtl\" unicode-bidi=\"embed\" text-anchor=\"end\""_s;
        if (!text.language.isEmpty())
            xml += u" xml:lang=\"%1\""_s.arg(htmlEscaped(text.language));
        xml += u'>' + htmlEscaped(words) + u"</text>"_s;
        m_xml += (isRaised ? linked(xml, QPointF(std::min(x1, x2), y)) : xml) + u'\n';
    }

    /// A sign leads to its twin.
    [[nodiscard]] QString linked(const QString &text, QPointF at) const
    {
        const auto top = [](const PageMarker &marker) { return marker.rect.top(); };
        const auto first = std::ranges::lower_bound(m_markers, at.y() - m_tallest, {}, top);
        const auto end = std::ranges::upper_bound(first, m_markers.end(), at.y(), {}, top);
        const auto marker = std::find_if(first, end, [&](const PageMarker &candidate) {
            return std::abs(candidate.rect.left() - at.x()) < 1 &&
                   candidate.rect.contains(at + QPointF(1, 0));
        });
        if (marker == end)
            return text;
        const QChar own = marker->side == Side::Left ? u'l' : u'r';
        const QChar twin = marker->side == Side::Left ? u'r' : u'l';
        return u"<a id=\"%1%3\" href=\"#%2%3\">"_s.arg(own, twin).arg(marker->link) + text + u"</a>"_s;
    }

    [[nodiscard]] static QString familyList(const QStringList &families)
    {
        QStringList quoted;
        for (const QString &family : families)
            quoted << u"'%1'"_s.arg(family);
        const bool isSerif = families.value(0).contains("Serif"_L1);
        return (quoted << (isSerif ? u"serif"_s : u"sans-serif"_s)).join(u", "_s);
    }

    const Page &m_page;
    std::vector<PageMarker> m_markers; ///< From top to bottom.
    double m_tallest = 0;              ///< Of them.
    QString m_xml;
};

} // namespace

QByteArray svgPage(const Page &page, const QString &title)
{
    return SvgWriter(page).write(title);
}

} // namespace diptych
