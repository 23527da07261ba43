// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/searchpage.h"

#include "corpus/snippetdelegate.h"
#include "icons/paletteicon.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

namespace diptych {

namespace {

/// So long a query rests before it is searched for, in milliseconds: shorter than the time between two keys
/// of a quick typist would search for every letter.
constexpr int settleMilliseconds = 150;

} // namespace

SearchPage::SearchPage(QWidget *parent) : CorpusPage("searchPage", tr("Search in All Articles"), parent)
{
    createLayout();
    connectSignals();
    setNotice({});
    updateSummary();
}

void SearchPage::createLayout()
{
    m_query = new QLineEdit(this);
    m_query->setObjectName(QStringLiteral("corpusQuery"));
    m_query->setPlaceholderText(tr("Words, a \"phrase\", begin*, AND, OR, NOT, NEAR(one two)"));
    m_query->setAccessibleName(tr("Search in all articles"));
    m_query->setClearButtonEnabled(true);
    m_query->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    controls()->addWidget(m_query);
    m_hits = new QListWidget(this);
    m_hits->setObjectName(QStringLiteral("searchHits"));
    m_hits->setAccessibleName(tr("Articles that were found"));
    m_hits->setItemDelegate(new SnippetDelegate(m_hits));
    m_hits->setResizeMode(QListView::Adjust);
    m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setMouseTracking(true);
    content()->addWidget(m_hits, 1);
    m_settle = new QTimer(this);
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMilliseconds);
}

void SearchPage::connectSignals()
{
    connect(m_query, &QLineEdit::textChanged, m_settle, qOverload<>(&QTimer::start));
    connect(m_query, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() == 0)
            return;
        m_hits->setFocus();
        m_hits->setCurrentRow(0);
    });
    connect(m_settle, &QTimer::timeout, this, [this] { Q_EMIT searchWanted(query()); });
    connect(m_hits, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT readWanted(item->data(SnippetDelegate::PathRole).toString());
    });
}

void SearchPage::setQuery(const QString &query)
{
    m_query->setText(query);
    m_settle->stop();
    Q_EMIT searchWanted(this->query());
}

QString SearchPage::query() const
{
    return m_query->text().simplified();
}

void SearchPage::focusQuery()
{
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

QString SearchPage::foundWords() const
{
    const QListWidgetItem *item = m_hits->currentItem();
    const QString snippet = item ? item->data(SnippetDelegate::SnippetRole).toString() : QString();
    const qsizetype begin = snippet.indexOf(markBegin) + 1;
    const qsizetype end = snippet.indexOf(markEnd, begin);
    return begin > 0 && end > begin ? snippet.sliced(begin, end - begin) : QString();
}

void SearchPage::setHits(const SearchHits &hits)
{
    // Answers about one query follow each other as the index is brought up to date or the hits are ranked.
    const bool isSame = m_found && m_found->rows == hits.rows;
    m_found.reset();
    if (!query().isEmpty())
        m_found = hits;
    if (!isSame || !m_found)
        fillList();
    updateSummary();
}

void SearchPage::fillList()
{
    const QListWidgetItem *before = m_hits->currentItem();
    const QString current = before ? before->data(SnippetDelegate::PathRole).toString() : QString();
    m_hits->clear();
    if (!m_found)
        return;
    for (const SearchHit &hit : m_found->rows) {
        auto *item = new QListWidgetItem(hit.title, m_hits);
        item->setData(SnippetDelegate::PathRole, hit.path);
        item->setData(SnippetDelegate::SnippetRole, hit.snippet);
        QString spoken = hit.title + QStringLiteral(", ") + hit.snippet;
        spoken.remove(markBegin).remove(markEnd);
        item->setData(Qt::AccessibleTextRole, spoken);
        item->setToolTip(tr("%1\nEnter or a double click opens it where the words stand.").arg(hit.path));
        if (hit.path == current)
            m_hits->setCurrentItem(item);
    }
}

void SearchPage::setRemark(const QString &remark)
{
    m_remark = remark;
    updateSummary();
}

void SearchPage::updateSummary()
{
    QString summary = countText();
    if (!m_remark.isEmpty())
        summary += u' ' + m_remark;
    setSummary(summary);
}

QString SearchPage::countText() const
{
    if (!m_found)
        return tr("Finds articles by all of their text, the best first. Enter opens one.");
    const qsizetype rows = static_cast<qsizetype>(m_found->rows.size());
    if (rows == 0)
        return tr("No article holds this.");
    if (!m_found->isRanked)
        return tr("More than %L1 articles hold this; the best ones are being found…").arg(m_found->all - 1);
    if (rows < m_found->all)
        return tr("%L1 articles hold this; these are the best %L2.").arg(m_found->all).arg(rows);
    return tr("%Ln article(s) hold this, the best first.", nullptr, static_cast<int>(rows));
}

} // namespace diptych
