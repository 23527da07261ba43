// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articledelegate.h"

#include "articles/articlemodel.h"
#include "icons/paletteicon.h"

#include <QApplication>
#include <QPainter>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int outerMargin = 6;  // Between the row's mark and the edge of the list.
constexpr int innerMargin = 10; // Between the mark's edge and the text.
constexpr int verticalMargin = 8;
constexpr int lineGap = 3;
constexpr int cornerRadius = 6;
constexpr int warningSize = 16;

QFont titleFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont detailFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QColor mixed(const QColor &a, const QColor &b, qreal shareOfA)
{
    const auto mix = [shareOfA](float x, float y) {
        return static_cast<float>(shareOfA) * x + static_cast<float>(1 - shareOfA) * y;
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// The heading of a group stands low in its row, near to what it heads.
void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect text =
        option.rect.adjusted(outerMargin + innerMargin, 0, -outerMargin - innerMargin, -verticalMargin);
    painter->setFont(titleFont(option));
    painter->setPen(option.palette.color(QPalette::Link));
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignBottom));
    painter->drawText(
        text, alignment | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(groupHeading(option, index), Qt::ElideMiddle, text.width()));
}

/// The mark behind a row that is selected or under the mouse; the same in a list with and without the focus,
/// so that the eye does not lose the pair while it reads.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &mark)
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!selected && !hovered && !option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected || hovered) {
        painter->setBrush(
            mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), selected ? 0.20 : 0.07));
        painter->drawRoundedRect(mark, cornerRadius, cornerRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), 1));
        painter->drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    }
}

} // namespace

QString groupHeading(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    return (isOpen ? QStringLiteral("▾  ") : QStringLiteral("▸  ")) + index.data().toString();
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (index.data(ArticleModel::LabelRole).isValid()) {
        paintGroup(painter, option, index);
        painter->restore();
        return;
    }
    const QRect mark = option.rect.adjusted(outerMargin, 1, -outerMargin, -1);
    paintGround(painter, option, mark);

    const bool readable = index.data(ArticleModel::ReadableRole).toBool();
    const QColor strong = option.palette.color(QPalette::Text);
    const QColor muted = mixed(strong, option.palette.color(QPalette::Base), 0.66);
    QRect text = mark.adjusted(innerMargin, verticalMargin - 1, -innerMargin, 0);
    if (!readable && !index.data(ArticleModel::PendingRole).toBool()) {
        QRect sign(text.left(), text.top() + 1, warningSize, warningSize);
        text.setLeft(sign.right() + 1 + innerMargin - 2);
        paletteIcon(QStringLiteral("warning"))
            .paint(painter, QStyle::visualRect(option.direction, option.rect, sign));
    }
    text = QStyle::visualRect(option.direction, option.rect, text);
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    const auto line = [&](const QFont &font, const QColor &color, Qt::TextElideMode elide,
                          const QString &words) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(text, alignment | Qt::TextSingleLine,
                          metrics.elidedText(words, elide, text.width()));
        text.setTop(text.top() + metrics.height() + lineGap);
    };
    line(titleFont(option), readable ? strong : muted, Qt::ElideRight,
         index.data(Qt::DisplayRole).toString());
    // A long file name gives way to the words and the language behind it.
    line(detailFont(option), muted, readable ? Qt::ElideMiddle : Qt::ElideRight,
         index.data(ArticleModel::DetailRole).toString());
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = 2 * verticalMargin + QFontMetrics(titleFont(option)).height() + lineGap +
                       QFontMetrics(detailFont(option)).height();
    return {160, height};
}

} // namespace diptych
