// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/passagelist.h"

#include "comparison/comparisondocument.h"
#include "comparison/panels/passagedelegate.h"
#include "comparison/panels/statementmodel.h"
#include "icons/paletteicon.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>

#include <algorithm>

namespace diptych {

void StatementFilter::setPhrase(const QString &phrase)
{
    m_words = phrase.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool StatementFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!index.data(StatementModel::StatementRole).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(StatementModel::SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

PassageList::PassageList(ComparisonDocument *document, StatementModel *model, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(model)
{
    createParts();
    createLayout();
    connectSignals();
    sortAs(0);
    updateCount();
}

void PassageList::createParts()
{
    m_phrase = new QLineEdit(this);
    m_phrase->setObjectName(QStringLiteral("passageSearch"));
    m_phrase->setPlaceholderText(tr("Search the passages"));
    m_phrase->setAccessibleName(tr("Search the passages"));
    m_phrase->setClearButtonEnabled(true);
    m_phrase->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("passageOrder"));
    m_order->setAccessibleName(tr("Order of the passages"));
    m_order->addItem(tr("In the order of A"), StatementModel::LeftOrderRole);
    m_order->addItem(tr("In the order of B"), StatementModel::RightOrderRole);
    m_order->addItem(tr("Longest first"), StatementModel::WordsRole);
    m_order->addItem(tr("Most certain first"), StatementModel::ScoreRole);
    m_order->addItem(tr("Bookmarked first"), StatementModel::MarkedRole);
    m_filter = new StatementFilter(this);
    m_filter->setSourceModel(m_model);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("passageList"));
    m_list->setAccessibleName(tr("Passages"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new PassageDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("passageCount"));
    m_count->setEnabled(false); // Muted: it is an aside.
    m_count->setWordWrap(true);
}

void PassageList::createLayout()
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->setSpacing(6);
    top->addWidget(m_phrase);
    top->addWidget(m_order);
    top->addWidget(m_count);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);
}

void PassageList::connectSignals()
{
    connect(m_phrase, &QLineEdit::textChanged, this, [this](const QString &phrase) {
        const QScopedValueRollback quiet(m_quiet, true);
        m_filter->setPhrase(phrase);
        updateCount();
    });
    connect(m_phrase, &QLineEdit::returnPressed, this, &PassageList::focusList);
    connect(m_order, &QComboBox::currentIndexChanged, this, &PassageList::sortAs);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PassageList::takeChosen);
    connect(m_document, &ComparisonDocument::currentLinkChanged, this, &PassageList::showCurrent);
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        updateCount();
        showCurrent();
        // Who walks down the list and rejects goes on at the same place, once everybody knows of the change.
        if (m_document->currentLink() == 0 && m_list->hasFocus() && m_lastRow >= 0)
            QMetaObject::invokeMethod(this, &PassageList::chooseLastRow, Qt::QueuedConnection);
    });
}

void PassageList::setContextActions(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PassageList::focusList()
{
    m_list->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

void PassageList::sortAs(int choice)
{
    const int role = m_order->itemData(choice).toInt();
    const bool ascending = role == StatementModel::LeftOrderRole || role == StatementModel::RightOrderRole;
    m_filter->setSortRole(role);
    m_filter->sort(0, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void PassageList::takeChosen(const QModelIndex &index)
{
    if (m_quiet || !index.isValid())
        return;
    m_lastRow = index.row();
    // A link of the statement that is current already stays so: it may be one of several twins.
    const int row = m_filter->mapToSource(index).row();
    if (m_model->rowOfLink(m_document->currentLink()) != row)
        m_document->setCurrentLink(index.data(StatementModel::LinkRole).toInt());
}

void PassageList::showCurrent()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_model->rowOfLink(m_document->currentLink());
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_lastRow = index.row();
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void PassageList::chooseLastRow()
{
    if (m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(std::min(m_lastRow, m_filter->rowCount() - 1), 0));
}

void PassageList::updateCount()
{
    const int shown = m_filter->rowCount();
    if (!m_model->pair())
        m_count->setText(tr("Compare two reports to list what they share."));
    else if (shown == 0 && !m_phrase->text().isEmpty())
        m_count->setText(tr("No passage holds these words."));
    else if (shown == 0)
        m_count->setText(m_document->filter().isOpen() ? tr("The reports share no passage.")
                                                       : tr("The filters let no passage through."));
    else
        m_count->setText(shown == 1 ? tr("1 passage") : tr("%Ln passages", nullptr, shown));
}

} // namespace diptych
