// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

#include <optional>

namespace diptych {

class ArticleDelegate;
class ArticleModel;
class ArticleRows;

/// The articles either as a calm narrow list or as a table with columns that are chosen in the menu of the
/// heading, sorted by a click on it (the third click gives the order in which they were found). Groups can be
/// folded; which ones are folded outlasts every new arrangement. While articles arrive the current one keeps
/// its place on the screen, or the topmost one where the current one is out of sight.
class ArticleTable : public QTreeView
{
    Q_OBJECT

public:
    /// Both have to outlive it.
    ArticleTable(ArticleModel *model, ArticleRows *rows, QWidget *parent = nullptr);

    void setTable(bool table);
    [[nodiscard]] bool isTable() const { return m_isTable; }
    /// Columns, their widths and order, for the next run.
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);

    /// Sorts by what the articles share with the pinned one, or no more by it.
    void followPin();

    void doItemsLayout() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void prepareColumns();
    void showColumns();
    void showColumnMenu(const QPoint &place);
    void takeReset();
    void keepPlace();
    [[nodiscard]] QString labelOf(const QModelIndex &group) const;

    ArticleModel *m_model;
    ArticleRows *m_rows;
    ArticleDelegate *m_listDelegate;
    QAbstractItemDelegate *m_tableDelegate;
    QSet<int> m_chosen; ///< Columns that are shown in the table.
    QSet<QString> m_folded;
    int m_titleWidth = 0; ///< In the table; the list's only column is as wide as the list.
    struct Anchor
    {
        int article; ///< Row of the model.
        int top;     ///< Its upper edge on the screen.
    };
    std::optional<Anchor> m_anchor; ///< What the next layout leaves in its place.
    bool m_isTable = false;
    bool m_quiet = false; ///< Groups are unfolded by the program.
};

} // namespace diptych
