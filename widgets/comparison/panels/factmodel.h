// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/factlist.h"

#include <QAbstractListModel>

namespace diptych {

class ComparisonDocument;

/// The facts of a comparison that somebody asked for, a row each, with the sentences of both reports and
/// their dates. Serves the roles of PairRole.
class FactModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// The document has to outlive the model. Nothing is worked out before setActive().
    explicit FactModel(ComparisonDocument *document, QObject *parent = nullptr);

    void setActive(bool active);
    void setSelection(FactSelection selection);
    [[nodiscard]] const ListedFact &fact(int row) const { return m_facts[static_cast<std::size_t>(row)]; }
    [[nodiscard]] bool hasPair() const { return m_pair != nullptr; }
    /// The first row whose difference was found in this link, -1 if there is none.
    [[nodiscard]] int rowOfLink(int id) const;
    /// The row of a fact that may differ, -1 if it is not listed.
    [[nodiscard]] int rowOfDifference(const Fact &fact) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();
    [[nodiscard]] QString head(const ListedFact &listed) const;
    [[nodiscard]] QString label(Side side, const ListedFact &listed) const;
    /// The sentences of a fact, cut to so many characters.
    [[nodiscard]] QString sentence(Side side, const ListedFact &listed, qsizetype characters) const;
    /// More of them, where some are cut.
    [[nodiscard]] QString tip(const ListedFact &listed) const;
    [[nodiscard]] QVariant sideData(Side side, const ListedFact &listed, int role) const;

    ComparisonDocument *m_document;
    bool m_active = false;
    FactSelection m_selection = FactSelection::MayDiffer;
    ComparedPairPtr m_pair;
    Sided<QString> m_labels; ///< Each report with its date.
    std::vector<ListedFact> m_facts;
};

} // namespace diptych
