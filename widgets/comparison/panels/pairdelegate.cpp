// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/pairdelegate.h"

#include "comparison/kindstyle.h"
#include "comparison/panels/pairroles.h"
#include "reading/typography.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int margin = 10;
constexpr int gap = 4;
constexpr int between = 24;        // The two columns.
constexpr int smallestWidth = 120; // Of the whole row.

QFont smallFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont headFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

/// One report's column of a row.
struct Column
{
    QString label;
    QString text;
    QList<QPoint> bold;
};

Column columnOf(const QModelIndex &index, bool left)
{
    return {index.data(left ? LeftLabelRole : RightLabelRole).toString(),
            index.data(left ? LeftTextRole : RightTextRole).toString(),
            index.data(left ? LeftBoldRole : RightBoldRole).value<QList<QPoint>>()};
}

/// The text broken into lines; its height is that of the last line's lower edge.
double layOut(QTextLayout &layout, const Column &column, double width)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrap.setTextDirection(column.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrap);
    QList<QTextLayout::FormatRange> formats;
    for (const QPoint &stretch : column.bold) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        formats.append({stretch.x(), stretch.y(), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

bool showsWords(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.data(FoldedRole).toBool())
        return true;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

double columnWidth(int rowWidth)
{
    return (std::max(rowWidth, smallestWidth) - 2 * margin - between) / 2.0;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(option.rect, mixed(palette.color(QPalette::Base),
                                             palette.color(QPalette::Highlight), selected ? 0.20 : 0.07));
    painter->setPen(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.15));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

void PairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option);
    const KindStyle style(option.palette);
    QRectF area = QRectF(option.rect).adjusted(margin, margin - 2, -margin, -margin);
    const QFont head = headFont(option);
    const QString sign = index.data(HeadSignRole).toString();
    const QString words = index.data(HeadRole).toString();
    painter->setFont(head);
    painter->setPen(index.data(DiffersRole).toBool() ? style.differsLine() : style.line(false));
    const QFontMetricsF metrics(head);
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
        metrics.elidedText(sign.isEmpty() ? words : sign + u' ' + words, Qt::ElideRight, area.width()));
    area.setTop(area.top() + metrics.height() + gap);
    if (showsWords(option, index)) {
        const double width = columnWidth(option.rect.width());
        const QFontMetricsF small(smallFont(option));
        for (const bool left : {true, false}) {
            const Column column = columnOf(index, left);
            const QPointF at(left ? area.left() : area.left() + width + between, area.top());
            painter->setFont(smallFont(option));
            painter->setPen(style.mutedText());
            painter->drawText(at + QPointF(0, small.ascent()),
                              small.elidedText(column.label, Qt::ElideRight, width));
            painter->setPen(option.palette.color(QPalette::Text));
            QTextLayout layout(column.text, option.font);
            layOut(layout, column, width);
            layout.draw(painter, at + QPointF(0, small.height() + 1));
        }
    }
    painter->restore();
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int rowWidth = view ? view->viewport()->width() : option.rect.width();
    double height = 2 * margin + QFontMetricsF(headFont(option)).height();
    if (showsWords(option, index)) {
        double tallest = 0;
        for (const bool left : {true, false}) {
            const Column column = columnOf(index, left);
            QTextLayout layout(column.text, option.font);
            tallest = std::max(tallest, layOut(layout, column, columnWidth(rowWidth)));
        }
        height += gap + QFontMetricsF(smallFont(option)).height() + 1 + tallest;
    }
    return {smallestWidth, static_cast<int>(std::ceil(height))};
}

void showPairs(QListView *list, QAbstractItemModel *model)
{
    list->setModel(model);
    list->setItemDelegate(new PairDelegate(list));
    list->setWordWrap(true); // A list that wraps measures its rows anew in another width.
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
}

} // namespace diptych
