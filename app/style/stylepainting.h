// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace diptych {

// How the program's style draws its parts: functions of an option and its palette.

/// The ink of hairlines: the text's colour, thinned.
[[nodiscard]] QColor hairline(const QStyleOption *option);
/// A rounded field without an edge, such as lies behind what is under the mouse.
void drawPill(QPainter *painter, const QRect &rect, const QColor &ground);
/// A push button; the default one carries the accent.
void drawButton(const QStyleOption *option, QPainter *painter);
void drawToolButton(const QStyleOption *option, QPainter *painter);
/// Line edits, spin boxes, combo boxes: a field with a hairline, in the accent where the cursor is.
void drawField(const QStyleOption *option, QPainter *painter);
/// The square of a check box or the circle of a radio button.
void drawIndicator(const QStyleOption *option, QPainter *painter, bool round);
/// The ground of a tab: the chosen one is the page's own, with the accent along its upper edge.
void drawTab(const QStyleOptionTab *tab, QPainter *painter);
/// The cross that closes a tab.
void drawTabClose(const QStyleOption *option, QPainter *painter);
void drawFrame(const QStyleOption *option, QPainter *painter);
void drawMenuGround(const QStyleOption *option, QPainter *painter);
/// \a handle is the slider's place.
void drawScrollBar(const QStyleOptionSlider *bar, const QRect &handle, QPainter *painter,
                   const QWidget *widget);
void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter);

} // namespace diptych
