// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlespane.h"

#include "articles/articlemodel.h"
#include "articles/articlerows.h"
#include "articles/articletable.h"
#include "icons/paletteicon.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSet>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

/// So long a selection has to rest before it is acted on: a sweep over many rows opens none but the last.
constexpr int settleMilliseconds = 120;

} // namespace

ArticlesPane::ArticlesPane(ArticleModel *model, QWidget *parent) : QWidget(parent), m_model(model)
{
    createHead();
    createList();
    createPin();
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
    m_phrase->setPlaceholderText(tr("Filter by title, file or outlet"));
    m_phrase->setAccessibleName(tr("Filter articles"));
    m_phrase->setToolTip(
        tr("Words, “several words” in quotation marks, or a column: outlet:echo date:2024-05 "
           "language:en agency:reuters format:html story:ferry words>300"));
    m_phrase->setClearButtonEnabled(true);
    m_phrase->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
}

void ArticlesPane::createList()
{
    m_rows = new ArticleRows(m_model, this);
    m_list = new ArticleTable(m_model, m_rows, this);
    m_list->setObjectName(QStringLiteral("Articles"));
    m_list->setAccessibleName(tr("Articles"));

    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("articleHint"));
    m_hint->setWordWrap(true);
    m_hint->setEnabled(false);

    m_settle = new QTimer(this);
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMilliseconds);
}

void ArticlesPane::createPin()
{
    m_pin = new QWidget(this);
    m_pin->setObjectName(QStringLiteral("pinStrip"));
    m_pinned = new QLabel(m_pin);
    m_pinned->setTextFormat(Qt::PlainText);
    m_pinned->setWordWrap(true);
    auto *unpin = new QToolButton(m_pin);
    unpin->setObjectName(QStringLiteral("unpin"));
    unpin->setIcon(paletteIcon(QStringLiteral("close")));
    unpin->setAutoRaise(true);
    unpin->setToolTip(tr("Compare with it no more"));
    unpin->setAccessibleName(unpin->toolTip());
    connect(unpin, &QToolButton::clicked, this, [this] { m_model->setPin({}); });
    auto *row = new QHBoxLayout(m_pin);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_pinned, 1);
    row->addWidget(unpin, 0, Qt::AlignTop);
    m_pin->hide();
}

void ArticlesPane::createLayout()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_count);
    m_view = new QToolButton(this);
    m_view->setObjectName(QStringLiteral("articleView"));
    m_view->setIcon(paletteIcon(QStringLiteral("options")));
    m_view->setAutoRaise(true);
    m_view->setPopupMode(QToolButton::InstantPopup);
    m_view->setToolTip(tr("How the articles are listed"));
    m_view->setAccessibleName(m_view->toolTip());
    m_view->hide();
    head->addWidget(m_view);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 12, 14, 10);
    top->setSpacing(10);
    top->addLayout(head);
    top->addWidget(m_phrase);
    top->addWidget(m_pin);
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
        m_rows->setPhrase(phrase);
    });
    // From the filter, Down leads into the list, and Enter opens the first article that is left.
    connect(m_phrase, &QLineEdit::returnPressed, this, [this] {
        m_list->setFocus();
        const QModelIndex first = m_rows->index(0, 0);
        m_list->setCurrentIndex(m_rows->articleAt(first) < 0 ? m_rows->index(0, 0, first) : first);
    });
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &ArticlesPane::updateCount);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &ArticlesPane::restoreSelection);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_order.clear(); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        updateCount();
        showPin();
    });
    connect(m_model, &ArticleModel::pinChanged, this, [this] {
        const QScopedValueRollback quiet(m_quiet, true);
        m_list->followPin();
        showPin();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArticlesPane::rememberOrder);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_rows->articleAt(index) >= 0)
            Q_EMIT activated();
    });
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

void ArticlesPane::setViewMenu(QMenu *menu)
{
    m_view->setMenu(menu);
    m_view->show();
}

std::vector<ArticleEntry> ArticlesPane::selected() const
{
    std::vector<ArticleEntry> entries;
    entries.reserve(static_cast<std::size_t>(m_order.size()));
    for (int row : m_order)
        entries.push_back(m_model->entry(row));
    return entries;
}

void ArticlesPane::select(const QStringList &paths)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_settle->stop();
    QItemSelectionModel *selection = m_list->selectionModel();
    selection->clearSelection();
    for (const QString &path : paths) {
        const QModelIndex index = m_rows->indexOf(m_model->rowOf(path));
        if (!index.isValid())
            continue;
        selection->setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
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
    // By rows: all columns of a hundred thousand articles may be selected at once.
    const auto forEachArticle = [this](const QItemSelection &selection, const auto &use) {
        for (const QItemSelectionRange &range : selection) {
            for (int row = range.top(); row <= range.bottom() && range.left() == 0; ++row) {
                if (const int article = m_rows->articleAt(m_rows->index(row, 0, range.parent()));
                    article >= 0)
                    use(article);
            }
        }
    };
    QSet<int> gone;
    forEachArticle(removed, [&gone](int article) { gone.insert(article); });
    if (!gone.isEmpty())
        m_order.removeIf([&gone](int article) { return gone.contains(article); });
    forEachArticle(added, [this](int article) { m_order.append(article); });
    updateHint();
    if (!m_quiet)
        m_settle->start();
}

void ArticlesPane::restoreSelection()
{
    // The list was arranged anew. What is filtered out is selected no more; all of this is no wish to see
    // something else.
    const QScopedValueRollback quiet(m_quiet, true);
    QItemSelection selection;
    const QList<int> order = std::exchange(m_order, {});
    QList<int> left;
    for (int article : order) {
        const QModelIndex index = m_rows->indexOf(article);
        if (!index.isValid())
            continue;
        left << article;
        selection.select(index, index.siblingAtColumn(articleColumns - 1));
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_order = left;
    if (!left.isEmpty()) {
        const QModelIndex current = m_rows->indexOf(left.constLast());
        m_list->setAutoScroll(false); // What arrives leaves the list where the user has it.
        m_list->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_list->setAutoScroll(true);
        if (!m_rows->isArriving())
            m_list->scrollTo(current);
    }
    updateCount();
    updateHint();
}

void ArticlesPane::showPin()
{
    const int row = m_model->rowOf(m_model->pin());
    m_pin->setVisible(row >= 0);
    if (row >= 0)
        m_pinned->setText(tr("Others are compared with “%1”").arg(m_model->entry(row).title));
    updateHint();
}

void ArticlesPane::updateCount()
{
    // What cannot be read is in the list, but is no article to count.
    const int rows = m_model->rowCount();
    const int shown = m_rows->shownArticles();
    if (shown != rows)
        m_count->setText(tr("%L1 of %L2").arg(shown).arg(rows));
    else if (m_model->pending() > 0)
        m_count->setText(tr("%L1 of %L2 read").arg(rows - m_model->pending()).arg(rows));
    else
        m_count->setText(tr("%Ln article(s)", nullptr, m_model->readable()));
}

void ArticlesPane::updateHint()
{
    const auto hint = [this] {
        if (m_pin->isVisibleTo(this) && m_order.size() < 2)
            return tr("Select an article to compare it with the pinned one.");
        switch (m_order.size()) {
        case 0:
            return tr("Select one article to read it, two to compare them.");
        case 1:
            if (!m_model->entry(m_order.constFirst()).reason.isEmpty())
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
