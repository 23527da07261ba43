// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace diptych {

/// The heading of a group behind a sign that tells whether it is open.
[[nodiscard]] QString groupHeading(const QStyleOptionViewItem &option, const QModelIndex &index);

/// Paints a row of the article list: the title, and beneath it file, words and language; or a warning sign
/// and the reason why it cannot be read; a file that was not read yet is grey.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace diptych
