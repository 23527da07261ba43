// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/alignedtable.h"

#include "comparison/comparisondocument.h"
#include "comparison/panels/pairdelegate.h"
#include "comparison/panels/statementmodel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListView>
#include <QScopedValueRollback>

namespace diptych {

AlignedTable::AlignedTable(ComparisonDocument *document, StatementModel *model, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(model)
{
    createParts();
    connectSignals();
}

void AlignedTable::createParts()
{
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("tableOrder"));
    m_order->setAccessibleName(tr("Order of the table"));
    m_order->addItems({tr("In the order of A"), tr("In the order of B")});
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("alignedTable"));
    m_list->setAccessibleName(tr("Both reports side by side"));
    showPairs(m_list, m_model);
    // Thousands of rows are measured bit by bit and not at once.
    m_list->setLayoutMode(QListView::Batched);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->addWidget(m_order);
    top->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);
}

void AlignedTable::connectSignals()
{
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setOrder(index == 0 ? Side::Left : Side::Right); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AlignedTable::takeChosen);
    connect(m_document, &ComparisonDocument::currentLinkChanged, this, &AlignedTable::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AlignedTable::showCurrent);
}

void AlignedTable::focusList()
{
    m_list->setFocus();
}

void AlignedTable::takeChosen()
{
    m_list->doItemsLayout(); // The row that is chosen unfolds, the one before folds.
    const QModelIndex index = m_list->currentIndex();
    if (m_quiet || !index.isValid())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    if (m_model->rowOfLink(m_document->currentLink()) != index.row() || !m_model->statement(index.row()))
        m_document->setCurrentLink(index.data(StatementModel::LinkRole).toInt());
    m_list->scrollTo(index);
}

void AlignedTable::showCurrent()
{
    if (m_quiet)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model->rowOfLink(m_document->currentLink());
    if (row < 0) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_model->index(row, 0));
}

} // namespace diptych
