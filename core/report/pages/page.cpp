// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/page.h"

#include "report/pages/textflow.h"

#include <QFontMetricsF>

#include <algorithm>
#include <limits>
#include <list>
#include <numeric>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// In parts of the text's size.
constexpr double rowGap = 0.55;
constexpr double denseRowGap = 0.2; ///< Of tables whose cells are a line each.
constexpr double sectionGap = 1.6;
/// What has to fit below a heading, so that it does not stand alone at the foot of a page.
constexpr double roomBelowHeading = 6;

class Layout
{
public:
    Layout(const Document &document, const PageShape &shape, const std::function<bool(Page &&)> &done)
        : m_document(document), m_shape(shape), m_done(done)
    {
        startPage();
    }

    void run()
    {
        for (const DocumentSection &section : m_document.sections)
            if (!m_stopped)
                placeSection(section);
        finishPage();
    }

private:
    [[nodiscard]] bool isEndless() const { return m_shape.size.height() <= 0; }
    [[nodiscard]] double bottom() const
    {
        return isEndless() ? std::numeric_limits<double>::max() : m_shape.size.height() - m_shape.margin;
    }
    [[nodiscard]] double width() const { return m_shape.size.width() - 2 * m_shape.margin; }

    void startPage()
    {
        m_page = {};
        m_page.number = ++m_number;
        m_page.size = m_shape.size;
        m_y = m_shape.margin;
    }

    void finishPage()
    {
        if (m_stopped)
            return;
        if (isEndless())
            m_page.size.setHeight(m_y + m_shape.margin);
        else if (m_shape.isNumbered)
            placeFooter();
        placeRibbons();
        m_reaches = {};
        m_stopped = m_stopped || !m_done(std::move(m_page));
    }

    void nextPage()
    {
        finishPage();
        startPage();
    }

    void placeSection(const DocumentSection &section)
    {
        const bool isFirst = section.part == DocumentPart::Opening;
        if (!isFirst) {
            m_y += sectionGap * m_shape.textSize;
            if (m_y + roomBelowHeading * m_shape.textSize > bottom() || !startFits(section))
                nextPage();
        }
        placeHeading(section);
        LinkReaches none;
        TextFlow paragraphs(section.paragraphs, m_shape.margin, width(), m_shape.textSize, false, Side::Left);
        while (true) {
            m_y = paragraphs.place(m_page, m_y, bottom(), isPageEmpty(), none);
            if (paragraphs.isDone() || m_stopped)
                break;
            nextPage();
        }
        if (section.columns.empty())
            return;
        if (!section.paragraphs.empty())
            m_y += rowGap * m_shape.textSize;
        placeHead(section);
        for (const DocumentRow &row : section.rows)
            placeRow(section, row);
    }

    /// Whether a table's heading, head and first row fit on what is left of the page: a head with nothing
    /// below it says nothing.
    [[nodiscard]] bool startFits(const DocumentSection &section) const
    {
        if (isEndless() || isPageEmpty() || section.part == DocumentPart::Texts || section.rows.empty())
            return true;
        Page tried;
        LinkReaches none;
        double y = m_y + roomBelowHeading / 2 * m_shape.textSize; // What the heading takes.
        TextFlow paragraphs(section.paragraphs, m_shape.margin, width(), m_shape.textSize, false, Side::Left);
        y = paragraphs.place(tried, y, bottom(), false, none);
        bool done = paragraphs.isDone();
        for (const DocumentRow *row : {&section.head, &section.rows.front()}) {
            double end = y;
            for (TextFlow &flow : flowsOf(section, *row, false)) {
                end = std::max(end, flow.place(tried, y, bottom(), false, none));
                done = done && flow.isDone();
            }
            y = end + 2 * rowGap * m_shape.textSize;
        }
        return done;
    }

    [[nodiscard]] bool isPageEmpty() const { return m_y <= m_shape.margin; }

    void placeHeading(const DocumentSection &section)
    {
        const QString name = headingOf(section);
        if (!name.isEmpty())
            m_page.headings.push_back({name, m_y});
        if (section.heading.isEmpty())
            return;
        DocumentCell cell{{.style = DocumentStyle::Label, .runs = {{.text = section.heading}}}};
        const bool isFirst = section.part == DocumentPart::Opening;
        TextFlow heading(m_headings.emplace_back(std::move(cell)), m_shape.margin, width(),
                         isFirst ? m_shape.textSize : 1.25 * m_shape.textSize, false, Side::Left);
        LinkReaches none;
        m_y = heading.place(m_page, m_y, bottom(), true, none) + 0.3 * m_shape.textSize;
    }

    [[nodiscard]] static QString headingOf(const DocumentSection &section)
    {
        if (section.part == DocumentPart::Texts)
            return u"Both reports"_s;
        return section.part == DocumentPart::Closing ? QString() : section.heading;
    }

    void placeHead(const DocumentSection &section)
    {
        if (section.head.empty())
            return;
        std::vector<TextFlow> flows = flowsOf(section, section.head, false);
        m_y = placeFlows(flows, true);
        rule(isDense(section) ? denseRowGap : rowGap);
    }

    void placeRow(const DocumentSection &section, const DocumentRow &row)
    {
        const bool isText = section.part == DocumentPart::Texts;
        std::vector<TextFlow> flows = flowsOf(section, row, isText);
        if (!isText && !isPageEmpty() && !fits(flows)) {
            nextPage();
            placeHead(section);
        }
        while (true) {
            m_y = placeFlows(flows, isPageEmpty());
            if (m_stopped || std::ranges::all_of(flows, &TextFlow::isDone))
                break;
            nextPage();
            placeHead(section);
        }
        if (!isText)
            rule(isDense(section) ? denseRowGap : rowGap);
    }

    /// Whether a row fits on what is left of the page; tried on a page of its own.
    [[nodiscard]] bool fits(std::vector<TextFlow> flows) const
    {
        if (isEndless())
            return true;
        Page tried;
        LinkReaches none;
        for (TextFlow &flow : flows)
            flow.place(tried, m_y, bottom(), false, none);
        return std::ranges::all_of(flows, &TextFlow::isDone);
    }

    [[nodiscard]] std::vector<TextFlow> flowsOf(const DocumentSection &section, const DocumentRow &row,
                                                bool isText) const
    {
        const bool isPair = section.part == DocumentPart::Texts;
        const double gap = isPair ? m_shape.gap : std::min(m_shape.gap, 1.5 * m_shape.textSize);
        const auto count = static_cast<double>(section.columns.size());
        const double all = std::accumulate(section.columns.begin(), section.columns.end(), 0);
        double x = m_shape.margin;
        std::vector<TextFlow> flows;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double own = (width() - (count - 1) * gap) * section.columns[i] / all;
            flows.emplace_back(row[i], x, own, m_shape.textSize, isText, i == 0 ? Side::Left : Side::Right);
            x += own + gap;
        }
        return flows;
    }

    /// Gives where the longest of them ends.
    double placeFlows(std::vector<TextFlow> &flows, bool force)
    {
        double end = m_y;
        for (std::size_t i = 0; i < flows.size(); ++i) {
            LinkReaches &reaches = m_reaches[i == 0 ? Side::Left : Side::Right];
            end = std::max(end, flows[i].place(m_page, m_y, bottom(), force, reaches));
        }
        return end;
    }

    [[nodiscard]] static bool isDense(const DocumentSection &section)
    {
        return section.part == DocumentPart::Figures || section.part == DocumentPart::Sources;
    }

    /// A line across the page, with room above and below.
    void rule(double gap)
    {
        m_y += gap * m_shape.textSize;
        m_page.strokes.push_back({QLineF(m_shape.margin, m_y, m_shape.margin + width(), m_y),
                                  QColor(QLatin1StringView(documentcolour::rule)), 0.05 * m_shape.textSize,
                                  Qt::SolidLine});
        m_y += gap * m_shape.textSize;
    }

    void placeRibbons()
    {
        const double left = m_shape.margin + (width() - m_shape.gap) / 2;
        const double right = left + m_shape.gap;
        const double middle = left + m_shape.gap / 2;
        for (const auto &[link, from] : m_reaches[Side::Left]) {
            const auto to = m_reaches[Side::Right].find(link);
            const auto kind = m_document.links.find(link);
            if (to == m_reaches[Side::Right].end() || kind == m_document.links.end())
                continue;
            QPainterPath path(QPointF(left, from.top));
            path.cubicTo(middle, from.top, middle, to->second.top, right, to->second.top);
            path.lineTo(right, to->second.bottom);
            path.cubicTo(middle, to->second.bottom, middle, from.bottom, left, from.bottom);
            path.closeSubpath();
            m_page.ribbons.push_back({path, kind->second, link});
        }
    }

    /// The title, cut where it is too long, and the page's number.
    void placeFooter()
    {
        const ParagraphSetting setting = settingOf(DocumentStyle::Small, 0.85 * m_shape.textSize);
        const QFontMetricsF metrics(setting.font);
        const QString number = u"page %1"_s.arg(m_page.number);
        const double numberWidth = metrics.horizontalAdvance(number);
        const double y = m_shape.size.height() - 0.55 * m_shape.margin;
        const double room = width() - numberWidth - 2 * m_shape.textSize;
        placeSmall(metrics.elidedText(m_document.title, Qt::ElideMiddle, room), setting.font, m_shape.margin,
                   y);
        placeSmall(number, setting.font, m_shape.margin + width() - numberWidth, y);
    }

    void placeSmall(const QString &text, const QFont &font, double x, double y)
    {
        const auto layout = std::make_shared<QTextLayout>(text, font);
        QTextOption option(Qt::AlignLeft);
        option.setTextDirection(Qt::LeftToRight);
        layout->setTextOption(option);
        QTextCharFormat format;
        format.setForeground(QColor(QLatin1StringView(documentcolour::soft)));
        layout->setFormats({{0, static_cast<int>(text.size()), format}});
        layout->beginLayout();
        std::ignore = layout->createLine();
        layout->endLayout();
        m_page.texts.push_back({layout, 0, {x, y}, {}});
    }

    const Document &m_document;
    const PageShape &m_shape;
    const std::function<bool(Page &&)> &m_done;
    Page m_page;
    Sided<LinkReaches> m_reaches;
    std::list<DocumentCell> m_headings; ///< Of which flows hold references.
    double m_y = 0;
    int m_number = 0;
    bool m_stopped = false; ///< Nobody wants to see more.
};

} // namespace

void layPages(const Document &document, const PageShape &shape, const std::function<bool(Page &&)> &done)
{
    Layout(document, shape, done).run();
}

} // namespace diptych
