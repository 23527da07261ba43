// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/snippetdelegate.h"

#include "corpus/corpuspage.h"
#include "corpus/searchpage.h"

#include <QPainter>
#include <QTextLayout>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int margin = 10;
constexpr int gap = 3;
constexpr int snippetLines = 2;

QFont titleFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The snippet without its marks, and what is marked in it.
QString unmarked(const QString &snippet, const QTextCharFormat &found,
                 QList<QTextLayout::FormatRange> &ranges)
{
    QString text;
    for (const QChar c : snippet) {
        if (c == SearchPage::markBegin)
            ranges.append({static_cast<int>(text.size()), 0, found});
        else if (c == SearchPage::markEnd && !ranges.isEmpty())
            ranges.last().length = static_cast<int>(text.size()) - ranges.last().start;
        else
            text += c;
    }
    return text;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blended(option.palette.color(QPalette::Base), option.palette.color(QPalette::Highlight),
                              selected ? 0.2 : 0.07));
    painter->drawRoundedRect(option.rect.adjusted(3, 1, -3, -1), 6, 6);
}

} // namespace

void SnippetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option);
    const QColor strong = option.palette.color(QPalette::Text);
    const QColor muted = blended(option.palette.color(QPalette::Base), strong, 0.66);
    QRect text = option.rect.adjusted(margin, margin - 2, -margin, 0);
    const QFont bold = titleFont(option);
    painter->setFont(bold);
    painter->setPen(strong);
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    const QFontMetrics metrics(bold);
    painter->drawText(text, alignment | Qt::TextSingleLine,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    text.setTop(text.top() + metrics.height() + gap);

    QTextCharFormat found;
    found.setFontWeight(QFont::DemiBold);
    found.setForeground(strong);
    found.setBackground(
        blended(option.palette.color(QPalette::Base), option.palette.color(QPalette::Highlight), 0.25));
    QList<QTextLayout::FormatRange> ranges;
    const QString snippet = unmarked(index.data(SnippetRole).toString(), found, ranges);
    QTextLayout layout(snippet, option.font);
    layout.setFormats(ranges);
    layout.beginLayout();
    qreal height = 0;
    for (int i = 0; i < snippetLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(text.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    painter->setPen(muted);
    layout.draw(painter, text.topLeft());
    painter->restore();
}

QSize SnippetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * margin - 4 + QFontMetrics(titleFont(option)).height() + gap +
                     snippetLines * option.fontMetrics.lineSpacing()};
}

} // namespace diptych
