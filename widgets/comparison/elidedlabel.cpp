// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace diptych {

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    const Qt::Alignment aligned =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter;
    painter.setLayoutDirection(layoutDirection());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(aligned), shown);
}

} // namespace diptych
