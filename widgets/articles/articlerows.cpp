// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlerows.h"

#include <QElapsedTimer>
#include <QFont>
#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

/// So long rows that arrive wait until they are put into an order, in milliseconds: often enough to see them
/// come, seldom enough that arranging a hundred thousand does not take up the time that goes by.
constexpr int arrangeMilliseconds = 400;

/// Arranging again and again takes up no more than one part in these of the window's time.
constexpr int arrangeRest = 10;

constexpr quintptr topLevel = 0; // Children of a group have its number plus 1.

/// What a row is sorted by, taken once.
struct SortKey
{
    int article;
    bool isKnown;
    double number;
    QString text;
};

std::vector<SortKey> sortKeys(const ArticleModel &model, const std::vector<int> &articles,
                              ArticleColumn column)
{
    std::vector<SortKey> keys;
    keys.reserve(articles.size());
    for (int article : articles) {
        const QVariant key = columnKey(model, article, column);
        const bool isNumber = key.typeId() == QMetaType::Double;
        keys.push_back(
            {article, key.isValid(), isNumber ? key.toDouble() : 0, isNumber ? QString() : key.toString()});
    }
    return keys;
}

} // namespace

ArticleRows::ArticleRows(ArticleModel *model, QObject *parent) : QAbstractItemModel(parent), m_model(model)
{
    m_later.setSingleShot(true);
    m_later.setInterval(arrangeMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &ArticleRows::arrangeArrived);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(model, &QAbstractItemModel::modelReset, this, &ArticleRows::arrange);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (roles.contains(ArticleModel::PendingRole))
                    takeRead(first.row(), last.row());
                else
                    takeChanged(first.row(), last.row());
            });
    arrange();
}

void ArticleRows::setPhrase(const QString &phrase)
{
    m_filter = ArticleFilter(phrase);
    arrange();
}

void ArticleRows::setComparableWith(const QString &path)
{
    m_partner = path;
    arrange();
}

void ArticleRows::setGrouping(ArticleGrouping grouping)
{
    if (std::exchange(m_grouping, grouping) != grouping)
        arrange();
}

void ArticleRows::sort(int column, Qt::SortOrder order)
{
    if (std::tuple(m_sortColumn, m_sortOrder) == std::tuple(column, order))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

bool ArticleRows::isShown(int article) const
{
    const ArticleEntry &entry = m_model->entry(article);
    if (!m_partner.isEmpty() && (!entry.reason.isEmpty() || entry.source.path == m_partner))
        return false;
    return m_filter.matches(entry);
}

std::vector<int> ArticleRows::sorted(std::vector<int> articles) const
{
    if (m_sortColumn < 0)
        return articles;
    std::vector<SortKey> keys = sortKeys(*m_model, articles, static_cast<ArticleColumn>(m_sortColumn));
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::ranges::stable_sort(keys, [ascending](const SortKey &a, const SortKey &b) {
        if (a.isKnown != b.isKnown)
            return a.isKnown;
        const SortKey &low = ascending ? a : b;
        const SortKey &high = ascending ? b : a;
        return std::tie(low.number, low.text) < std::tie(high.number, high.text);
    });
    std::ranges::transform(keys, articles.begin(), &SortKey::article);
    return articles;
}

std::vector<ArticleRows::Group> ArticleRows::grouped(const std::vector<int> &articles) const
{
    if (!isGrouped())
        return {{QString(), articles}};
    QHash<std::pair<bool, QString>, std::size_t> numbers;
    std::vector<Group> groups;
    for (int article : articles) {
        const ArticleEntry &entry = m_model->entry(article);
        // A folder is known from the name.
        const std::pair key(entry.isPending && m_grouping != ArticleGrouping::Folder,
                            groupKey(entry, m_grouping));
        const std::size_t number = numbers.value(key, groups.size());
        if (number == groups.size()) {
            numbers.insert(key, number);
            groups.push_back({key.second, {}, key.first});
        }
        groups[number].articles.push_back(article);
    }
    // The largest stories first, everything else by name or date; what has none comes last, before what is
    // not read.
    std::ranges::stable_sort(groups, [this](const Group &a, const Group &b) {
        const bool bySize = m_grouping == ArticleGrouping::Story;
        const auto key = [bySize](const Group &group) {
            return std::tuple(group.isPending, group.key.isEmpty(), bySize ? -std::ssize(group.articles) : 0,
                              group.key.toCaseFolded());
        };
        return key(a) < key(b);
    });
    return groups;
}

void ArticleRows::arrange()
{
    m_later.stop();
    beginResetModel();
    std::vector<int> articles;
    const int all = m_model->rowCount();
    for (int article = 0; article < all; ++article) {
        if (isShown(article))
            articles.push_back(article);
    }
    if (m_model->isOutOfPlace())
        std::ranges::sort(articles, {}, [this](int article) { return m_model->place(article); });
    m_shown = static_cast<int>(articles.size());
    m_groups = grouped(sorted(std::move(articles)));
    m_places.assign(static_cast<std::size_t>(all), {-1, -1});
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        int row = 0;
        for (int article : m_groups[group].articles)
            m_places[static_cast<std::size_t>(article)] = {static_cast<int>(group), row++};
    }
    endResetModel();
}

void ArticleRows::arrangeArrived()
{
    Q_EMIT aboutToArrangeArrived();
    const QScopedValueRollback arriving(m_isArriving, true);
    QElapsedTimer clock;
    clock.start();
    arrange();
    m_later.setInterval(std::max(arrangeMilliseconds, arrangeRest * static_cast<int>(clock.elapsed())));
}

void ArticleRows::arrangeLater()
{
    if (!m_later.isActive())
        m_later.start();
}

void ArticleRows::takeInserted(int first, int last)
{
    m_places.resize(static_cast<std::size_t>(last) + 1, {-1, -1});
    if (isOrdered()) {
        arrangeLater();
        return;
    }
    std::vector<int> fresh;
    for (int article = first; article <= last; ++article) {
        if (isShown(article))
            fresh.push_back(article);
    }
    show(std::move(fresh));
}

void ArticleRows::takeRead(int first, int last)
{
    if (isOrdered()) {
        if (m_model->pending() > 0)
            arrangeLater();
        else
            arrangeArrived();
        return;
    }
    // What a file says may match a filter that its name did not.
    std::vector<int> fresh;
    for (int article = first; article <= last && !m_filter.isEmpty(); ++article) {
        if (!indexOf(article).isValid() && isShown(article))
            fresh.push_back(article);
    }
    show(std::move(fresh));
    while (first < last && !indexOf(first).isValid())
        ++first;
    while (last > first && !indexOf(last).isValid())
        --last;
    if (const QModelIndex begin = indexOf(first), end = indexOf(last); begin.isValid() && end.isValid())
        Q_EMIT dataChanged(begin, end.siblingAtColumn(articleColumns - 1));
}

/// Puts articles into a flat list where they were found: those of one file stand together.
void ArticleRows::show(std::vector<int> articles)
{
    const auto place = [this](int article) { return m_model->place(article); };
    std::ranges::sort(articles, {}, place);
    std::vector<int> &shown = m_groups.front().articles;
    for (auto begin = articles.begin(); begin != articles.end();) {
        const auto at = std::ranges::upper_bound(shown, place(*begin), {}, place);
        const auto end = at == shown.end()
                             ? articles.end()
                             : std::ranges::upper_bound(begin, articles.end(), place(*at), {}, place);
        const auto row = static_cast<int>(at - shown.begin());
        beginInsertRows({}, row, row + static_cast<int>(end - begin) - 1);
        shown.insert(at, begin, end);
        m_shown = static_cast<int>(shown.size());
        for (int next = row; next < m_shown; ++next)
            m_places[static_cast<std::size_t>(shown[static_cast<std::size_t>(next)])] = {0, next};
        endInsertRows();
        begin = end;
    }
}

void ArticleRows::takeChanged(int first, int last)
{
    // One row stays where it is until the list is arranged for another reason: it would leave a reader's eye.
    if (first != last && isOrdered()) {
        arrange();
        return;
    }
    const QModelIndex begin = first == last ? indexOf(first) : index(0, 0);
    const QModelIndex end = first == last ? begin : index(m_shown - 1, 0);
    if (begin.isValid())
        Q_EMIT dataChanged(begin, end.siblingAtColumn(articleColumns - 1));
}

int ArticleRows::articleAt(const QModelIndex &index) const
{
    if (!index.isValid() || (isGrouped() && index.internalId() == topLevel))
        return -1;
    const std::size_t group = isGrouped() ? index.internalId() - 1 : 0;
    return m_groups[group].articles[static_cast<std::size_t>(index.row())];
}

QModelIndex ArticleRows::indexOf(int article) const
{
    if (article < 0 || static_cast<std::size_t>(article) >= m_places.size())
        return {};
    const auto [group, row] = m_places[static_cast<std::size_t>(article)];
    if (group < 0)
        return {};
    return createIndex(row, 0, isGrouped() ? static_cast<quintptr>(group) + 1 : topLevel);
}

QModelIndex ArticleRows::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex ArticleRows::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, topLevel);
}

int ArticleRows::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return isGrouped() ? static_cast<int>(m_groups.size()) : m_shown;
    if (!isGrouped() || parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].articles.size());
}

QVariant ArticleRows::groupData(const Group &group, int column, int role) const
{
    const QString label = group.isPending ? tr("Not read yet") : groupLabel(group.key, m_grouping);
    if (role == ArticleModel::LabelRole)
        return label;
    if (column != 0)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("%1  ·  %L2").arg(label).arg(group.articles.size());
    if (role == Qt::ToolTipRole)
        return label;
    if (role == Qt::FontRole) {
        QFont strong;
        strong.setWeight(QFont::DemiBold);
        return strong;
    }
    return {};
}

QVariant ArticleRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int article = articleAt(index);
    if (article < 0)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    const auto column = static_cast<ArticleColumn>(index.column());
    if (role == Qt::DisplayRole && column != ArticleColumn::Title)
        return columnText(*m_model, article, column);
    if (role == Qt::TextAlignmentRole && isNumberColumn(column))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::CheckStateRole)
        return column == ArticleColumn::Reviewed
                   ? QVariant(m_model->entry(article).isReviewed ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    if (role == Qt::AccessibleTextRole && column != ArticleColumn::Title)
        return {};
    return m_model->index(article).data(role);
}

bool ArticleRows::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int article = articleAt(index);
    if (article < 0 || role != Qt::CheckStateRole ||
        index.column() != static_cast<int>(ArticleColumn::Reviewed))
        return false;
    m_model->setReviewed(article, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ArticleRows::flags(const QModelIndex &index) const
{
    if (articleAt(index) < 0)
        return index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == static_cast<int>(ArticleColumn::Reviewed))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ArticleRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= articleColumns)
        return {};
    const auto column = static_cast<ArticleColumn>(section);
    if (role == Qt::DisplayRole)
        return columnName(column);
    if (role == Qt::ToolTipRole)
        return columnExplanation(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace diptych
