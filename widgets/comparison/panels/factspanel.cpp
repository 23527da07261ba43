// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/factspanel.h"

#include "comparison/comparisondocument.h"
#include "comparison/elidedlabel.h"
#include "comparison/panels/factmodel.h"
#include "comparison/panels/pairdelegate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>

namespace diptych {

FactsPanel::FactsPanel(ComparisonDocument *document, FactModel *model, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(model)
{
    createParts();
    createLayout();
    connectSignals();
    updateHint();
}

void FactsPanel::createParts()
{
    m_selection = new QComboBox(this);
    m_selection->setObjectName(QStringLiteral("factSelection"));
    m_selection->setAccessibleName(tr("Which facts"));
    const auto add = [this](const QString &text, FactSelection selection) {
        m_selection->addItem(text, static_cast<int>(selection));
    };
    add(tr("What may differ"), FactSelection::MayDiffer);
    add(tr("Quotations"), FactSelection::Quotations);
    add(tr("Numbers and dates"), FactSelection::Numbers);
    add(tr("Names"), FactSelection::Names);
    m_hint = new ElidedLabel(this);
    m_hint->setObjectName(QStringLiteral("factHint"));
    m_hint->setEnabled(false); // Muted: it is an aside.
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("factList"));
    m_list->setAccessibleName(tr("Facts"));
    showPairs(m_list, m_model);
}

void FactsPanel::createLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->setSpacing(12);
    top->addWidget(m_selection);
    top->addWidget(m_hint, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);
}

void FactsPanel::connectSignals()
{
    connect(m_selection, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_list->scrollToTop(); // The current passage's row, if there is one, then comes into sight.
        m_model->setSelection(static_cast<FactSelection>(m_selection->itemData(index).toInt()));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateHint();
        showCurrent();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (!m_quiet && index.isValid())
                    showChosen(index.row());
            });
    // Once more on the same one: the panes may have been scrolled since.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { showChosen(index.row()); });
    connect(m_document, &ComparisonDocument::currentLinkChanged, this, &FactsPanel::showCurrent);
}

void FactsPanel::select(FactSelection selection)
{
    m_selection->setCurrentIndex(m_selection->findData(static_cast<int>(selection)));
}

void FactsPanel::focusList()
{
    m_list->setFocus();
}

void FactsPanel::showChosen(int row)
{
    const ListedFact fact = m_model->fact(row);
    const QScopedValueRollback quiet(m_quiet, true);
    m_document->setCurrentLink(fact.fact.link);
    if (fact.fact.status == FactStatus::Differs) {
        Q_EMIT differenceChosen(fact.fact);
        return;
    }
    if (m_document->currentLink() != 0)
        return; // The panes bring its link level.
    Sided<Range> places;
    for (const Side side : bothSides)
        if (!fact.fact.spans[side].empty())
            places[side] = fact.fact.spans[side].front();
    Q_EMIT placesWanted(places);
}

void FactsPanel::showCurrent()
{
    if (!m_quiet)
        markRow(m_model->rowOfLink(m_document->currentLink()));
}

void FactsPanel::follow(const Fact &fact)
{
    markRow(m_model->rowOfDifference(fact));
}

void FactsPanel::markRow(int row)
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (row < 0) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

void FactsPanel::updateHint()
{
    const bool differing = m_selection->currentIndex() == 0;
    if (!m_model->hasPair())
        m_hint->setText({});
    else if (m_model->rowCount() == 0)
        m_hint->setText(differing ? tr("No fact was found that the two reports tell differently.")
                                  : tr("None was found."));
    else
        m_hint->setText(differing ? tr("Pointers to look at, not verdicts: read both sentences.")
                                  : QString());
    m_hint->setToolTip(m_hint->text()); // A narrow panel cuts it short.
}

} // namespace diptych
