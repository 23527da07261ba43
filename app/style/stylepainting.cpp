// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/stylepainting.h"

#include "icons/paletteicon.h"

#include <QAbstractScrollArea>
#include <QPainter>

#include <algorithm>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr qreal cornerRadius = 6;
constexpr qreal tickRadius = 4;
constexpr int progressHeight = 6;
constexpr int chosenTabLine = 2;

QColor faded(QColor color, float opacity)
{
    color.setAlphaF(opacity);
    return color;
}

void drawRounded(QPainter *painter, const QRectF &rect, const QPen &edge, const QBrush &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge);
    painter->setBrush(ground);
    painter->drawRoundedRect(rect, cornerRadius, cornerRadius);
    painter->restore();
}

QRectF inset(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

QColor hairline(const QStyleOption *option)
{
    const QColor text = option->palette.color(QPalette::WindowText);
    const int contrast = qAbs(text.lightness() - option->palette.color(QPalette::Window).lightness());
    return faded(text, contrast == 255 ? 0.6F : 0.16F); // Black and white: every edge shall be seen.
}

void drawPill(QPainter *painter, const QRect &rect, const QColor &ground)
{
    drawRounded(painter, inset(rect), Qt::NoPen, ground);
}

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool lit = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool primary = enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    QColor ground = primary ? palette.color(QPalette::Highlight) : palette.color(QPalette::Button);
    if (down)
        ground = ground.darker(112);
    else if (lit)
        ground = primary ? ground.lighter(108) : palette.color(QPalette::Midlight);
    QPen edge(primary ? ground.darker(110) : hairline(option));
    if (option->state.testFlag(QStyle::State_HasFocus) &&
        option->state.testFlag(QStyle::State_KeyboardFocusChange))
        edge = QPen(primary ? palette.color(QPalette::WindowText) : palette.color(QPalette::Highlight), 2);
    drawRounded(painter, inset(option->rect), edge, ground);
}

void drawToolButton(const QStyleOption *option, QPainter *painter)
{
    const bool on = option->state & (QStyle::State_On | QStyle::State_Sunken);
    const bool lit =
        option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled);
    const QColor accent = option->palette.color(QPalette::Highlight);
    const QColor ink = option->palette.color(QPalette::WindowText);
    if (on || lit)
        drawRounded(painter, inset(option->rect), Qt::NoPen, on ? faded(accent, 0.20F) : faded(ink, 0.08F));
    if (option->state.testFlag(QStyle::State_HasFocus))
        drawRounded(painter, inset(option->rect), QPen(accent), Qt::NoBrush);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const QPen edge = focus ? QPen(option->palette.color(QPalette::Highlight), 1.5) : QPen(hairline(option));
    drawRounded(painter, inset(option->rect), edge, option->palette.base());
}

void drawScrollBar(const QStyleOptionSlider *bar, const QRect &handle, QPainter *painter,
                   const QWidget *widget)
{
    // The groove takes the colour of what it scrolls, so that a pane has one ground from edge to edge.
    const QWidget *owner = widget ? widget->parentWidget() : nullptr;
    const auto *area = owner ? qobject_cast<const QAbstractScrollArea *>(owner->parentWidget()) : nullptr;
    const QColor ground = area ? area->viewport()->palette().color(area->viewport()->backgroundRole())
                               : bar->palette.color(QPalette::Base);
    painter->fillRect(bar->rect, ground);
    if (bar->minimum == bar->maximum)
        return;
    const bool held = bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      bar->state.testFlag(QStyle::State_Sunken);
    const bool lit = bar->state.testFlag(QStyle::State_MouseOver);
    const QColor ink = faded(bar->palette.color(QPalette::WindowText), held ? 0.55F : lit ? 0.40F : 0.24F);
    const int side = lit || held ? 3 : 4;
    const QRectF slim = bar->orientation == Qt::Vertical ? QRectF(handle).adjusted(side, 2, -side, -2)
                                                         : QRectF(handle).adjusted(2, side, -2, -side);
    const qreal round = std::min(slim.width(), slim.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawRoundedRect(slim, round, round);
    painter->restore();
}

void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    QRectF groove(bar->rect);
    groove.setTop(groove.center().y() - progressHeight / 2.0);
    groove.setHeight(progressHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(faded(bar->palette.color(QPalette::WindowText), 0.14F));
    painter->drawRoundedRect(groove, progressHeight / 2.0, progressHeight / 2.0);
    QRectF done = groove;
    // Of unknown length: a full bar in a paler tone, since what moves draws the eye away from the text.
    const bool unknown = bar->minimum == bar->maximum;
    if (!unknown)
        done.setWidth(groove.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
    if (bar->direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    painter->setBrush(faded(bar->palette.color(QPalette::Highlight), unknown ? 0.45F : 1.0F));
    painter->drawRoundedRect(done, progressHeight / 2.0, progressHeight / 2.0);
    painter->restore();
}

void drawIndicator(const QStyleOption *option, QPainter *painter, bool round)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QPalette &palette = option->palette;
    const QColor accent = enabled ? palette.color(QPalette::Highlight) : hairline(option);
    QColor edge = on || option->state.testFlag(QStyle::State_HasFocus)
                      ? accent
                      : faded(palette.color(QPalette::WindowText), enabled ? 0.55F : 0.25F);
    QRectF box(option->rect);
    const qreal side = std::min(box.width(), box.height()) - 1;
    box = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, 1.2));
    painter->setBrush(on ? accent : palette.color(QPalette::Base));
    const qreal radius = round ? side / 2 : tickRadius;
    painter->drawRoundedRect(box, radius, radius);
    const QColor mark = palette.color(QPalette::HighlightedText);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), side * 0.2, side * 0.2);
    } else if (on) {
        painter->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x * side, y * side); };
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
    }
    painter->restore();
}

void drawTab(const QStyleOptionTab *tab, QPainter *painter)
{
    const bool chosen = tab->state.testFlag(QStyle::State_Selected);
    const bool lit =
        tab->state.testFlag(QStyle::State_MouseOver) || tab->state.testFlag(QStyle::State_HasFocus);
    painter->fillRect(tab->rect, tab->palette.color(chosen ? QPalette::Base : QPalette::Window));
    if (chosen)
        painter->fillRect(QRect(tab->rect.left(), tab->rect.top(), tab->rect.width(), chosenTabLine),
                          tab->palette.color(QPalette::Highlight));
    else if (lit)
        drawPill(painter, tab->rect.adjusted(2, 3, -2, -3), hairline(tab));
    painter->fillRect(QRect(tab->rect.right(), tab->rect.top(), 1, tab->rect.height()), hairline(tab));
}

void drawTabClose(const QStyleOption *option, QPainter *painter)
{
    if (option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled))
        drawPill(painter, option->rect, hairline(option));
    const bool chosen = option->state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setOpacity(chosen ? 1 : 0.6);
    paletteIcon(QStringLiteral("close")).paint(painter, option->rect.adjusted(3, 3, -3, -3));
    painter->restore();
}

void drawFrame(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setPen(option->state.testFlag(QStyle::State_HasFocus)
                        ? option->palette.color(QPalette::Highlight)
                        : hairline(option));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void drawMenuGround(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setPen(faded(option->palette.color(QPalette::WindowText), 0.28F));
    painter->setBrush(option->palette.color(QPalette::Button));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace diptych
