// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/scorehistogram.h"

#include "corpus/corpuspage.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

constexpr int histogramHeight = 56; // Device-independent pixels.
constexpr int sliderHalf = 8; // Half of a slider's handle, which cannot get nearer to the slider's ends.

} // namespace

ScoreHistogram::ScoreHistogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("scoreHistogram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("How many pairs have which score"));
}

void ScoreHistogram::setBars(const Bars &bars)
{
    m_bars = bars;
    QStringList spoken;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (bars[i] > 0)
            spoken << tr("%1 from %2").arg(bars[i]).arg(percent(static_cast<double>(i) / 20));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void ScoreHistogram::setThreshold(double threshold)
{
    m_threshold = threshold;
    update();
}

QSize ScoreHistogram::sizeHint() const
{
    return {320, histogramHeight};
}

void ScoreHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor strong = palette().color(QPalette::Highlight);
    const QColor pale = blended(palette().color(QPalette::Window), strong, 0.3);
    const int most = std::max(1, *std::ranges::max_element(m_bars));
    const double wide = static_cast<double>(width() - 2 * sliderHalf) / static_cast<double>(m_bars.size());
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (m_bars[i] == 0)
            continue;
        const double high = std::max(2.0, (height() - 2) * std::sqrt(static_cast<double>(m_bars[i]) / most));
        const QRectF bar(sliderHalf + wide * static_cast<double>(i) + 1, height() - high, wide - 2, high);
        const bool counts = (static_cast<double>(i) + 1) / static_cast<double>(m_bars.size()) > m_threshold;
        painter.fillRect(bar, counts ? strong : pale);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(sliderHalf, height() - 1, width() - sliderHalf, height() - 1);
}

bool ScoreHistogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const double share = static_cast<double>(help->pos().x() - sliderHalf) /
                         static_cast<double>(std::max(1, width() - 2 * sliderHalf));
    const auto bar = static_cast<std::size_t>(std::clamp(share * 20, 0.0, 19.0));
    QToolTip::showText(
        help->globalPos(),
        tr("%Ln pair(s) from %1", nullptr, m_bars[bar]).arg(percent(static_cast<double>(bar) / 20)));
    return true;
}

} // namespace diptych
