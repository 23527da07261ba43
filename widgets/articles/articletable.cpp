// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articletable.h"

#include "articles/articledelegate.h"
#include "articles/articlemodel.h"
#include "articles/articlerows.h"
#include "icons/paletteicon.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace diptych {

namespace {

constexpr int rowPadding = 8; // Device-independent pixels, beside the height of the text.

/// A cell: like any table's, but higher, and with a sign where the file cannot be read.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isGroup = index.data(ArticleModel::LabelRole).isValid();
        if (isGroup && index.column() == 0)
            option->text = groupHeading(*option, index);
        const bool isPending = index.data(ArticleModel::PendingRole).toBool();
        if (isPending)
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        if (!isGroup && !isPending && index.column() == 0 &&
            !index.data(ArticleModel::ReadableRole).toBool()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = paletteIcon(QStringLiteral("warning"));
            option->decorationSize = {16, 16};
        }
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + rowPadding};
    }
};

/// Width of a column in the widths of a letter, before the user drags it.
int lettersOf(ArticleColumn column)
{
    switch (column) {
    case ArticleColumn::Title:
        return 42;
    case ArticleColumn::Outlet:
    case ArticleColumn::Story:
    case ArticleColumn::File:
        return 22;
    case ArticleColumn::Date:
        return 16;
    default:
        return 13;
    }
}

} // namespace

ArticleTable::ArticleTable(ArticleModel *model, ArticleRows *rows, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_rows(rows)
    , m_listDelegate(new ArticleDelegate(this))
    , m_tableDelegate(new CellDelegate(this))
{
    setModel(rows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true); // A hundred thousand rows are laid out without asking each for its size.
    setRootIsDecorated(false);
    setIndentation(0);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    prepareColumns();
    connect(rows, &QAbstractItemModel::modelReset, this, &ArticleTable::takeReset);
    connect(rows, &QAbstractItemModel::rowsAboutToBeInserted, this, &ArticleTable::keepPlace);
    connect(rows, &ArticleRows::aboutToArrangeArrived, this, &ArticleTable::keepPlace);
    connect(rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (!m_rows->isArriving())
            m_anchor.reset();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &group) {
        if (!m_quiet)
            m_folded.insert(labelOf(group));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        if (!m_quiet)
            m_folded.remove(labelOf(group));
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_rows->articleAt(index) < 0)
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
    setTable(false);
}

void ArticleTable::prepareColumns()
{
    for (const ArticleColumn column :
         {ArticleColumn::Title, ArticleColumn::Outlet, ArticleColumn::Agency, ArticleColumn::Date,
          ArticleColumn::Language, ArticleColumn::Words, ArticleColumn::Format})
        m_chosen.insert(static_cast<int>(column));
    header()->setObjectName(QStringLiteral("articleHeader"));
    header()->setAccessibleName(tr("Columns"));
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setMinimumSectionSize(40);
    for (int column = 0; column < articleColumns; ++column)
        header()->resizeSection(column, lettersOf(static_cast<ArticleColumn>(column)) *
                                            fontMetrics().averageCharWidth());
    connect(header(), &QHeaderView::customContextMenuRequested, this, &ArticleTable::showColumnMenu);
    m_titleWidth = header()->sectionSize(0);
    setSortingEnabled(true);
}

void ArticleTable::setTable(bool table)
{
    if (m_isTable)
        m_titleWidth = columnWidth(0);
    m_isTable = table;
    setAllColumnsShowFocus(table); // The list paints its focus itself.
    setHeaderHidden(!table);
    setItemDelegate(table ? m_tableDelegate : m_listDelegate);
    setAlternatingRowColors(table);
    setHorizontalScrollBarPolicy(table ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    showColumns();
    scheduleDelayedItemsLayout();
}

void ArticleTable::showColumns()
{
    const bool pinned = !m_model->pin().isEmpty();
    for (int column = 0; column < articleColumns; ++column) {
        const bool shown =
            isPinColumn(static_cast<ArticleColumn>(column)) ? pinned : m_chosen.contains(column);
        setColumnHidden(column, column != 0 && !(m_isTable && shown));
    }
    // What is compared stands beside the title, where the eye is.
    for (int column = static_cast<int>(ArticleColumn::SharedWords); pinned && column < articleColumns;
         ++column)
        header()->moveSection(header()->visualIndex(column),
                              1 + column - static_cast<int>(ArticleColumn::SharedWords));
    // The list's only column is as wide as the list; the table's last one takes what is left.
    header()->setStretchLastSection(m_isTable);
    const bool wasList = header()->sectionResizeMode(0) == QHeaderView::Stretch;
    header()->setSectionResizeMode(0, m_isTable ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (m_isTable && wasList)
        header()->resizeSection(0, m_titleWidth);
}

void ArticleTable::showColumnMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < articleColumns; ++column) {
        if (isPinColumn(static_cast<ArticleColumn>(column)))
            continue;
        QAction *action = menu->addAction(columnName(static_cast<ArticleColumn>(column)));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            if (on)
                m_chosen.insert(column);
            else
                m_chosen.remove(column);
            showColumns();
        });
    }
    menu->popup(header()->viewport()->mapToGlobal(place));
}

QByteArray ArticleTable::columnState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    QList<int> widths;
    QList<int> order;
    for (int column = 0; column < articleColumns; ++column) {
        widths << (isColumnHidden(column) || !m_isTable ? 0 : columnWidth(column));
        order << header()->visualIndex(column);
    }
    stream << m_chosen << widths << order << header()->sortIndicatorSection()
           << static_cast<int>(header()->sortIndicatorOrder());
    return state;
}

void ArticleTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    QSet<int> chosen;
    QList<int> widths;
    QList<int> order;
    int sorted = -1;
    int direction = 0;
    stream >> chosen >> widths >> order >> sorted >> direction;
    // Not written by this program, or by one with other columns.
    if (stream.status() != QDataStream::Ok || widths.size() != articleColumns ||
        order.size() != articleColumns || sorted >= articleColumns)
        return;
    m_chosen = chosen;
    if (widths[0] > 0)
        m_titleWidth = widths[0];
    for (int column = 0; column < articleColumns; ++column) {
        if (widths[column] > 0)
            header()->resizeSection(column, widths[column]);
    }
    for (int place = 0; place < articleColumns; ++place) {
        if (const auto column = static_cast<int>(order.indexOf(place)); column >= 0)
            header()->moveSection(header()->visualIndex(column), place);
    }
    if (sorted < 0 || !isPinColumn(static_cast<ArticleColumn>(sorted)))
        sortByColumn(sorted, direction == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    showColumns();
}

void ArticleTable::followPin()
{
    const int section = header()->sortIndicatorSection();
    if (!m_model->pin().isEmpty())
        sortByColumn(static_cast<int>(ArticleColumn::SharedWords), Qt::DescendingOrder);
    else if (section >= 0 && isPinColumn(static_cast<ArticleColumn>(section)))
        sortByColumn(-1, Qt::AscendingOrder);
    showColumns();
}

void ArticleTable::takeReset()
{
    if (m_rows->grouping() == ArticleGrouping::None)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    const int groups = m_rows->rowCount();
    for (int row = 0; row < groups; ++row)
        setFirstColumnSpanned(row, {}, true);
    expandAll();
    for (int row = 0; row < groups && !m_folded.isEmpty(); ++row) {
        if (const QModelIndex group = m_rows->index(row, 0); m_folded.contains(labelOf(group)))
            collapse(group);
    }
}

void ArticleTable::keepPlace()
{
    if (m_anchor || !isVisible())
        return;
    QModelIndex index = currentIndex().siblingAtColumn(0);
    const QRect rect = visualRect(index);
    if (!rect.isValid() || rect.bottom() < 0 || rect.top() > viewport()->height()) {
        // At the top of the list one looks at what is first, whatever it is.
        index =
            verticalScrollBar()->value() > 0 ? indexAt({viewport()->rect().center().x(), 0}) : QModelIndex();
        index = index.siblingAtColumn(0);
        if (index.isValid() && m_rows->articleAt(index) < 0)
            index = indexBelow(index);
    }
    if (const int article = m_rows->articleAt(index); article >= 0)
        m_anchor = Anchor{article, visualRect(index).top()};
}

void ArticleTable::doItemsLayout()
{
    QTreeView::doItemsLayout();
    const std::optional<Anchor> anchor = std::exchange(m_anchor, std::nullopt);
    const QModelIndex index = anchor ? m_rows->indexOf(anchor->article) : QModelIndex();
    if (index.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(index).top() - anchor->top);
}

void ArticleTable::keyPressEvent(QKeyEvent *event)
{
    // From an article, Left folds its group, as trees do; the list has no sign for it but the heading.
    const QModelIndex group = currentIndex().parent();
    if (event->key() == Qt::Key_Left && group.isValid()) {
        collapse(group);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

QString ArticleTable::labelOf(const QModelIndex &group) const
{
    return m_rows->data(group, ArticleModel::LabelRole).toString();
}

} // namespace diptych
