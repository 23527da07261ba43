// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/decisions.h"
#include "report/statements.h"

#include <QAbstractTableModel>

#include <vector>

namespace diptych {

class ComparisonDocument;

/// What the two reports say, a row for each statement with all its places on both sides, and for sentences
/// without a match. The passage list, the table of both reports (by PairRole) and a screen reader are served
/// by it.
class StatementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StatementColumn, ///< The statement in short, as a list shows it.
        LeftColumn,      ///< What the left report says.
        RightColumn,
        ColumnCount
    };
    enum Role {
        StatementRole = Qt::UserRole, ///< bool: not just sentences without a match.
        LinkRole,                     ///< int: the id of its first link, 0 without.
        KindRole,                     ///< int, a LinkKind; -1 without a match.
        DetailRole,                   ///< QString: kind, places, words, what was decided.
        PlacesRole,                   ///< QString: the paragraphs on the side of the column.
        LeftOrderRole,                ///< qlonglong: where it stands; sentences of the other report last.
        RightOrderRole,
        WordsRole,  ///< qlonglong: linked words of the side that has more.
        ScoreRole,  ///< double
        MarkedRole, ///< bool: bookmarked.
        SearchRole, ///< QString: all words of both reports in it, and the note.
    };

    /// The document has to outlive the model. Nothing is worked out before setActive().
    explicit StatementModel(ComparisonDocument *document, QObject *parent = nullptr);

    /// Whether somebody looks. What nobody looks at is not kept up to date and has no rows.
    void setActive(bool active);
    /// The report whose order the rows follow.
    void setOrder(Side side);
    [[nodiscard]] Side order() const { return m_order; }

    [[nodiscard]] const ComparedPairPtr &pair() const { return m_pair; }
    /// The statement of a row, null for sentences without a match.
    [[nodiscard]] const Statement *statement(int row) const;
    [[nodiscard]] const AlignedRow &alignedRow(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }
    /// The row of a link by its id, -1 if there is none.
    [[nodiscard]] int rowOfLink(int id) const;
    /// The decision of this kind about any link of the statement, null if there is none.
    [[nodiscard]] const Decision *decision(const Statement &statement, DecisionKind kind) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void refreshMarks();
    [[nodiscard]] std::vector<Range> placesOf(int row, Side side) const;
    [[nodiscard]] QString textOf(int row, Side side) const;
    [[nodiscard]] QString shortText(int row) const;
    [[nodiscard]] QString detailOf(int row) const;
    [[nodiscard]] QString decisionsOf(const Statement &statement) const;
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] QString labelOf(int row, Side side) const;
    [[nodiscard]] QString searchText(int row) const;
    [[nodiscard]] QVariant statementData(const Statement &statement, int role) const;

    ComparisonDocument *m_document;
    bool m_active = false;
    Side m_order = Side::Left;
    ComparedPairPtr m_pair;
    std::vector<Statement> m_statements;
    std::vector<AlignedRow> m_rows;
    std::vector<int> m_numbers; ///< For each row its number among the statements, from 1; 0 without a match.
};

} // namespace diptych
