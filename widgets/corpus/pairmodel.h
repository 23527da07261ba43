// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/similar/similar.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace diptych {

/// Pairs of articles that share text. Where dates tell, the earlier one stands first; that says nothing of
/// who had it from whom. The edit role gives the shares as they are, not rounded.
class PairModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { First, Second, Shared, OfFirst, OfSecond, InTime, columnNumber };

    using QAbstractTableModel::QAbstractTableModel;

    void setPairs(std::vector<CorpusArticle> articles, std::vector<SimilarPair> pairs);
    /// Keeps the pairs of which one title, outlet or path, or both together, hold every word.
    void setPhrase(const QString &phrase);
    [[nodiscard]] int all() const { return static_cast<int>(m_pairs.size()); }
    [[nodiscard]] const CorpusArticle &first(int row) const;
    [[nodiscard]] const CorpusArticle &second(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] const SimilarPair &pair(int row) const
    {
        return m_pairs[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
    }
    [[nodiscard]] bool holdsPhrase(const SimilarPair &pair) const;
    void arrange();

    std::vector<CorpusArticle> m_articles;
    std::vector<SimilarPair> m_pairs;
    std::vector<int> m_rows; ///< Pairs that are shown, in order.
    QStringList m_words;
    int m_column = Shared;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace diptych
