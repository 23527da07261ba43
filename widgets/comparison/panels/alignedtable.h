// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QListView;

namespace diptych {

class ComparisonDocument;
class StatementModel;

/// Both reports as one table: one in its order, opposite each statement what the other says in all its
/// places; what has no match is folded to one line until it is chosen.
class AlignedTable : public QWidget
{
    Q_OBJECT

public:
    /// Both have to outlive the table, which sets the order of the model.
    AlignedTable(ComparisonDocument *document, StatementModel *model, QWidget *parent = nullptr);

    void focusList();

private:
    void createParts();
    void connectSignals();
    void takeChosen();
    void showCurrent();

    ComparisonDocument *m_document;
    StatementModel *m_model;
    QComboBox *m_order = nullptr;
    QListView *m_list = nullptr;
    bool m_quiet = false; ///< The list follows the document and not the other way.
};

} // namespace diptych
