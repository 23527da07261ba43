// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/textflow.h"

#include <QGlyphRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// Characters of a paragraph that are laid out at once: a text without paragraphs takes no more memory than
/// one with.
constexpr qsizetype longestPiece = 8000;

/// In parts of the text's size.
constexpr double reportIndent = 1.9;
constexpr double numberSize = 0.62;
constexpr double thinLine = 0.055;
constexpr double thickLine = 0.1;

QColor colour(const char *name)
{
    return QColor(QLatin1StringView(name));
}

QFont fontOf(bool isSerif, double size)
{
    QFont font;
    // The first one that is there; what it lacks comes from others.
    font.setFamilies(isSerif ? QStringList{u"Source Serif 4"_s, u"Noto Serif"_s, u"DejaVu Serif"_s}
                             : QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(std::max(1, static_cast<int>(size)));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any distance between letters, however small, turns ligatures off, which could not be searched for.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

bool hasBothDirections(QStringView text)
{
    bool left = false;
    bool right = false;
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        right = right || direction == QChar::DirR || direction == QChar::DirAL ||
                direction == QChar::DirRLO || direction == QChar::DirRLE || direction == QChar::DirRLI;
        left = left || direction == QChar::DirL || direction == QChar::DirEN || direction == QChar::DirAN;
    }
    return left && right;
}

/// Where the characters stand on the line, in its own coordinates.
std::vector<QRectF> extents(const QTextLine &line, Range range, bool isMixed)
{
    if (!isMixed) {
        const double from = line.cursorToX(static_cast<int>(range.begin));
        const double to = line.cursorToX(static_cast<int>(range.end));
        return {QRectF(std::min(from, to), 0, std::abs(to - from), 0)};
    }
    std::vector<QRectF> rects;
    for (const QGlyphRun &run :
         line.glyphRuns(static_cast<int>(range.begin), static_cast<int>(range.size()))) {
        const QRectF box = run.boundingRect();
        rects.emplace_back(box.left(), 0, box.width(), 0);
    }
    return rects;
}

} // namespace

ParagraphSetting settingOf(DocumentStyle style, double textSize)
{
    const auto set = [&](bool isSerif, double size, double leading, double above, double below,
                         const char *ink = documentcolour::ink) {
        return ParagraphSetting{fontOf(isSerif, size * textSize), leading * size * textSize, above * textSize,
                                below * textSize, colour(ink)};
    };
    ParagraphSetting setting;
    switch (style) {
    case DocumentStyle::ReportTitle:
        setting = set(true, 1.35, 1.3, 0, 0.7);
        setting.font.setBold(true);
        return setting;
    case DocumentStyle::ReportHeading:
        setting = set(true, 1.0, 1.45, 0.5, 0.4);
        setting.font.setBold(true);
        return setting;
    case DocumentStyle::ListItem:
        return set(true, 1.0, 1.5, 0, 0.3);
    case DocumentStyle::Caption:
        setting = set(true, 0.9, 1.45, 0, 0.6, documentcolour::soft);
        setting.font.setItalic(true);
        return setting;
    case DocumentStyle::Note:
        return set(true, 0.9, 1.45, 0, 0.6, documentcolour::soft);
    case DocumentStyle::Lead:
        return set(true, 1.3, 1.4, 0, 0.7);
    case DocumentStyle::Small:
        return set(false, 0.82, 1.4, 0, 0.15);
    case DocumentStyle::Label:
        setting = set(false, 0.82, 1.4, 0, 0.15);
        setting.font.setBold(true);
        return setting;
    case DocumentStyle::Body:
        break;
    }
    return set(true, 1.0, 1.5, 0, 0.7);
}

TextFlow::TextFlow(const DocumentCell &cell, double x, double width, double textSize, bool isReport,
                   Side side)
    : m_cell(&cell), m_x(x), m_width(width), m_textSize(textSize), m_isReport(isReport), m_side(side)
{
    if (!cell.empty())
        startParagraph();
}

double TextFlow::indent() const
{
    return m_isReport ? reportIndent * m_textSize : 0;
}

void TextFlow::startParagraph()
{
    const DocumentParagraph &paragraph = (*m_cell)[m_paragraph];
    m_setting = settingOf(paragraph.style, m_textSize);
    m_text.clear();
    m_ranges.clear();
    for (const DocumentRun &run : paragraph.runs) {
        m_ranges.push_back({m_text.size(), m_text.size() + run.text.size()});
        m_text += run.text;
    }
    m_isMixed = hasBothDirections(m_text);
    m_piece = {0, 0};
    startPiece();
}

void TextFlow::startPiece()
{
    qsizetype end = m_text.size();
    if (end - m_piece.begin > longestPiece) {
        end = m_piece.begin + longestPiece;
        if (const qsizetype space = m_text.lastIndexOf(u' ', end); space > m_piece.begin)
            end = space + 1;
        else if (m_text[end].isLowSurrogate())
            --end;
    }
    m_piece.end = end;
    m_layout = std::make_shared<QTextLayout>(m_piece.in(m_text).toString(), m_setting.font);
    QTextOption option(Qt::AlignLeading);
    option.setTextDirection((*m_cell)[m_paragraph].rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats());
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(m_width - indent());
    m_layout->endLayout();
    m_line = 0;
}

/// What comes behind the layout's last line: the next piece of the paragraph, the next one, or nothing.
void TextFlow::nextPiece()
{
    if (m_piece.end < m_text.size()) {
        m_piece.begin = m_piece.end;
        startPiece();
        return;
    }
    m_layout.reset();
    ++m_paragraph;
    if (m_paragraph < m_cell->size())
        startParagraph();
}

QList<QTextLayout::FormatRange> TextFlow::formats() const
{
    QList<QTextLayout::FormatRange> formats;
    const std::vector<DocumentRun> &runs = (*m_cell)[m_paragraph].runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Range part{std::max(m_ranges[i].begin, m_piece.begin), std::min(m_ranges[i].end, m_piece.end)};
        if (part.end <= part.begin)
            continue;
        QTextCharFormat format;
        format.setForeground(m_setting.colour);
        if (runs[i].kind) // Linked words are read, not passed over.
            format.setForeground(colour(documentcolour::ink));
        if (runs[i].soft)
            format.setForeground(colour(documentcolour::soft));
        if (runs[i].bold)
            format.setFontWeight(QFont::Bold);
        if (runs[i].marker > 0) {
            format.setFont(fontOf(false, m_setting.font.pixelSize()));
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            format.setForeground(colour(documentcolour::line));
        }
        formats.push_back(
            {static_cast<int>(part.begin - m_piece.begin), static_cast<int>(part.size()), format});
    }
    return formats;
}

double TextFlow::place(Page &page, double y, double bottom, bool force, LinkReaches &reaches)
{
    m_atTop = true;
    double behind = 0;
    while (m_layout) {
        if (m_line >= m_layout->lineCount()) {
            if (m_piece.end == m_text.size())
                behind = m_setting.below;
            nextPiece();
            continue;
        }
        const QTextLine line = m_layout->lineAt(m_line);
        const double height = std::max(m_setting.lineHeight, line.height());
        const bool isFirst = m_line == 0 && m_piece.begin == 0;
        const double top = m_atTop ? y : y + behind + (isFirst ? m_setting.above : 0);
        if (top + height > bottom && !(force && m_atTop))
            break;
        behind = 0;
        placeLine(page, line, top, height, reaches);
        y = top + height;
        m_atTop = false;
        ++m_line;
    }
    return m_layout ? y : y + behind;
}

void TextFlow::placeLine(Page &page, const QTextLine &line, double y, double height,
                         LinkReaches &reaches) const
{
    const DocumentParagraph &paragraph = (*m_cell)[m_paragraph];
    const double left = m_x + (paragraph.rightToLeft ? 0 : indent());
    const double baseline = y + (height - line.ascent() - line.descent()) / 2 + line.ascent();
    // The layout has stacked its lines by its own measure.
    const QPointF at(left, baseline - line.ascent() - line.y());
    if (m_isReport)
        placeBeside(page, y, height, baseline);
    page.texts.push_back({m_layout, m_line, at, paragraph.language});
    const Range onLine{m_piece.begin + line.textStart(),
                       m_piece.begin + line.textStart() + line.textLength()};
    for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
        const Range part{std::max(m_ranges[i].begin, onLine.begin), std::min(m_ranges[i].end, onLine.end)};
        if (part.end > part.begin)
            markRun(page, paragraph.runs[i], line, at, part, baseline, reaches);
    }
}

void TextFlow::markRun(Page &page, const DocumentRun &run, const QTextLine &line, QPointF at, Range range,
                       double baseline, LinkReaches &reaches) const
{
    const bool isPlain = !run.kind && !run.changed && !run.repeated && !run.differs && run.marker == 0;
    if (isPlain)
        return;
    const double size = m_setting.font.pixelSize();
    const double top = baseline - 0.92 * size;
    const double bottom = baseline + 0.3 * size;
    const Range own{range.begin - m_piece.begin, range.end - m_piece.begin};
    for (const QRectF &extent : extents(line, own, m_isMixed)) {
        const QRectF box(extent.left() + at.x(), top, extent.width(), bottom - top);
        const auto stroke = [&](double y, const char *ink, double width, Qt::PenStyle style) {
            page.strokes.push_back({QLineF(box.left(), y, box.right(), y), colour(ink), width * size, style});
        };
        if (run.differs)
            page.fills.push_back({box, colour(documentcolour::differsGround)});
        else if (run.kind == LinkKind::Verbatim || run.kind == LinkKind::Edited)
            page.fills.push_back({box, colour(run.kind == LinkKind::Verbatim ? documentcolour::verbatim
                                                                             : documentcolour::edited)});
        if (run.changed && !run.differs)
            stroke(baseline + 0.17 * size, documentcolour::line, thickLine, Qt::SolidLine);
        else if (run.kind == LinkKind::Reworded)
            stroke(baseline + 0.2 * size, documentcolour::line, thickLine, Qt::DotLine);
        if (run.repeated)
            stroke(top + 0.06 * size, documentcolour::soft, thinLine, Qt::DashLine);
        if (run.differs) // Two lines: one is what was edited.
            for (const double below : {0.14, 0.28})
                stroke(baseline + below * size, documentcolour::differs, thinLine, Qt::SolidLine);
        if (run.marker > 0)
            page.markers.push_back({run.marker, m_side, box});
    }
    if (!m_isReport || !run.kind)
        return;
    for (const int link : run.links) {
        const auto [reach, isNew] = reaches.try_emplace(link, LinkReach{top, bottom});
        reach->second.top = std::min(reach->second.top, top);
        reach->second.bottom = std::max(reach->second.bottom, bottom);
    }
}

/// The number of the paragraph beside its first line, and the rule beside what has no match.
void TextFlow::placeBeside(Page &page, double y, double height, double baseline) const
{
    const DocumentParagraph &paragraph = (*m_cell)[m_paragraph];
    const auto mirrored = [&](double x) { return paragraph.rightToLeft ? 2 * m_x + m_width - x : x; };
    if (paragraph.unmatched != Unmatched::None) {
        const double x = mirrored(m_x + indent() - 0.45 * m_textSize);
        page.strokes.push_back({QLineF(x, y, x, y + height), colour(documentcolour::rule), 0.08 * m_textSize,
                                paragraph.unmatched == Unmatched::All ? Qt::SolidLine : Qt::DotLine});
    }
    if (paragraph.number == 0 || m_line > 0 || m_piece.begin > 0)
        return;
    const auto number = std::make_shared<QTextLayout>(QString::number(paragraph.number),
                                                      fontOf(false, numberSize * m_textSize));
    QTextCharFormat format;
    format.setForeground(colour(documentcolour::soft));
    number->setFormats({{0, static_cast<int>(number->text().size()), format}});
    number->beginLayout();
    QTextLine line = number->createLine();
    number->endLayout();
    const double x = paragraph.rightToLeft ? m_x + m_width - line.naturalTextWidth() : m_x;
    page.texts.push_back({number, 0, {x, baseline - line.ascent()}, {}});
}

} // namespace diptych
