// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisontabs.h"

#include "comparison/opencomparisons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace diptych {

namespace {

/// In a tab an ampersand would mark a key.
QString shown(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

ComparisonTabs::ComparisonTabs(QWidget *parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("comparisonTabs"));
    setAccessibleName(tr("Open comparisons"));
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    hide();
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (index < m_comparisons) // The other page is there only while it is shown.
            Q_EMIT chosen(index);
    });
    connect(this, &QTabBar::tabCloseRequested, this, &ComparisonTabs::closeWanted);
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (from < m_comparisons && to < m_comparisons)
            Q_EMIT comparisonMoved(from, to);
    });
}

void ComparisonTabs::setTab(int index, const QString &text, const QString &tip)
{
    if (index == count())
        addTab(shown(text));
    else if (tabText(index) != shown(text))
        setTabText(index, shown(text));
    setTabToolTip(index, tip);
    setAccessibleTabName(index, text);
}

void ComparisonTabs::show(const OpenComparisons &open, int current, const QString &page)
{
    const QSignalBlocker quiet(this);
    m_comparisons = open.count();
    const int tabs = m_comparisons + (current < 0 ? 1 : 0);
    while (count() > tabs)
        removeTab(count() - 1);
    for (int i = 0; i < m_comparisons; ++i)
        setTab(i, shortTitle(open.all()[static_cast<std::size_t>(i)]),
               longTitle(open.all()[static_cast<std::size_t>(i)]));
    if (current < 0)
        setTab(m_comparisons, page, {});
    setCurrentIndex(current < 0 ? m_comparisons : current);
    setVisible(tabs > 1);
}

void ComparisonTabs::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton) {
        QTabBar::mouseReleaseEvent(event);
        return;
    }
    if (const int index = tabAt(event->position().toPoint()); index >= 0)
        Q_EMIT closeWanted(index);
}

void ComparisonTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const int index = tabAt(event->pos());
    if (index < 0)
        return;
    QMenu menu(this);
    menu.addAction(tr("&Close"), this, [this, index] { Q_EMIT closeWanted(index); });
    menu.addAction(tr("Close &Others"), this, [this, index] { Q_EMIT closeOthersWanted(index); })
        ->setEnabled(count() > 1);
    menu.exec(event->globalPos());
}

} // namespace diptych
