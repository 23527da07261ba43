// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/statementmodel.h"

#include "comparison/comparisondocument.h"
#include "comparison/kindstyle.h"
#include "comparison/panels/pairroles.h"
#include "comparison/passages.h"
#include "comparison/passagetext.h"
#include "report/vocabulary.h"
#include "text/wordswithin.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace diptych {

namespace {

constexpr qsizetype shortCharacters = 200; // Two lines of a wide panel.

} // namespace

StatementModel::StatementModel(ComparisonDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(document, &ComparisonDocument::shownChanged, this, &StatementModel::refresh);
    connect(document, &ComparisonDocument::decisionsChanged, this, &StatementModel::refreshMarks);
}

void StatementModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    refresh();
}

void StatementModel::setOrder(Side side)
{
    if (side == m_order)
        return;
    m_order = side;
    refresh();
}

void StatementModel::refresh()
{
    if (!m_active && m_rows.empty())
        return;
    beginResetModel();
    m_pair = m_active ? m_document->shown() : nullptr;
    m_statements.clear();
    m_rows.clear();
    m_numbers.clear();
    if (m_pair) {
        m_statements = statementsOf(*m_pair);
        m_rows = alignedRows(*m_pair, m_statements, m_order);
        int number = 0;
        for (const AlignedRow &row : m_rows)
            m_numbers.push_back(row.statement >= 0 ? ++number : 0);
    }
    endResetModel();
}

void StatementModel::refreshMarks()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Statement *StatementModel::statement(int row) const
{
    const std::ptrdiff_t index = alignedRow(row).statement;
    return index < 0 ? nullptr : &m_statements[static_cast<std::size_t>(index)];
}

int StatementModel::rowOfLink(int id) const
{
    if (!m_pair || id == 0)
        return -1;
    const auto &links = m_pair->comparison.links;
    const auto link = std::ranges::find(links, id, &Link::id);
    if (link == links.end())
        return -1;
    const auto index = static_cast<std::size_t>(link - links.begin());
    for (int row = 0; row < rowCount(); ++row)
        if (const Statement *said = statement(row); said && std::ranges::binary_search(said->links, index))
            return row;
    return -1;
}

const Decision *StatementModel::decision(const Statement &statement, DecisionKind kind) const
{
    for (const std::size_t link : statement.links)
        if (const Decision *found = m_document->decision(kind, m_pair->comparison.links[link].span))
            return found;
    return nullptr;
}

int StatementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StatementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::vector<Range> StatementModel::placesOf(int row, Side side) const
{
    if (const Statement *said = statement(row))
        return said->places[side];
    const AlignedRow &alone = alignedRow(row);
    return alone.side == side ? std::vector{alone.unmatched} : std::vector<Range>{};
}

QString StatementModel::textOf(int row, Side side) const
{
    QStringList texts;
    for (const Range &place : placesOf(row, side))
        texts << place.in(m_pair->articles[side]->text).toString().simplified();
    return texts.join(QStringLiteral(" … "));
}

QString StatementModel::shortText(int row) const
{
    const Side side = statement(row) ? m_order : alignedRow(row).side;
    return shortened(textOf(row, side), shortCharacters);
}

QString StatementModel::decisionsOf(const Statement &statement) const
{
    QStringList parts;
    const QLocale locale;
    const auto time = [&](const QDateTime &at) {
        return locale.toString(at.toLocalTime(), QLocale::ShortFormat);
    };
    for (const std::size_t link : statement.links) {
        if (const Link &made = m_pair->comparison.links[link]; made.decided.isValid()) {
            parts << tr("linked by hand, %1").arg(time(made.decided));
            break;
        }
    }
    if (const Decision *marked = decision(statement, DecisionKind::Bookmarked))
        parts << tr("bookmarked %1").arg(time(marked->at));
    if (decision(statement, DecisionKind::LeftOut))
        parts << tr("not exported");
    if (const Decision *noted = decision(statement, DecisionKind::Noted))
        parts << tr("note: %1").arg(noted->note.simplified());
    return parts.join(QStringLiteral(" · "));
}

QString StatementModel::detailOf(int row) const
{
    Sided<QString> places;
    for (const Side side : bothSides)
        places[side] = placesText(m_pair->articles[side]->segmentation, placesOf(row, side));
    const Statement *said = statement(row);
    if (!said) {
        const Side side = alignedRow(row).side;
        return tr("%1 %2: no match found, %3")
            .arg(sideLetter(side), places[side],
                 wordCount(wordsWithin(m_pair->articles[side]->segmentation, alignedRow(row).unmatched)));
    }
    QStringList parts{kindLabel(said->kind)};
    if (said->moved && isToldInOrder(m_pair->comparison))
        parts << tr("moved");
    if (said->differs)
        parts << tr("a fact may differ");
    parts << sideLetter(Side::Left) + u' ' + places[Side::Left] + QStringLiteral(", ") +
                 sideLetter(Side::Right) + u' ' + places[Side::Right]
          << wordCount(moreWords(*said));
    if (const QString decided = decisionsOf(*said); !decided.isEmpty())
        parts << decided;
    return parts.join(QStringLiteral(" · "));
}

QString StatementModel::accessibleText(int row) const
{
    const Statement *said = statement(row);
    if (!said) {
        return tr("%1; %2").arg(detailOf(row), textOf(row, alignedRow(row).side));
    }
    const auto count =
        std::ranges::count_if(m_rows, [](const AlignedRow &each) { return each.statement >= 0; });
    const QLocale locale;
    return tr("Passage %1 of %2, %3; %4")
        .arg(locale.toString(m_numbers[static_cast<std::size_t>(row)]), locale.toString(count), detailOf(row),
             textOf(row, m_order));
}

QString StatementModel::labelOf(int row, Side side) const
{
    const std::vector<Range> places = placesOf(row, side);
    const QString name = sideLetter(side);
    return places.empty() ? tr("%1: no match found").arg(name)
                          : name + u' ' + placesText(m_pair->articles[side]->segmentation, places);
}

QString StatementModel::searchText(int row) const
{
    QString text = textOf(row, Side::Left) + u'\n' + textOf(row, Side::Right);
    if (const Statement *said = statement(row))
        if (const Decision *noted = decision(*said, DecisionKind::Noted))
            text += u'\n' + noted->note;
    return text;
}

QVariant StatementModel::statementData(const Statement &statement, int role) const
{
    switch (role) {
    case LinkRole:
        return m_pair->comparison.links[statement.links.front()].id;
    case KindRole:
        return static_cast<int>(statement.kind);
    case WordsRole:
        return static_cast<qlonglong>(moreWords(statement));
    case ScoreRole:
        return statement.score;
    case MarkedRole:
        return decision(statement, DecisionKind::Bookmarked) != nullptr;
    case HeadSignRole:
        return kindSign(statement.kind);
    case DiffersRole:
        return statement.differs;
    case Qt::AccessibleDescriptionRole:
        return tr("Score %1: how likely a reader sees the same statement in both.")
            .arg(QLocale().toString(statement.score, 'f', 2));
    default:
        return {};
    }
}

QVariant StatementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const Side side = index.column() == RightColumn ? Side::Right : Side::Left;
    const auto order = [&](Side of) {
        const std::vector<Range> places = placesOf(row, of);
        return QVariant(places.empty() ? std::numeric_limits<qlonglong>::max()
                                       : static_cast<qlonglong>(places.front().begin));
    };
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == StatementColumn ? shortText(row) : textOf(row, side);
    case Qt::AccessibleTextRole:
        return index.column() == StatementColumn ? accessibleText(row) : textOf(row, side);
    case StatementRole:
        return statement(row) != nullptr;
    case DetailRole:
    case HeadRole:
        return detailOf(row);
    case FoldedRole:
        return !statement(row);
    case LeftTextRole:
    case RightTextRole:
        return textOf(row, role == LeftTextRole ? Side::Left : Side::Right);
    case LeftLabelRole:
    case RightLabelRole:
        return labelOf(row, role == LeftLabelRole ? Side::Left : Side::Right);
    case PlacesRole:
        return placesText(m_pair->articles[side]->segmentation, placesOf(row, side));
    case LeftOrderRole:
        return order(Side::Left);
    case RightOrderRole:
        return order(Side::Right);
    case SearchRole:
        return searchText(row);
    default:
        break;
    }
    if (const Statement *said = statement(row))
        return statementData(*said, role);
    return role == KindRole ? QVariant(-1) : role == LinkRole ? QVariant(0) : QVariant();
}

QVariant StatementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == StatementColumn || !m_pair)
        return tr("Statement");
    return m_pair->articles[section == LeftColumn ? Side::Left : Side::Right]->displayTitle();
}

} // namespace diptych
