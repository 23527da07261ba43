// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/overview/overviewstrip.h"

#include "comparison/reportpane.h"
#include "reading/typography.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace diptych {

namespace {

constexpr double leastBand = 2; ///< Pixels; thinner bands would vanish.

} // namespace

OverviewStrip::OverviewStrip(ReportPane *pane, QWidget *parent)
    : QWidget(parent), m_pane(pane), m_style(palette())
{
    const bool left = pane->side() == Side::Left;
    setObjectName(left ? QStringLiteral("leftOverview") : QStringLiteral("rightOverview"));
    setAccessibleName(left ? tr("Left overview") : tr("Right overview"));
    setAccessibleDescription(tr("The whole report with all shared passages; click to go there."));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void OverviewStrip::setShownPair(ShownPairPtr shown)
{
    m_shown = std::move(shown);
    m_currentPassage = 0;
    invalidate();
}

void OverviewStrip::setCurrentPassage(int number)
{
    m_currentPassage = number;
    update();
}

void OverviewStrip::setSubject(Subject subject)
{
    m_subject = subject;
    invalidate();
}

void OverviewStrip::invalidate()
{
    m_bandsValid = false;
    update();
}

OverviewScale OverviewStrip::scale() const
{
    return {m_pane->contentHeight(), static_cast<double>(height())};
}

QSize OverviewStrip::sizeHint() const
{
    return {qRound(fontMetrics().height() * 1.1), 10 * fontMetrics().height()};
}

void OverviewStrip::computeBands()
{
    if (m_bandsValid)
        return;
    m_bandsValid = true;
    m_bands.clear();
    if (!m_shown)
        return;
    std::vector<OverviewMark> marks;
    if (!marksShared(m_subject)) {
        if (marksUnique(m_subject, m_pane->side())) {
            for (const VerticalSpan &span : m_pane->newsSpans())
                marks.push_back({span, LinkKind::Verbatim});
        }
        m_bands = overviewBands(marks, scale(), leastBand);
        return;
    }
    for (const PassageBar &bar : m_pane->bars())
        marks.push_back({bar.span, m_shown->passages[bar.passage].kind});
    m_bands = overviewBands(marks, scale(), leastBand);
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = width() * 0.28;
    const double lane = width() - 2 * inset;
    const VerticalSpan report = scale().toStrip({0, m_pane->contentHeight()});
    painter.setPen(Qt::NoPen);
    if (m_shown) {
        painter.setBrush(mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.05));
        painter.drawRoundedRect(QRectF(inset, report.top, lane, report.height()), 2, 2);
    }
    computeBands();
    for (const OverviewMark &band : m_bands)
        painter.fillRect(QRectF(inset, band.span.top, lane, band.span.height()),
                         marksShared(m_subject) ? m_style.band(band.kind, false) : m_style.uniqueRule());
    paintCurrent(painter);
    if (m_shown)
        paintFrame(painter);
}

void OverviewStrip::paintCurrent(QPainter &painter) const
{
    if (!m_shown)
        return;
    const auto &passages = m_shown->passages;
    const auto current = std::ranges::find(passages, m_currentPassage, &Passage::number);
    if (current == passages.end())
        return;
    const std::size_t index = static_cast<std::size_t>(current - passages.begin());
    const VerticalSpan span = scale().toStrip(m_pane->passageSpans()[index]);
    const double inset = width() * 0.14;
    painter.fillRect(QRectF(inset, span.top, width() - 2 * inset, std::max(3.0, span.height())),
                     m_style.band(current->kind, true));
}

void OverviewStrip::paintFrame(QPainter &painter) const
{
    const double viewport = m_pane->viewport()->height();
    const VerticalSpan part = scale().visiblePart(m_pane->verticalScrollBar()->value(), viewport);
    QColor shade = palette().color(QPalette::Text);
    shade.setAlphaF(0.07f);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.38f);
    painter.setBrush(shade);
    painter.setPen(QPen(line, 1));
    painter.drawRoundedRect(QRectF(1.5, part.top + 0.5, width() - 3, part.height() - 1), 3, 3);
}

void OverviewStrip::goTo(double y)
{
    m_pane->verticalScrollBar()->setValue(qRound(scale().scrollFor(y, m_pane->viewport()->height())));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position().y());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position().y());
}

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(m_pane->verticalScrollBar(), event);
}

void OverviewStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void OverviewStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_style = KindStyle(palette());
    QWidget::changeEvent(event);
}

} // namespace diptych
