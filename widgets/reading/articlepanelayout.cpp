// SPDX-License-Identifier: GPL-3.0-or-later
// How an article pane breaks a long text into lines in steps, and where things stand meanwhile.
#include "reading/articlepane.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTextFrame>
#include <QTimer>

#include <algorithm>

namespace diptych {

namespace {

// A long article is broken into lines in steps, so that keys and mouse are never waited for: at once about
// what a screen needs (and all of 5,000 words), the rest with pauses. Both in milliseconds.
constexpr int firstStep = 40;
constexpr int laterStep = 12;

} // namespace

VerticalSpan ArticlePane::verticalSpan(const Range &range) const
{
    const Range shown = documentRange(range);
    const auto lineAt = [this](qsizetype position) -> VerticalSpan {
        if (position >= m_laidOutEnd && !isLaidOut()) {
            const double estimated = estimatedTop(position);
            return {estimated, estimated + m_typography.em()};
        }
        const QTextBlock block = document()->findBlock(static_cast<int>(position));
        const double top = m_blockTops[static_cast<std::size_t>(block.blockNumber())];
        const QTextLine line =
            block.layout()->lineForTextPosition(static_cast<int>(position) - block.position());
        return line.isValid() ? VerticalSpan{line.y(), line.y() + line.height()}.moved(top)
                              : VerticalSpan{top, top};
    };
    return lineAt(shown.begin).united(lineAt(std::max(shown.begin, shown.end - 1)));
}

double ArticlePane::contentHeight() const
{
    if (!isLaidOut())
        return estimatedTop(document()->characterCount());
    return document()->size().height() - document()->rootFrame()->frameFormat().bottomMargin();
}

double ArticlePane::estimatedTop(qsizetype documentPosition) const
{
    const double done = static_cast<double>(std::max<qsizetype>(1, m_laidOutEnd));
    return m_laidOutHeight * static_cast<double>(documentPosition) / done;
}

bool ArticlePane::isLaidOut() const
{
    return std::ssize(m_blockTops) == document()->blockCount();
}

void ArticlePane::beginLayout()
{
    forgetLayout();
    layOutFor(firstStep);
    tellHeight();
    if (isLaidOut())
        m_layoutTimer->stop();
    else
        m_layoutTimer->start();
}

void ArticlePane::forgetLayout()
{
    m_blockTops.clear();
    m_laidOutHeight = 0;
    m_laidOutEnd = 0;
}

void ArticlePane::tellHeight()
{
    Q_EMIT document()->documentLayout()->documentSizeChanged({});
}

void ArticlePane::layOutFor(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!isLaidOut() && !clock.hasExpired(milliseconds))
        layOutNextBlock();
}

void ArticlePane::layOutNextBlock()
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(m_blockTops.size()));
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    m_blockTops.push_back(rect.top());
    m_laidOutHeight = rect.bottom();
    m_laidOutEnd = block.position() + block.length();
}

void ArticlePane::layOutTo(const Range &range)
{
    const qsizetype end = documentRange(range).end;
    const std::size_t before = m_blockTops.size();
    while (!isLaidOut() && m_laidOutEnd <= end)
        layOutNextBlock();
    // And a view's height more, so that the stretch can stand at the upper edge.
    const double enough = verticalSpan(range).bottom + viewport()->height();
    while (!isLaidOut() && m_laidOutHeight < enough)
        layOutNextBlock();
    if (m_blockTops.size() == before)
        return;
    tellHeight();
    Q_EMIT layoutChanged();
}

void ArticlePane::continueLayout()
{
    layOutFor(laterStep);
    tellHeight();
    if (!isLaidOut())
        return;
    m_layoutTimer->stop();
    Q_EMIT layoutChanged();
}

/// Qt would go on by itself, in steps that double until each takes a fifth of a second.
bool ArticlePane::eventFilter(QObject *watched, QEvent *event)
{
    const bool step = event->type() == QEvent::Timer && watched == document()->documentLayout();
    return (step && !isLaidOut()) || QTextBrowser::eventFilter(watched, event);
}

} // namespace diptych
