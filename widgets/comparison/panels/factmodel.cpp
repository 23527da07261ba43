// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/factmodel.h"

#include "comparison/comparisondocument.h"
#include "comparison/panels/pairroles.h"
#include "comparison/passagetext.h"
#include "report/maydiffer.h"
#include "report/paragraphlabel.h"

#include <QLocale>
#include <QPoint>

#include <algorithm>

namespace diptych {

namespace {

constexpr qsizetype valueCharacters = 80; // The sentences below show the whole of it.
/// A name may stand in twenty sentences, which would fill the panel: about four lines of them are shown, and
/// of the rest what a tool tip can hold.
constexpr qsizetype sentenceCharacters = 300;
constexpr qsizetype tipCharacters = 1500;

QString dateText(const QString &date)
{
    const QDateTime time = QDateTime::fromString(date, Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.date(), QLocale::LongFormat) : date;
}

/// "A, Gazette, 4 March 2026": what is known of it.
QString nameOf(const Article &article, Side side)
{
    QStringList parts{sideLetter(side), article.outlet,
                      article.date.isEmpty() ? QString() : dateText(article.date)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

FactModel::FactModel(ComparisonDocument *document, QObject *parent)
    : QAbstractListModel(parent), m_document(document)
{
    connect(document, &ComparisonDocument::pairChanged, this, &FactModel::refresh);
}

void FactModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    refresh();
}

void FactModel::setSelection(FactSelection selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    refresh();
}

void FactModel::refresh()
{
    beginResetModel();
    m_pair = m_active ? m_document->pair() : nullptr;
    m_facts.clear();
    if (m_pair) {
        m_facts = listFacts(*m_pair, m_selection);
        for (const Side side : bothSides)
            m_labels[side] = nameOf(*m_pair->articles[side], side);
    }
    endResetModel();
}

int FactModel::rowOfLink(int id) const
{
    const auto found =
        std::ranges::find_if(m_facts, [id](const ListedFact &each) { return each.fact.link == id; });
    return id == 0 || found == m_facts.end() ? -1 : static_cast<int>(found - m_facts.begin());
}

int FactModel::rowOfDifference(const Fact &fact) const
{
    const auto found = std::ranges::find_if(m_facts, [&fact](const ListedFact &each) {
        return each.fact.status == FactStatus::Differs && isSameDifference(each.fact, fact);
    });
    return found == m_facts.end() ? -1 : static_cast<int>(found - m_facts.begin());
}

int FactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QString FactModel::head(const ListedFact &listed) const
{
    const QString left = shortened(listed.fact.value[Side::Left], valueCharacters);
    const QString right = shortened(listed.fact.value[Side::Right], valueCharacters);
    const QString either = left.isEmpty() ? right : left;
    if (m_selection == FactSelection::Quotations) {
        switch (listed.quote) {
        case QuoteRelation::Exact:
            return tr("quoted alike: %1").arg(either);
        case QuoteRelation::Shortened:
            return tr("shortened: %1").arg(either);
        case QuoteRelation::Altered:
            return tr("altered: %1").arg(either);
        case QuoteRelation::OtherSpeaker:
            return tr("perhaps another speaker: %1").arg(either);
        case QuoteRelation::Retold:
            return tr("told without quoting: %1").arg(either);
        case QuoteRelation::OneSide:
            break;
        }
    } else if (listed.fact.status == FactStatus::Differs) {
        return tr("may differ: %1, %2").arg(left, right);
    }
    switch (listed.fact.status) {
    case FactStatus::LeftOnly:
        return tr("only in %1: %2").arg(sideLetter(Side::Left), left);
    case FactStatus::RightOnly:
        return tr("only in %1: %2").arg(sideLetter(Side::Right), right);
    case FactStatus::Both:
    case FactStatus::Differs:
        break;
    }
    return tr("in both: %1").arg(either);
}

QString FactModel::label(Side side, const ListedFact &listed) const
{
    if (listed.sentences[side].isEmpty())
        return tr("%1: not found").arg(m_labels[side]);
    return tr("%1, %2").arg(m_labels[side],
                            paragraphLabel(m_pair->articles[side]->segmentation, listed.sentences[side]));
}

QString FactModel::sentence(Side side, const ListedFact &listed, qsizetype characters) const
{
    QString text = listed.sentences[side].in(m_pair->articles[side]->text).toString();
    // Line ends of a wrapped text; every character keeps its place, which the bold stretches count on.
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    if (text.size() <= characters)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', characters);
    qsizetype end = space > characters / 2 ? space : characters;
    if (text[end].isLowSurrogate())
        --end;
    return text.first(end) + u'…';
}

QString FactModel::tip(const ListedFact &listed) const
{
    const bool isCut = std::ranges::any_of(
        bothSides, [&](Side side) { return listed.sentences[side].size() > sentenceCharacters; });
    if (!isCut)
        return {};
    QString tip;
    for (const Side side : bothSides)
        tip += QStringLiteral("<p><b>%1</b><br>%2</p>")
                   .arg(label(side, listed).toHtmlEscaped(),
                        sentence(side, listed, tipCharacters).toHtmlEscaped());
    return tip;
}

QVariant FactModel::sideData(Side side, const ListedFact &listed, int role) const
{
    if (role == LeftLabelRole)
        return label(side, listed);
    const QString text = sentence(side, listed, sentenceCharacters);
    if (role == LeftTextRole)
        return text;
    QList<QPoint> bold;
    for (const Range &span : listed.fact.spans[side]) {
        const qsizetype begin = span.begin - listed.sentences[side].begin;
        if (begin + span.size() <= text.size())
            bold.append({static_cast<int>(begin), static_cast<int>(span.size())});
    }
    return QVariant::fromValue(bold);
}

QVariant FactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ListedFact &listed = fact(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case HeadRole:
        return head(listed);
    case Qt::ToolTipRole:
        return tip(listed);
    case DiffersRole:
        return listed.fact.status == FactStatus::Differs;
    case Qt::AccessibleTextRole: {
        QStringList parts{head(listed)};
        for (const Side side : bothSides)
            parts << label(side, listed) + QStringLiteral(": ") + sentence(side, listed, sentenceCharacters);
        return parts.join(QStringLiteral("; "));
    }
    case LeftLabelRole:
    case LeftTextRole:
    case LeftBoldRole:
        return sideData(Side::Left, listed, role);
    case RightLabelRole:
        return sideData(Side::Right, listed, LeftLabelRole);
    case RightTextRole:
        return sideData(Side::Right, listed, LeftTextRole);
    case RightBoldRole:
        return sideData(Side::Right, listed, LeftBoldRole);
    default:
        return {};
    }
}

} // namespace diptych
