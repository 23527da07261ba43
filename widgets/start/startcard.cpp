// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/startcard.h"

#include "icons/paletteicon.h"

#include <QPainter>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int padding = 18;
constexpr int rowPadding = 8;
constexpr int signSize = 28;
constexpr int rowSignSize = 18;
constexpr int gap = 10;
constexpr int cornerRadius = 10;

QColor faded(QColor color, float opacity)
{
    color.setAlphaF(opacity);
    return color;
}

} // namespace

StartCard::StartCard(Look look, const QString &icon, const QString &title, const QString &explanation,
                     QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_explanation(explanation)
{
    setText(title);
    setIcon(paletteIcon(icon));
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QFont StartCard::titleFont() const
{
    QFont font = this->font();
    if (m_look == Look::DropZone)
        font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(m_look == Look::Row ? QFont::Medium : QFont::DemiBold);
    return font;
}

QColor StartCard::mutedInk() const
{
    return faded(palette().color(QPalette::WindowText), 0.68F);
}

QSize StartCard::sizeHint() const
{
    const int title = QFontMetrics(titleFont()).height();
    const int line = fontMetrics().height();
    switch (m_look) {
    case Look::Card:
        return {220, 2 * padding + signSize + gap + title + 4 + 2 * line};
    case Look::DropZone:
        return {460, 2 * padding + 2 * gap + signSize + gap + title + 6 + line};
    case Look::Row:
        return {300, 2 * rowPadding + title + 2 + line};
    }
    Q_UNREACHABLE();
}

QSize StartCard::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

void StartCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void StartCard::paintGround(QPainter &painter) const
{
    const bool lit = underMouse() || isDown();
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor ink = palette().color(QPalette::WindowText);
    QPen edge(lit ? faded(accent, 0.9F) : faded(ink, 0.16F), 1);
    QColor ground = palette().color(QPalette::Base);
    if (m_look == Look::DropZone) {
        edge = QPen(faded(accent, lit ? 1.0F : 0.55F), 1.5, Qt::CustomDashLine);
        edge.setDashPattern({4, 4});
        ground = faded(accent, lit ? 0.11F : 0.05F);
    } else if (m_look == Look::Row) {
        edge = Qt::NoPen;
        ground = lit ? faded(accent, 0.10F) : QColor(Qt::transparent);
    }
    // As everywhere, only who uses the keyboard is shown where it is.
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        edge = QPen(accent, 2);
    painter.setPen(edge);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

void StartCard::paintStacked(QPainter &painter, Qt::Alignment alignment) const
{
    const bool centred = alignment.testFlag(Qt::AlignHCenter);
    const int top = padding + (centred ? gap : 0);
    const QRect sign = QStyle::alignedRect(layoutDirection(), alignment | Qt::AlignTop, {signSize, signSize},
                                           rect().adjusted(padding, top, -padding, 0));
    icon().paint(&painter, sign);
    QRect line = rect().adjusted(padding, sign.bottom() + 1 + gap, -padding, -padding);
    const int flags = int(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignTop));
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(line, flags, text());
    line.setTop(line.top() + painter.fontMetrics().height() + (centred ? 6 : 4));
    painter.setFont(font());
    painter.setPen(mutedInk());
    painter.drawText(line, flags | Qt::TextWordWrap, m_explanation);
}

void StartCard::paintRow(QPainter &painter) const
{
    const QRect inner = rect().adjusted(padding - 6, rowPadding, -padding + 6, -rowPadding);
    const QRect sign(inner.left(), inner.center().y() - rowSignSize / 2, rowSignSize, rowSignSize);
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
    QRect line = inner.adjusted(rowSignSize + gap + 2, 0, 0, 0);
    line = QStyle::visualRect(layoutDirection(), rect(), line);
    const int flags =
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) | Qt::TextSingleLine;
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(line, flags, painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    line.setTop(line.top() + painter.fontMetrics().height() + 2);
    painter.setFont(font());
    painter.setPen(mutedInk());
    // The end of a path tells more than its beginning.
    painter.drawText(line, flags, fontMetrics().elidedText(m_explanation, Qt::ElideMiddle, line.width()));
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    if (m_look == Look::Row)
        paintRow(painter);
    else
        paintStacked(painter, m_look == Look::DropZone ? Qt::AlignHCenter : Qt::AlignLeft);
}

} // namespace diptych
