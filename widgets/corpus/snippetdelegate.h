// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace diptych {

/// Paints an article that was found: the title with its file, and beneath them the snippet in up to two
/// lines, in which the words that were found are marked.
class SnippetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, SnippetRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace diptych
