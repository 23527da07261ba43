// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/programstyle.h"

#include "icons/paletteicon.h"
#include "style/stylepainting.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int scrollBarWidth = 12;
constexpr int shortestSlider = 36;
constexpr int indicatorSize = 17;
constexpr int fieldMargin = 7; // Between a field's edge and its text, beside what Fusion leaves.

void drawMenuBarItem(const QStyle *style, const QStyleOptionMenuItem *item, QPainter *painter,
                     const QWidget *widget)
{
    painter->fillRect(item->rect, item->palette.window());
    if (item->state.testFlag(QStyle::State_Selected)) {
        QColor ground = item->palette.color(QPalette::WindowText);
        ground.setAlphaF(0.10F);
        drawPill(painter, item->rect.adjusted(1, 2, -1, -2), ground);
    }
    const bool underline = style->styleHint(QStyle::SH_UnderlineShortcut, item, widget) != 0;
    const int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine |
                      (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    style->drawItemText(painter, item->rect, flags, item->palette,
                        item->state.testFlag(QStyle::State_Enabled), item->text, QPalette::WindowText);
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
    case PE_IndicatorCheckBox:
        drawIndicator(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, true);
        return;
    case PE_IndicatorTabClose:
        drawTabClose(option, painter);
        return;
    case PE_PanelMenu:
        drawMenuGround(option, painter);
        return;
    case PE_Frame:
        drawFrame(option, painter);
        return;
    case PE_FrameMenu:
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
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(proxy(), item, painter, widget);
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
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(tab, painter);
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
        drawScrollBar(bar, proxy()->subControlRect(control, bar, SC_ScrollBarSlider, widget), painter,
                      widget);
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
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
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

QRect ProgramStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(fieldMargin, 0, -fieldMargin, 0) : rect;
}

QIcon ProgramStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_ArrowUp:
        return paletteIcon(QStringLiteral("previous"));
    case SP_ArrowDown:
        return paletteIcon(QStringLiteral("next"));
    case SP_TitleBarCloseButton:
    case SP_LineEditClearButton:
        return paletteIcon(QStringLiteral("close"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
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
