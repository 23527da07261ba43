// SPDX-License-Identifier: GPL-3.0-or-later
#include "programstyle.h"

#include <QAbstractScrollArea>
#include <QMenuBar>
#include <QPainter>
#include <QStyleOption>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr qreal cornerRadius = 6;
constexpr int scrollBarWidth = 12;
constexpr int shortestSlider = 36;
constexpr int progressHeight = 6;

QColor faded(QColor color, float opacity)
{
    color.setAlphaF(opacity);
    return color;
}

/// The ink of hairlines: the text's colour, thinned.
QColor hairline(const QStyleOption *option)
{
    return faded(option->palette.color(QPalette::WindowText), 0.16F);
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

/// A push button; the default one carries the accent.
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

/// Line edits, spin boxes, combo boxes: a field with a hairline, in the accent where the cursor is.
void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const QPen edge = focus ? QPen(option->palette.color(QPalette::Highlight), 1.5) : QPen(hairline(option));
    drawRounded(painter, inset(option->rect), edge, option->palette.base());
}

void drawScrollBar(const QStyle *style, const QStyleOptionSlider *bar, QPainter *painter,
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
    const QRect handle = style->subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
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

} // namespace

ProgramStyle::ProgramStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
}

void ProgramStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_PanelLineEdit:
        // Inside a spin or combo box the box has drawn the field.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter);
        return;
    case PE_FrameLineEdit:
        drawField(option, painter);
        return;
    case PE_Frame:
        painter->save();
        painter->setPen(option->state.testFlag(State_HasFocus) ? option->palette.color(QPalette::Highlight)
                                                               : hairline(option));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProgramStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar: {
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          hairline(option));
        return;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, item->palette.window());
            if (item->state & State_Selected)
                drawRounded(painter, inset(item->rect.adjusted(1, 2, -1, -2)), Qt::NoPen,
                            faded(item->palette.color(QPalette::WindowText), 0.10F));
            const int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine |
                              (styleHint(SH_UnderlineShortcut, item, widget, nullptr) ? Qt::TextShowMnemonic
                                                                                      : Qt::TextHideMnemonic);
            drawItemText(painter, item->rect, flags, item->palette, item->state & State_Enabled, item->text,
                         QPalette::WindowText);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(option->rect, hairline(option));
        return;
    case CE_PushButtonLabel:
        // The default button's ground is the accent, so its text takes the accent's ink.
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
            button->state.testFlag(State_Enabled)) {
            QStyleOptionButton primary(*button);
            primary.palette.setColor(QPalette::ButtonText, button->palette.color(QPalette::HighlightedText));
            QProxyStyle::drawControl(element, &primary, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(bar, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ProgramStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        drawScrollBar(proxy(), bar, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ProgramStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestSlider;
    case PM_SplitterWidth:
        return 1; // Qt widens what the mouse may grab beyond it.
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemMargin:
        return 5;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarIconSize:
        return 20;
    case PM_ButtonIconSize:
        return 18;
    case PM_MenuBarVMargin:
    case PM_MenuBarHMargin:
        return 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProgramStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize ProgramStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return result + QSize(14, 6);
    case CT_LineEdit:
        return result + QSize(8, 6);
    case CT_ToolButton:
        return result + QSize(2, 2);
    case CT_MenuBarItem:
        return result + QSize(4, 4);
    default:
        return result;
    }
}

QRect ProgramStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // A bar without arrow buttons: all of it is groove.
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        const qint64 wanted = qint64(bar->pageStep) * length / (range + bar->pageStep);
        slider = static_cast<int>(qBound(qint64(std::min(shortestSlider, length)), wanted, qint64(length)));
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect =
            vertical ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return stretch(start, slider);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + slider, length - start - slider);
    default:
        return {};
    }
}

} // namespace diptych
