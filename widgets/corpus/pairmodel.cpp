// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/pairmodel.h"

#include "corpus/shownstory.h"
#include "corpus/similar/similarclusters.h"

#include <algorithm>
#include <utility>

namespace diptych {

void PairModel::setPairs(std::vector<CorpusArticle> articles, std::vector<SimilarPair> pairs)
{
    m_articles = std::move(articles);
    m_pairs = std::move(pairs);
    for (SimilarPair &pair : m_pairs) {
        const auto hours = hoursAfter(m_articles[static_cast<std::size_t>(pair.left)].date,
                                      m_articles[static_cast<std::size_t>(pair.right)].date);
        if (hours && *hours > 0) {
            std::swap(pair.left, pair.right);
            std::swap(pair.leftInRight, pair.rightInLeft);
        }
    }
    arrange();
}

void PairModel::setPhrase(const QString &phrase)
{
    m_words = phrase.simplified().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

const CorpusArticle &PairModel::first(int row) const
{
    return m_articles[static_cast<std::size_t>(pair(row).left)];
}

const CorpusArticle &PairModel::second(int row) const
{
    return m_articles[static_cast<std::size_t>(pair(row).right)];
}

bool PairModel::holdsPhrase(const SimilarPair &pair) const
{
    const auto holds = [](const CorpusArticle &article, const QString &word) {
        return article.title.contains(word, Qt::CaseInsensitive) ||
               article.outlet.contains(word, Qt::CaseInsensitive) ||
               article.path.contains(word, Qt::CaseInsensitive);
    };
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return holds(m_articles[static_cast<std::size_t>(pair.left)], word) ||
               holds(m_articles[static_cast<std::size_t>(pair.right)], word);
    });
}

void PairModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        if (holdsPhrase(m_pairs[i]))
            m_rows.push_back(static_cast<int>(i));
    }
    const auto number = [this](int row) {
        const SimilarPair &pair = m_pairs[static_cast<std::size_t>(row)];
        if (m_column == OfFirst)
            return pair.leftInRight;
        if (m_column == OfSecond)
            return pair.rightInLeft;
        if (m_column == Shared)
            return pair.score;
        return hoursAfter(m_articles[static_cast<std::size_t>(pair.right)].date,
                          m_articles[static_cast<std::size_t>(pair.left)].date)
            .value_or(-1);
    };
    std::vector<std::pair<double, QString>> keys(m_pairs.size());
    for (int row : m_rows) {
        auto &key = keys[static_cast<std::size_t>(row)];
        const SimilarPair &pair = m_pairs[static_cast<std::size_t>(row)];
        if (m_column == First || m_column == Second)
            key.second = m_articles[static_cast<std::size_t>(m_column == First ? pair.left : pair.right)]
                             .title.toCaseFolded();
        else
            key.first = number(row);
    }
    std::ranges::stable_sort(m_rows, [&](int a, int b) {
        if (m_order == Qt::DescendingOrder)
            std::swap(a, b);
        return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
    });
    endResetModel();
}

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columnNumber);
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isNumber = index.column() >= Shared && index.column() <= OfSecond;
    if (role == Qt::TextAlignmentRole && isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const CorpusArticle &left = first(index.row());
    const CorpusArticle &right = second(index.row());
    if (role == Qt::ToolTipRole && index.column() <= Second)
        return index.column() == First ? left.path : right.path;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const auto figure = [role](double share) {
        return role == Qt::EditRole ? QVariant(share) : QVariant(percent(share));
    };
    switch (index.column()) {
    case First:
        return outletAndTitle(left);
    case Second:
        return outletAndTitle(right);
    case Shared:
        return figure(pair(index.row()).score);
    case OfFirst:
        return figure(pair(index.row()).leftInRight);
    case OfSecond:
        return figure(pair(index.row()).rightInLeft);
    default:
        return dateRelation(right.date, left.date);
    }
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Shared && section <= OfSecond ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip)
        return {};
    switch (section) {
    case First:
        return tip ? tr("The earlier one, where dates tell") : tr("Article");
    case Second:
        return tip ? tr("The later one, where dates tell") : tr("Other article");
    case Shared:
        return tip ? tr("5-word sequences that both have, of those that either has") : tr("Shared");
    case OfFirst:
        return tip ? tr("Of the first article's 5-word sequences, those that the second has, too")
                   : tr("Of the first");
    case OfSecond:
        return tip ? tr("Of the second article's 5-word sequences, those that the first has, too")
                   : tr("Of the second");
    default:
        return tip ? tr("The second one, beside the first") : tr("In time");
    }
}

void PairModel::sort(int column, Qt::SortOrder order)
{
    m_column = column < 0 ? int(Shared) : column;
    m_order = column < 0 ? Qt::DescendingOrder : order;
    arrange();
}

} // namespace diptych
