// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlefilter.h"

#include "articles/articlemodel.h"

#include <algorithm>

namespace diptych {

void ArticleFilter::setPhrase(const QString &phrase)
{
    m_words = phrase.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void ArticleFilter::setComparableWith(const QString &path)
{
    m_partner = path;
    invalidateRowsFilter();
}

bool ArticleFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!m_partner.isEmpty() &&
        (!row.data(ArticleModel::ReadableRole).toBool() || row.data(ArticleModel::PathRole) == m_partner))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString title = row.data(Qt::DisplayRole).toString();
    const QString file = row.data(ArticleModel::FileNameRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive) || file.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace diptych
