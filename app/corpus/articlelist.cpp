// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlelist.h"

#include "articles/articlemodel.h"
#include "articles/articlerows.h"
#include "articles/articlespane.h"
#include "articles/articletable.h"
#include "corpus/articlefile.h"
#include "corpus/corpusbrowser.h"
#include "mainwindow/actions.h"
#include "mainwindow/desktop.h"
#include "settings.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>

#include <algorithm>

namespace diptych {

namespace {

/// "Aldermark Gazette, “Ferry runs aground”, 2024-11-12, ferry.txt"; what is not known is left out.
QString citationOf(const ArticleEntry &entry)
{
    QStringList parts;
    if (!entry.outlet.isEmpty())
        parts << entry.outlet;
    parts << QStringLiteral("“%1”").arg(entry.title);
    if (!entry.date.isEmpty())
        parts << entry.date;
    if (const QString file = QFileInfo(entry.source.path).fileName(); file != entry.title)
        parts << file;
    return parts.join(QStringLiteral(", "));
}

} // namespace

ArticleList::ArticleList(CorpusBrowser *corpus, const Actions &actions, Settings &settings, Desktop &desktop,
                         QObject *parent)
    : QObject(parent), m_corpus(corpus), m_actions(actions), m_settings(settings)
{
    connectActions(desktop);
    restore();
}

void ArticleList::connectActions(Desktop &desktop)
{
    ArticleTable *table = m_corpus->pane()->table();
    connect(m_actions.articleTable, &QAction::toggled, table, &ArticleTable::setTable);
    connect(m_actions.groupings, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_corpus->pane()->rows()->setGrouping(static_cast<ArticleGrouping>(action->data().toInt()));
    });
    connect(m_actions.openElsewhere, &QAction::triggered, this, [this, &desktop] {
        desktop.openFile(splitArticleName(m_corpus->pane()->selected().front().source.path).file);
    });
    connect(m_actions.copyCitation, &QAction::triggered, this, &ArticleList::copyCitations);
    connect(m_actions.markReviewed, &QAction::triggered, this, &ArticleList::markReviewed);
    connect(m_corpus->model(), &ArticleModel::reviewedChanged, this,
            [this] { m_settings.setReviewed(m_corpus->model()->reviewed().values()); });
}

void ArticleList::restore()
{
    const ArticleListState state = m_settings.articleList();
    m_actions.articleTable->setChecked(state.isTable);
    m_corpus->pane()->table()->restoreColumns(state.columns);
    // Stories have to be looked for first: who wants them asks for them.
    const auto grouping = static_cast<ArticleGrouping>(state.grouping);
    if (grouping == ArticleGrouping::Folder || grouping == ArticleGrouping::Outlet ||
        grouping == ArticleGrouping::Date) {
        m_actions.groupings->actions().at(state.grouping)->setChecked(true);
        m_corpus->pane()->rows()->setGrouping(grouping);
    }
    const QStringList reviewed = m_settings.reviewed();
    m_corpus->model()->setReviewed(QSet<QString>(reviewed.begin(), reviewed.end()));
}

void ArticleList::save()
{
    const ArticlesPane *pane = m_corpus->pane();
    m_settings.setArticleList(
        {pane->table()->isTable(), static_cast<int>(pane->rows()->grouping()), pane->table()->columnState()});
}

void ArticleList::copyCitations()
{
    QStringList citations;
    for (const ArticleEntry &entry : m_corpus->pane()->selected())
        citations << citationOf(entry);
    QApplication::clipboard()->setText(citations.join(u'\n'));
}

void ArticleList::markReviewed(bool reviewed)
{
    for (const ArticleEntry &entry : m_corpus->pane()->selected())
        m_corpus->model()->setReviewed(m_corpus->model()->rowOf(entry.source.path), reviewed);
}

void ArticleList::updateActions()
{
    const std::vector<ArticleEntry> selected = m_corpus->pane()->selected();
    const bool any = !selected.empty();
    m_actions.openElsewhere->setEnabled(selected.size() == 1 && !selected.front().source.held);
    m_actions.copyCitation->setEnabled(any);
    m_actions.markReviewed->setEnabled(any);
    m_actions.markReviewed->setChecked(any && std::ranges::all_of(selected, &ArticleEntry::isReviewed));
    const QString &pin = m_corpus->model()->pin();
    const bool isPin = any && !pin.isEmpty() && selected.front().source.path == pin;
    m_actions.pinArticle->setEnabled(selected.size() == 1 && selected.front().isReadable());
    m_actions.pinArticle->setChecked(isPin);
}

} // namespace diptych
