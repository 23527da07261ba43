// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace diptych {

/// Draws rows that set what two reports say side by side (PairRole). Heights follow the width of the view.
class PairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Makes a list show the rows of \a model with a PairDelegate, as wide as itself and scrolled smoothly.
void showPairs(QListView *list, QAbstractItemModel *model);

} // namespace diptych
