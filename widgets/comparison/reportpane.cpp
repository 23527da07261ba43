// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/reportpane.h"

#include "comparison/highlightpainter.h"
#include "comparison/passagetext.h"
#include "report/vocabulary.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <span>

namespace diptych {

namespace {

constexpr double railInEm = 2.0; ///< Width of the strip for signs.
constexpr double barInEm = 0.24; ///< Width of a passage's bar.
/// The report can be scrolled until its last lines stand at the top, so that they can stand level with any
/// twin.
constexpr double spaceBelow = 0.9;

/// Sorted, with what overlaps or touches as one.
std::vector<Range> joined(std::vector<Range> ranges)
{
    std::ranges::sort(ranges);
    std::vector<Range> apart;
    for (const Range &range : ranges) {
        if (!apart.empty() && range.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    }
    return apart;
}

/// Those of some ranges in order and apart that meet a stretch.
std::span<const Range> meeting(const std::vector<Range> &ranges, const Range &stretch)
{
    const auto first = std::ranges::upper_bound(ranges, stretch.begin, {}, &Range::end);
    const auto last = std::ranges::lower_bound(ranges, stretch.end, {}, &Range::begin);
    return first < last ? std::span(first, last) : std::span<const Range>();
}

} // namespace

ReportPane::ReportPane(Side side, QWidget *parent) : ArticlePane(parent), m_side(side), m_style(palette())
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // The overview beside the pane stands in for it.
    // Like the pages of an open book, the text stands close to the middle.
    setColumn(side == Side::Left ? ColumnPlace::AtRight : ColumnPlace::AtLeft, railInEm);
    setSpaceBelow(spaceBelow);
    setAccessibleName(side == Side::Left ? tr("Left report") : tr("Right report"));
    setObjectName(side == Side::Left ? QStringLiteral("leftReport") : QStringLiteral("rightReport"));
    connect(this, &ArticlePane::layoutChanged, this, [this] { m_spansValid = false; });
}

void ReportPane::setShownPair(ShownPairPtr shown)
{
    m_shown = std::move(shown);
    m_currentPassage = 0;
    m_highlights = {};
    for (std::vector<Range> *ranges : {&m_unique, &m_linked, &m_copies, &m_differs})
        ranges->clear();
    m_currentUnique = {};
    m_spansValid = false;
    // Other links on the same article leave the reader where he is.
    if (const ArticlePtr shownArticle = m_shown ? m_shown->pair->articles[m_side] : nullptr;
        shownArticle != article())
        setArticle(shownArticle);
    if (m_shown) {
        m_highlights =
            HighlightSet(m_shown->pair->comparison, m_shown->passages, m_side, articleLayout().map);
        collectDiffers();
        collectPale();
    }
    viewport()->update();
}

void ReportPane::collectDiffers()
{
    for (const Fact &fact : m_shown->pair->comparison.facts) {
        if (fact.status != FactStatus::Differs)
            continue;
        for (const Range &span : fact.spans[m_side])
            m_differs.push_back(documentRange(span));
    }
    m_differs = joined(std::move(m_differs));
}

void ReportPane::collectPale()
{
    const Comparison &comparison = m_shown->pair->comparison;
    for (const Range &range : comparison.unique[m_side])
        m_unique.push_back(documentRange(range));
    for (const Highlight &highlight : m_highlights.all())
        m_linked.push_back(highlight.fill);
    m_linked = joined(std::move(m_linked));
    for (const Repeat &repeat : comparison.repeats[m_side]) {
        for (std::size_t copy = 1; copy < repeat.size(); ++copy)
            m_copies.push_back(documentRange(repeat[copy]));
    }
    m_copies = joined(std::move(m_copies));
}

void ReportPane::setSubject(Subject subject)
{
    m_subject = subject;
    viewport()->update();
}

void ReportPane::setCurrentUnique(const Range &range)
{
    m_currentUnique = range.isEmpty() ? Range{} : documentRange(range);
    viewport()->update();
}

void ReportPane::setCurrentPassage(int number)
{
    if (number == m_currentPassage)
        return;
    m_currentPassage = number;
    viewport()->update();
}

const std::vector<VerticalSpan> &ReportPane::passageSpans() const
{
    computeSpans();
    return m_passageSpans;
}

const std::vector<VerticalSpan> &ReportPane::linkSpans() const
{
    computeSpans();
    return m_linkSpans;
}

const std::vector<VerticalSpan> &ReportPane::uniqueSpans() const
{
    computeSpans();
    return m_uniqueSpans;
}

void ReportPane::computeSpans() const
{
    if (m_spansValid)
        return;
    m_spansValid = true;
    m_passageSpans.clear();
    m_linkSpans.clear();
    m_uniqueSpans.clear();
    m_signs.clear();
    if (!m_shown)
        return;
    const Comparison &comparison = m_shown->pair->comparison;
    for (const Link &link : comparison.links)
        m_linkSpans.push_back(verticalSpan(link.span[m_side]));
    for (const Passage &passage : m_shown->passages) {
        VerticalSpan span = m_linkSpans[passage.links.front()];
        for (const std::size_t link : passage.links)
            span = span.united(m_linkSpans[link]);
        m_passageSpans.push_back(span);
    }
    for (const Range &range : comparison.unique[m_side])
        m_uniqueSpans.push_back(verticalSpan(range));
    collectSigns();
}

/// Signs that fall on one line stand side by side, each once.
void ReportPane::collectSigns() const
{
    std::vector<RailSign> signs;
    for (std::size_t i = 0; i < m_shown->passages.size(); ++i) {
        const Passage &passage = m_shown->passages[i];
        if (passage.kind == LinkKind::Reworded) // Its dots are sign enough; sixty of them would be noise.
            continue;
        signs.push_back({m_passageSpans[i].top, kindSign(passage.kind), true});
        if (passage.moved)
            signs.push_back({m_passageSpans[i].top, movedSign(), true});
    }
    for (const Repeat &repeat : m_shown->pair->comparison.repeats[m_side]) {
        for (std::size_t copy = 1; copy < repeat.size(); ++copy)
            signs.push_back({verticalSpan(repeat[copy]).top, repeatedSign(), false});
    }
    std::ranges::stable_sort(signs, {}, &RailSign::top);
    for (const RailSign &sign : signs) {
        const bool sameLine = !m_signs.empty() && sign.top - m_signs.back().top < typography().em();
        if (!sameLine)
            m_signs.push_back(sign);
        else if (!m_signs.back().text.contains(sign.text))
            m_signs.back().text += sign.text;
    }
}

std::vector<std::size_t> ReportPane::linksAt(qsizetype offset) const
{
    std::vector<std::size_t> links;
    if (!m_shown || offset < 0)
        return links;
    const qsizetype position = documentPosition(offset);
    for (const Highlight *highlight : m_highlights.overlapping({position, position + 1}))
        links.push_back(highlight->link);
    const auto &all = m_shown->pair->comparison.links;
    std::ranges::stable_sort(links, {}, [&](std::size_t index) { return all[index].kind; });
    return links;
}

QString ReportPane::tipAt(qsizetype offset) const
{
    if (!m_shown || offset < 0)
        return {};
    const std::vector<std::size_t> links = linksAt(offset);
    for (const ShownDifference &difference : m_shown->differences) {
        const std::vector<Range> &spans = difference.fact->spans[m_side];
        if (std::ranges::any_of(spans, [offset](const Range &span) { return span.contains(offset); }))
            return differenceTip(*difference.fact).toHtmlEscaped();
    }
    if (!links.empty())
        return linkTip(*m_shown, links.front(), m_side, links.size());
    const auto &unique = m_shown->pair->comparison.unique[m_side];
    const bool isUnique =
        std::ranges::any_of(unique, [offset](const Range &range) { return range.contains(offset); });
    return isUnique ? tr("No match found in %1.").arg(sideLetter(other(m_side))) : QString();
}

void ReportPane::paintBelowText(QPainter &painter, const QRect &exposed)
{
    if (m_shown) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        computeSpans();
        paintRail(painter, exposed);
        paintHighlights(painter, exposed);
        painter.restore();
        paintSigns(painter, exposed);
    }
    ArticlePane::paintBelowText(painter, exposed);
}

void ReportPane::paintRail(QPainter &painter, const QRect &exposed) const
{
    const double scrolled = verticalScrollBar()->value();
    const VerticalSpan view{static_cast<double>(exposed.top()), exposed.bottom() + 1.0};
    const double width = std::max(3.0, barInEm * typography().em());
    const double left = m_side == Side::Left ? viewport()->width() - width : 0;

    const double hairline = 1.0 / devicePixelRatioF();
    const double middle = left + width / 2;
    painter.setPen(QPen(m_style.uniqueRule(), std::max(1.0, hairline)));
    for (const VerticalSpan &unique : m_uniqueSpans) {
        const VerticalSpan span = unique.moved(-scrolled);
        if (span.overlaps(view))
            painter.drawLine(QPointF(middle, span.top), QPointF(middle, span.bottom));
    }

    painter.setPen(Qt::NoPen);
    if (!marksShared(m_subject))
        return;
    for (const bool current : {false, true}) {
        for (std::size_t i = 0; i < m_passageSpans.size(); ++i) {
            const Passage &passage = m_shown->passages[i];
            const VerticalSpan span = m_passageSpans[i].moved(-scrolled);
            if ((passage.number == m_currentPassage) != current || !span.overlaps(view))
                continue;
            const QRectF bar(left, span.top, width, span.height());
            if (passage.kind == LinkKind::Reworded) {
                if (current)
                    paintGuess(painter, bar);
                continue;
            }
            painter.fillRect(bar, palette().color(QPalette::Base));
            painter.fillRect(bar, m_style.band(passage.kind, current));
        }
    }
}

/// A guess has no bar, only dots, and only while it is looked at.
void ReportPane::paintGuess(QPainter &painter, const QRectF &bar) const
{
    painter.save();
    QPen dots(m_style.line(true), bar.width() / 2, Qt::DotLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2.2});
    painter.setPen(dots);
    painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()));
    painter.restore();
}

void ReportPane::paintSigns(QPainter &painter, const QRect &exposed) const
{
    const QFont face = typography().signFont();
    const QFontMetricsF metrics(face);
    painter.setFont(face);
    const double scrolled = verticalScrollBar()->value();
    const double em = typography().em();
    for (const RailSign &sign : m_signs) {
        if (sign.linked && !marksShared(m_subject))
            continue;
        const double top = sign.top - scrolled;
        if (top > exposed.bottom() || top + 2 * em < exposed.top())
            continue;
        const double width = metrics.horizontalAdvance(sign.text);
        const double x = m_side == Side::Left ? viewport()->width() - 0.55 * em - width : 0.55 * em;
        painter.setPen(sign.linked ? m_style.line(false) : m_style.mutedText());
        painter.drawText(QPointF(x, top + 1.05 * em), sign.text);
    }
}

void ReportPane::paintHighlights(QPainter &painter, const QRect &exposed) const
{
    const HighlightPainter highlighter(painter, m_style, typography().em(), m_currentPassage);
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const qsizetype begin = visible.block.position();
        const Range shown{begin, begin + visible.block.length()};
        if (marksUnique(m_subject, m_side)) {
            for (const Range &range : meeting(m_unique, shown))
                highlighter.paintUnique(visible.block, visible.origin, range, range == m_currentUnique);
        }
        if (!marksShared(m_subject))
            continue;
        highlighter.paint(visible.block, visible.origin, m_highlights.overlapping(shown));
        for (const Range &range : meeting(m_differs, shown))
            highlighter.paintDiffers(visible.block, visible.origin, range);
    }
}

void ReportPane::paintAboveText(QPainter &painter, const QRect &exposed)
{
    const bool palesShared = !marksShared(m_subject);
    if (!m_shown || (m_copies.empty() && !palesShared))
        return;
    const HighlightPainter highlighter(painter, m_style, typography().em(), m_currentPassage);
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const qsizetype begin = visible.block.position();
        const Range shown{begin, begin + visible.block.length()};
        for (const Range &range : meeting(palesShared ? m_linked : m_copies, shown))
            highlighter.paintVeil(visible.block, visible.origin, range);
    }
}

void ReportPane::extendMenu(QMenu &menu, qsizetype offset)
{
    menu.addSeparator();
    QAction *twin = menu.addAction(tr("Show in the &Other Report"), this,
                                   [this, offset] { Q_EMIT placeActivated(offset); });
    twin->setEnabled(!linksAt(offset).empty());
    QAction *words = menu.addAction(tr("&Find in the Other Report"), this, &ReportPane::findInOtherWanted);
    words->setEnabled(textCursor().hasSelection());
}

bool ReportPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return ArticlePane::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(offsetAt(help->pos()));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

void ReportPane::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    ArticlePane::mousePressEvent(event);
}

void ReportPane::mouseReleaseEvent(QMouseEvent *event)
{
    ArticlePane::mouseReleaseEvent(event);
    const bool dragged = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || textCursor().hasSelection())
        return;
    if (const qsizetype offset = offsetAt(event->pos()); offset >= 0)
        Q_EMIT placeActivated(offset);
}

void ReportPane::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT placeActivated(articleOffset(textCursor().position()));
        return;
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    default:
        ArticlePane::keyPressEvent(event);
    }
}

void ReportPane::focusInEvent(QFocusEvent *event)
{
    ArticlePane::focusInEvent(event);
    Q_EMIT gotFocus();
}

void ReportPane::changeEvent(QEvent *event)
{
    ArticlePane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_style = KindStyle(palette());
}

} // namespace diptych
