// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articlecolumns.h"
#include "articles/articlefilter.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <QTimer>

#include <utility>
#include <vector>

namespace diptych {

/// The articles of a model as a list shows them: filtered, sorted, grouped, with columns. Flat without a
/// grouping, else the groups with their articles below. Made anew in one pass over plain values, so that a
/// hundred thousand articles are arranged in a fraction of a second; the views are reset then. Rows that
/// arrive, or are read, in a list without an order of its own are put into it one by one.
class ArticleRows : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// \a model has to outlive it.
    explicit ArticleRows(ArticleModel *model, QObject *parent = nullptr);

    /// Keeps the articles whose title or file name holds every word, in any order, whatever its case; white
    /// space alone keeps all.
    void setPhrase(const QString &phrase);
    /// Leaves out what cannot be read, and this path, as when a partner is picked for a comparison.
    void setComparableWith(const QString &path);
    void setGrouping(ArticleGrouping grouping);
    [[nodiscard]] ArticleGrouping grouping() const { return m_grouping; }
    /// By a column, what is not known last; -1 is the order in which the articles were found.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The row of the model that an index shows; -1 for a group.
    [[nodiscard]] int articleAt(const QModelIndex &index) const;
    /// Where a row of the model is shown; invalid if it is filtered out.
    [[nodiscard]] QModelIndex indexOf(int article) const;
    /// Articles that are shown.
    [[nodiscard]] int shownArticles() const { return m_shown; }
    /// Whether the list is being arranged because of what has arrived, and not as the user wishes.
    [[nodiscard]] bool isArriving() const { return m_isArriving; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return articleColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list is going to be reset because of what has arrived.
    void aboutToArrangeArrived();

private:
    struct Group
    {
        QString key;
        std::vector<int> articles; ///< Rows of the model.
        bool isPending = false;    ///< Of files that were not read yet, so that the key is not known.
    };

    [[nodiscard]] bool isGrouped() const { return m_grouping != ArticleGrouping::None; }
    /// Whether a row has its place by what it says, not by when it was found.
    [[nodiscard]] bool isOrdered() const { return isGrouped() || m_sortColumn >= 0; }
    [[nodiscard]] bool isShown(int article) const;
    [[nodiscard]] std::vector<int> sorted(std::vector<int> articles) const;
    [[nodiscard]] std::vector<Group> grouped(const std::vector<int> &articles) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    void arrange();
    void arrangeArrived();
    void arrangeLater();
    void takeInserted(int first, int last);
    void takeChanged(int first, int last);
    void takeRead(int first, int last);
    void show(std::vector<int> articles);

    ArticleModel *m_model;
    ArticleFilter m_filter;
    QString m_partner; ///< Empty if everything is listed.
    ArticleGrouping m_grouping = ArticleGrouping::None;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<Group> m_groups;               ///< A single one if there is no grouping.
    std::vector<std::pair<int, int>> m_places; ///< By row of the model: group and row in it, -1 if not shown.
    int m_shown = 0;
    bool m_isArriving = false;
    QTimer m_later; ///< Arranges once for many batches that arrive.
};

} // namespace diptych
