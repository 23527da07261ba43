// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace diptych {

/// Keeps the articles whose title or file name holds every word that was typed, in any order, whatever its
/// case.
class ArticleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// White space alone keeps all.
    void setPhrase(const QString &phrase);
    /// Leaves out what cannot be read, and this path, as when a partner is picked for a comparison.
    void setComparableWith(const QString &path);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
    QString m_partner; ///< Empty if everything is listed.
};

} // namespace diptych
