// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlespane.h"

#include "articles/articledelegate.h"
#include "articles/articlefilter.h"
#include "articles/articlemodel.h"
#include "icons/paletteicon.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

namespace diptych {

namespace {

/// So long a selection has to rest before it is acted on: a sweep over many rows opens none but the last.
constexpr int settleMilliseconds = 120;

} // namespace

ArticlesPane::ArticlesPane(ArticleModel *model, QWidget *parent) : QWidget(parent), m_model(model)
{
    createHead();
    createList();
    createLayout();
    connectSignals();
    updateCount();
    updateHint();
}

void ArticlesPane::createHead()
{
    m_heading = new QLabel(tr("Articles"), this);
    m_heading->setTextFormat(Qt::PlainText);
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("articleCount"));
    m_count->setEnabled(false); // Muted: it is an aside.

    m_phrase = new QLineEdit(this);
    m_phrase->setObjectName(QStringLiteral("articleFilter"));
    m_phrase->setPlaceholderText(tr("Filter by title or file"));
    m_phrase->setAccessibleName(tr("Filter articles"));
    m_phrase->setClearButtonEnabled(true);
    m_phrase->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
}

void ArticlesPane::createList()
{
    m_filter = new ArticleFilter(this);
    m_filter->setSourceModel(m_model);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("Articles"));
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true); // Ten thousand rows are laid out without asking each for its size.
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);

    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("articleHint"));
    m_hint->setWordWrap(true);
    m_hint->setEnabled(false);

    m_settle = new QTimer(this);
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMilliseconds);
}

void ArticlesPane::createLayout()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 12, 14, 10);
    top->setSpacing(10);
    top->addLayout(head);
    top->addWidget(m_phrase);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(14, 9, 14, 9);
    foot->addWidget(m_hint);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);
    all->addLayout(foot);
}

void ArticlesPane::connectSignals()
{
    connect(m_phrase, &QLineEdit::textChanged, this, [this](const QString &phrase) {
        // What the filter hides is deselected; that is no wish of the user's to see something else.
        const QScopedValueRollback quiet(m_quiet, true);
        m_filter->setPhrase(phrase);
    });
    // From the filter, Down leads into the list, and Enter opens the first article that is left.
    connect(m_phrase, &QLineEdit::returnPressed, this, [this] {
        m_list->setFocus();
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ArticlesPane::updateCount);
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        m_order.clear();
        updateCount();
        updateHint();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArticlesPane::rememberOrder);
    connect(m_list, &QListView::activated, this, &ArticlesPane::activated);
    connect(m_settle, &QTimer::timeout, this, &ArticlesPane::selectionSettled);
}

void ArticlesPane::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

void ArticlesPane::setContextActions(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

std::vector<ArticleEntry> ArticlesPane::selected() const
{
    std::vector<ArticleEntry> entries;
    entries.reserve(static_cast<std::size_t>(m_order.size()));
    for (const QPersistentModelIndex &row : m_order)
        entries.push_back(m_model->entry(row.row()));
    return entries;
}

void ArticlesPane::select(const QStringList &paths)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_settle->stop();
    QItemSelectionModel *selection = m_list->selectionModel();
    selection->clearSelection();
    for (const QString &path : paths) {
        const int row = m_model->rowOf(path);
        if (row < 0)
            continue;
        const QModelIndex index = m_filter->mapFromSource(m_model->index(row));
        selection->setCurrentIndex(index, QItemSelectionModel::Select);
        m_list->scrollTo(index);
    }
}

void ArticlesPane::focusList()
{
    m_list->setFocus();
}

void ArticlesPane::focusFilter()
{
    m_phrase->setFocus(Qt::ShortcutFocusReason);
    m_phrase->selectAll();
}

void ArticlesPane::rememberOrder(const QItemSelection &added, const QItemSelection &removed)
{
    for (const QModelIndex &index : removed.indexes())
        m_order.removeAll(QPersistentModelIndex(m_filter->mapToSource(index)));
    for (const QModelIndex &index : added.indexes())
        m_order.append(QPersistentModelIndex(m_filter->mapToSource(index)));
    m_order.removeIf([](const QPersistentModelIndex &row) { return !row.isValid(); });
    updateHint();
    if (!m_quiet)
        m_settle->start();
}

void ArticlesPane::updateCount()
{
    // What cannot be read is in the list, but is no article to count.
    const int rows = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_count->setText(shown == rows ? tr("%Ln article(s)", nullptr, rows - m_model->unreadable())
                                   : tr("%L1 of %L2").arg(shown).arg(rows));
}

void ArticlesPane::updateHint()
{
    const auto hint = [this] {
        switch (m_order.size()) {
        case 0:
            return tr("Select one article to read it, two to compare them.");
        case 1:
            if (!m_model->entry(m_order.constFirst().row()).isReadable())
                return tr("This file cannot be read or compared.");
            return tr("Ctrl+click a second article to compare the two.");
        case 2:
            return tr("The two selected articles are compared.");
        default:
            return tr("%Ln articles are selected. Select two to compare them.", nullptr,
                      static_cast<int>(m_order.size()));
        }
    };
    m_hint->setText(hint());
}

} // namespace diptych
