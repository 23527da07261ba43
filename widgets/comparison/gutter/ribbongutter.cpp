// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/gutter/ribbongutter.h"

#include "comparison/passagetext.h"
#include "comparison/reportpane.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace diptych {

namespace {

// By the height of a line of the window's font.
constexpr double leastWidthInLines = 4.6;
constexpr double greatestWidthInLines = 9;
constexpr double currentRim = 2; ///< Pixels.

} // namespace

RibbonGutter::RibbonGutter(const Sided<ReportPane *> &panes, QWidget *parent)
    : QWidget(parent), m_panes(panes), m_style(palette())
{
    setObjectName(QStringLiteral("ribbons"));
    setAccessibleName(tr("Ribbons between the reports"));
    setAccessibleDescription(tr("Each ribbon joins the two places of a shared passage."));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setMaximumWidth(qRound(greatestWidthInLines * fontMetrics().height()));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void RibbonGutter::setShownPair(ShownPairPtr shown)
{
    m_shown = std::move(shown);
    m_currentPassage = 0;
    m_candidate = {};
    m_hovered = -1;
    update();
}

void RibbonGutter::setCurrentPassage(int number)
{
    m_currentPassage = number;
    update();
}

void RibbonGutter::setCandidate(const Sided<Range> &ends)
{
    m_candidate = ends;
    update();
}

void RibbonGutter::paintCandidate(QPainter &painter) const
{
    if (m_candidate[Side::Left].isEmpty())
        return;
    Sided<VerticalSpan> ends;
    for (const Side side : bothSides)
        ends[side] = m_panes[side]
                         ->verticalSpan(m_candidate[side])
                         .moved(-m_panes[side]->verticalScrollBar()->value());
    QPen dashes(m_style.line(true), 1);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(bandRims(ends, width()));
}

void RibbonGutter::setSubject(Subject subject)
{
    m_subject = subject;
    update();
}

QSize RibbonGutter::sizeHint() const
{
    return {qRound(leastWidthInLines * fontMetrics().height()), 10 * fontMetrics().height()};
}

int RibbonGutter::layer(const Passage &passage) const
{
    if (passage.number == m_currentPassage)
        return 2;
    return passage.moved ? 0 : 1;
}

std::vector<RibbonGutter::Ribbon> RibbonGutter::ribbonsInView() const
{
    std::vector<Ribbon> ribbons;
    if (!m_shown)
        return ribbons;
    for (std::size_t index = 0; index < m_shown->passages.size(); ++index) {
        const Passage &passage = m_shown->passages[index];
        // What is only probable is tied for the current passage alone: sixty guesses would hide the facts.
        const bool quiet = passage.kind == LinkKind::Reworded || !marksShared(m_subject);
        if (quiet && passage.number != m_currentPassage)
            continue;
        Sided<VerticalSpan> ends;
        for (const Side side : bothSides)
            ends[side] =
                m_panes[side]->passageSpans()[index].moved(-m_panes[side]->verticalScrollBar()->value());
        const RibbonForm form = ribbonForm(ends, height());
        if (form != RibbonForm::Hidden)
            ribbons.push_back({index, form, ends});
    }
    std::ranges::stable_sort(ribbons, {},
                             [this](const Ribbon &ribbon) { return layer(m_shown->passages[ribbon.index]); });
    return ribbons;
}

QPainterPath RibbonGutter::outline(const Ribbon &ribbon) const
{
    if (ribbon.form == RibbonForm::Band)
        return bandPath(ribbon.ends, width());
    const Side side = ribbon.form == RibbonForm::LeftStub ? Side::Left : Side::Right;
    return stubPath(side, ribbon.ends[side], width());
}

QPainterPath RibbonGutter::arrow(const Ribbon &ribbon) const
{
    const Side side = ribbon.form == RibbonForm::LeftStub ? Side::Left : Side::Right;
    const bool upwards = ribbon.ends[other(side)].middle() < 0;
    return stubArrow(side, ribbon.ends[side], upwards, width(), height());
}

QPainterPath RibbonGutter::target(const Ribbon &ribbon) const
{
    QPainterPath path = outline(ribbon);
    if (ribbon.form != RibbonForm::Band)
        path.addRect(arrow(ribbon).boundingRect());
    return path;
}

std::ptrdiff_t RibbonGutter::passageAt(const QPointF &point) const
{
    std::vector<Ribbon> ribbons = ribbonsInView();
    std::ranges::reverse(ribbons);
    // A thin ribbon is hard to hit: a few pixels beside it count as well.
    const double reach = 3;
    const QRectF spot(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    for (const Ribbon &ribbon : ribbons) {
        if (target(ribbon).contains(point))
            return static_cast<std::ptrdiff_t>(ribbon.index);
    }
    const auto near =
        std::ranges::find_if(ribbons, [&](const Ribbon &ribbon) { return target(ribbon).intersects(spot); });
    return near == ribbons.end() ? -1 : static_cast<std::ptrdiff_t>(near->index);
}

void RibbonGutter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Ribbon &ribbon : ribbonsInView())
        paintRibbon(painter, ribbon);
    paintCandidate(painter);
}

void RibbonGutter::paintRibbon(QPainter &painter, const Ribbon &ribbon) const
{
    if (ribbon.form == RibbonForm::Band)
        paintBand(painter, ribbon);
    else
        paintStub(painter, ribbon);
}

void RibbonGutter::paintBand(QPainter &painter, const Ribbon &ribbon) const
{
    const Passage &passage = m_shown->passages[ribbon.index];
    const bool current = passage.number == m_currentPassage;
    const bool strong = current || static_cast<std::ptrdiff_t>(ribbon.index) == m_hovered;
    QPen rim(m_style.ribbonEdge(passage.kind, strong), current ? currentRim : 1);
    if (passage.kind == LinkKind::Reworded)
        rim.setStyle(Qt::DotLine);
    else if (passage.moved && !current)
        rim.setDashPattern({4, 3});
    // A moved passage is an outline with hardly any fill, so that what crosses it stays legible.
    QColor fill = m_style.ribbon(passage.kind);
    if (passage.moved && !current)
        fill.setAlphaF(fill.alphaF() * 0.3f);
    painter.fillPath(bandPath(ribbon.ends, width()), fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(rim);
    painter.drawPath(bandRims(ribbon.ends, width()));
}

void RibbonGutter::paintStub(QPainter &painter, const Ribbon &ribbon) const
{
    const Passage &passage = m_shown->passages[ribbon.index];
    const bool current = passage.number == m_currentPassage;
    const bool strong = current || static_cast<std::ptrdiff_t>(ribbon.index) == m_hovered;
    QColor fill = m_style.ribbon(passage.kind);
    if (passage.moved && !current)
        fill.setAlphaF(fill.alphaF() * 0.5f);
    painter.fillPath(outline(ribbon), fill);
    if (current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_style.ribbonEdge(passage.kind, true), currentRim));
        painter.drawPath(outline(ribbon));
    }
    painter.fillPath(arrow(ribbon), m_style.ribbonEdge(passage.kind, strong));
}

void RibbonGutter::mousePressEvent(QMouseEvent *event)
{
    const std::ptrdiff_t index = passageAt(event->position());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT passageActivated(static_cast<std::size_t>(index));
}

void RibbonGutter::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(passageAt(event->position()));
}

void RibbonGutter::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void RibbonGutter::setHovered(std::ptrdiff_t index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void RibbonGutter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_style = KindStyle(palette());
    QWidget::changeEvent(event);
}

bool RibbonGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::ptrdiff_t index = passageAt(help->pos());
    if (index < 0) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(), passageTip(*m_shown, static_cast<std::size_t>(index)), this);
    return true;
}

} // namespace diptych
