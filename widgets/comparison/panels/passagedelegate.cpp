// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/passagedelegate.h"

#include "comparison/kindstyle.h"
#include "comparison/panels/statementmodel.h"
#include "reading/typography.h"
#include "report/vocabulary.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int margin = 8;
constexpr int signWidth = 18;
constexpr int lineGap = 2;
constexpr int textLines = 2;

QFont detailFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QPalette &palette = option.palette;
    if (selected || hovered)
        painter->fillRect(option.rect, mixed(palette.color(QPalette::Base),
                                             palette.color(QPalette::Highlight), selected ? 0.20 : 0.07));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

/// At most so many lines of a text; the last one is elided.
void paintLines(QPainter *painter, const QRect &area, const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WordWrap);
    wrap.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrap);
    layout.beginLayout();
    int y = area.top();
    for (int number = 0; number < textLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool last = number == textLines - 1;
        const QString words = text.mid(line.textStart(), last ? -1 : line.textLength());
        painter->drawText(
            QRect(area.left(), y, area.width(), metrics.height()),
            static_cast<int>(Qt::TextSingleLine | (text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)),
            metrics.elidedText(words, Qt::ElideRight, area.width()));
        y += metrics.height() + lineGap;
    }
    layout.endLayout();
}

} // namespace

void PassageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option);
    const KindStyle style(option.palette);
    const QRect inner = option.rect.adjusted(margin, margin, -margin, -margin);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto kind = static_cast<LinkKind>(index.data(StatementModel::KindRole).toInt());
    painter->setFont(option.font);
    painter->setPen(style.line(false));
    const QRect sign(mirrored ? inner.right() - signWidth : inner.left(), inner.top(), signWidth,
                     QFontMetrics(option.font).height());
    const bool marked = index.data(StatementModel::MarkedRole).toBool();
    painter->drawText(sign, Qt::AlignCenter, marked ? QStringLiteral("★") : kindSign(kind));

    QRect text = inner;
    if (mirrored)
        text.setRight(sign.left() - 4);
    else
        text.setLeft(sign.right() + 4);
    painter->setPen(option.palette.color(QPalette::Text));
    paintLines(painter, text, index.data(Qt::DisplayRole).toString(), option.font);
    const QFontMetrics metrics(detailFont(option));
    painter->setFont(detailFont(option));
    painter->setPen(style.mutedText());
    text.setTop(text.bottom() - metrics.height());
    painter->drawText(
        text, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignBottom)),
        metrics.elidedText(index.data(StatementModel::DetailRole).toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, 2 * margin + textLines * (QFontMetrics(option.font).height() + lineGap) +
                     QFontMetrics(detailFont(option)).height() + lineGap};
}

bool PassageDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(),
                       QStringLiteral("<p>%1</p><p>%2</p>")
                           .arg(index.data(StatementModel::DetailRole).toString().toHtmlEscaped(),
                                index.data(Qt::AccessibleDescriptionRole).toString().toHtmlEscaped()),
                       view);
    return true;
}

} // namespace diptych
