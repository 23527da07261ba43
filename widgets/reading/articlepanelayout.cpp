// SPDX-License-Identifier: GPL-3.0-or-later
// How an article pane breaks a long text into lines in steps, and where things stand meanwhile.
#include "reading/articlepane.h"
#include "reading/blocklayout.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>

namespace diptych {

namespace {

/// Characters that are broken into lines at once: about 15 ms of work. Longer articles are in steps.
constexpr int laidOutAtOnce = 40'000;
// In milliseconds. While somebody scrolls, the steps wait: a page has to be turned in 16.
constexpr int step = 6;
constexpr int pauseAfterScrolling = 200;
/// Heights of the view that are laid out on either side of a place that somebody goes to.
constexpr double aroundInViews = 3;

} // namespace

VerticalSpan ArticlePane::stretchSpan(const ShownStretch &stretch) const
{
    return m_lines->lineAt(stretch.firstBlock, stretch.first)
        .united(m_lines->lineAt(stretch.lastBlock, stretch.last));
}

VerticalSpan ArticlePane::verticalSpan(const Range &range) const
{
    return stretchSpan(shownStretch(m_layout, range));
}

double ArticlePane::contentHeight() const
{
    return m_lines->contentHeight();
}

bool ArticlePane::isLaidOut() const
{
    return m_lines->isComplete();
}

void ArticlePane::beginLayout()
{
    m_nextToBreak = m_lines->blockAt(verticalScrollBar()->value());
    m_leftToBreak = m_lines->count();
    if (document()->characterCount() <= laidOutAtOnce)
        for (int block = 0; block < m_lines->count(); ++block)
            m_lines->settle(block);
    settleView();
    m_lines->tellSize();
    if (isLaidOut())
        m_layoutTimer->stop();
    else
        m_layoutTimer->start(0);
}

template <typename Change>
void ArticlePane::keepingPlace(Change change)
{
    const QScopedValueRollback rearranging(m_rearranging, true);
    QScrollBar *bar = verticalScrollBar();
    const int value = bar->value();
    const bool atEnd = value > 0 && value == bar->maximum();
    const int upper = m_lines->blockAt(value);
    const double inside = value - m_lines->top(upper);
    const double before = m_lines->height(upper);
    change();
    m_lines->tellSize();
    // In the middle of a paragraph that turns out longer, the same share of it.
    const bool shares = inside > 0 && inside < before;
    const double now = shares ? inside * m_lines->height(upper) / before : inside;
    if (value > 0)
        bar->setValue(atEnd ? bar->maximum() : qRound(m_lines->top(upper) + now));
}

bool ArticlePane::settleFrom(int first, double down, double up)
{
    bool changed = false;
    const double top = m_lines->top(first);
    for (int block = first; block < m_lines->count() && m_lines->top(block) <= top + down; ++block)
        changed = m_lines->settle(block) || changed;
    double above = 0;
    for (int block = first - 1; block >= 0 && above <= up; --block) {
        changed = m_lines->settle(block) || changed;
        above += m_lines->height(block);
    }
    return changed;
}

void ArticlePane::settleView()
{
    if (isLaidOut())
        return;
    if (m_layoutTimer->isActive())
        m_layoutTimer->start(pauseAfterScrolling);
    const double view = viewport()->height();
    bool changed = false;
    keepingPlace([&] {
        const int upper = m_lines->blockAt(verticalScrollBar()->value());
        const double inside = verticalScrollBar()->value() - m_lines->top(upper);
        changed = settleFrom(upper, inside + 2 * view, view);
    });
    if (changed)
        Q_EMIT layoutChanged();
}

void ArticlePane::layOutAround(const Range &range)
{
    if (isLaidOut())
        return;
    const Range shown = documentRange(range);
    const double view = viewport()->height();
    bool changed = false;
    keepingPlace([&] {
        const int first = document()->findBlock(static_cast<int>(shown.begin)).blockNumber();
        changed =
            settleFrom(first, verticalSpan(range).height() + aroundInViews * view, aroundInViews * view);
    });
    if (changed)
        Q_EMIT layoutChanged();
}

void ArticlePane::continueLayout()
{
    QElapsedTimer clock;
    clock.start();
    for (; m_leftToBreak > 0 && !clock.hasExpired(step); --m_leftToBreak) {
        m_lines->breakLines(m_nextToBreak);
        m_nextToBreak = (m_nextToBreak + 1) % m_lines->count();
    }
    m_layoutTimer->start(0);
    if (m_leftToBreak > 0)
        return;
    m_layoutTimer->stop();
    keepingPlace([this] {
        for (int block = 0; block < m_lines->count(); ++block)
            m_lines->settle(block);
    });
    Q_EMIT layoutChanged();
}

} // namespace diptych
