// SPDX-License-Identifier: GPL-3.0-or-later
// How the comparison view goes from place to place: passages, their twins, what stands alone, facts.
#include "comparison/comparisonparts.h"
#include "comparison/passagetext.h"
#include "comparison/stops.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTextCursor>

namespace diptych {

void placeCursor(ReportPane &pane, qsizetype offset)
{
    const int scrolled = pane.verticalScrollBar()->value();
    const QSignalBlocker quiet(pane.verticalScrollBar());
    QTextCursor cursor(pane.document());
    cursor.setPosition(pane.documentPosition(offset));
    pane.setTextCursor(cursor);
    pane.verticalScrollBar()->setValue(scrolled);
}

void ComparisonView::markPassage(int number)
{
    m_parts->gutter->setCurrentPassage(number);
    for (const Side side : bothSides) {
        m_parts->panes[side]->setCurrentPassage(number);
        m_parts->overviews[side]->setCurrentPassage(number);
    }
}

void ComparisonView::showLink(std::size_t index)
{
    const Link &link = m_parts->shown->pair->comparison.links[index];
    markPassage(m_parts->shown->passages[m_parts->shown->passageOf[index]].number);
    for (const Side side : bothSides)
        m_parts->panes[side]->layOutAround(link.span[side]);
    for (const Side side : bothSides) {
        ReportPane *pane = m_parts->panes[side];
        // A cursor that already stands in the stretch was put there by its reader.
        const qsizetype cursor = pane->articleOffset(pane->textCursor().position());
        if (!link.span[side].contains(cursor))
            placeCursor(*pane, link.span[side].begin);
    }
    m_parts->follower->bringLevel(link.span);
    announce(passageAnnouncement(*m_parts->shown, index, m_parts->activeSide));
}

std::vector<Link> ComparisonView::currentPassage() const
{
    std::vector<Link> links;
    const std::ptrdiff_t current = m_parts->shown ? linkIndex(*m_parts->shown, m_parts->currentLink) : -1;
    if (current < 0)
        return links;
    const std::size_t passage = m_parts->shown->passageOf[static_cast<std::size_t>(current)];
    for (const std::size_t index : m_parts->shown->passages[passage].links)
        links.push_back(m_parts->shown->pair->comparison.links[index]);
    return links;
}

void ComparisonView::announce(const QString &text)
{
    describe(text);
    Q_EMIT statusMessage(text);
}

void ComparisonView::describe(const QString &text)
{
    ReportPane *pane = m_parts->panes[m_parts->activeSide];
    pane->setAccessibleDescription(text);
    QAccessibleEvent event(pane, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ComparisonView::activatePlace(Side side, qsizetype offset)
{
    const std::vector<std::size_t> links = m_parts->panes[side]->linksAt(offset);
    if (links.empty()) {
        setCurrentLink(0);
        if (const QString tip = m_parts->panes[side]->tipAt(offset); !tip.isEmpty())
            Q_EMIT statusMessage(tip);
        return;
    }
    setActiveSide(side);
    // Once more on the same stretch steps on to its next twin.
    const auto &all = m_parts->shown->pair->comparison.links;
    const auto current =
        std::ranges::find(links, m_parts->currentLink, [&](std::size_t index) { return all[index].id; });
    const bool stepsOn = current != links.end() && std::next(current) != links.end();
    setCurrentLink(all[stepsOn ? *std::next(current) : links.front()].id);
}

void ComparisonView::activatePassage(std::size_t index)
{
    const std::size_t link = m_parts->shown->passages[index].links.front();
    setCurrentLink(m_parts->shown->pair->comparison.links[link].id);
}

void ComparisonView::nextPassage()
{
    stepPassage(1);
}

void ComparisonView::previousPassage()
{
    stepPassage(-1);
}

void ComparisonView::firstPassage()
{
    stepFrom(-1, 1);
}

void ComparisonView::lastPassage()
{
    stepFrom(0, -1);
}

void ComparisonView::stepPassage(int step)
{
    if (!m_parts->shown)
        return;
    const Side side = walkedSide(m_parts->subject, m_parts->activeSide);
    const std::vector<Stop> stops = stopsOf(*m_parts->shown, m_parts->subject, side);
    const std::ptrdiff_t link = linkIndex(*m_parts->shown, m_parts->currentLink);
    const auto current = std::ranges::find_if(stops, [&](const Stop &stop) {
        if (stop.passage < 0)
            return !m_parts->currentUnique.isEmpty() && stop.range == m_parts->currentUnique;
        return link >= 0 && m_parts->shown->passageOf[static_cast<std::size_t>(link)] ==
                                static_cast<std::size_t>(stop.passage);
    });
    if (current != stops.end()) {
        stepFrom(current - stops.begin(), step);
        return;
    }
    // Without a current place the walk begins at the text cursor.
    const ReportPane *pane = m_parts->panes[side];
    const qsizetype cursor = pane->articleOffset(pane->textCursor().position());
    const auto next =
        std::ranges::lower_bound(stops, cursor, {}, [](const Stop &stop) { return stop.range.begin; });
    stepFrom(next - stops.begin() - (step > 0 ? 1 : 0), step);
}

void ComparisonView::stepFrom(std::ptrdiff_t place, int step)
{
    if (!m_parts->shown)
        return;
    const Side side = walkedSide(m_parts->subject, m_parts->activeSide);
    const std::vector<Stop> stops = stopsOf(*m_parts->shown, m_parts->subject, side);
    if (stops.empty()) {
        Q_EMIT statusMessage(marksShared(m_parts->subject) ? tr("The reports share no passage.")
                                                           : tr("A match was found for all of it."));
        return;
    }
    const auto count = std::ssize(stops);
    const auto index = ((place + step) % count + count) % count;
    const Stop &stop = stops[static_cast<std::size_t>(index)];
    if (stop.passage >= 0)
        activatePassage(static_cast<std::size_t>(stop.passage));
    else
        showUnique(side, stop.range, uniqueAnnouncement(*m_parts->shown, side, stop.range, index + 1, count));
}

void ComparisonView::showUnique(Side side, const Range &range, const QString &announcement)
{
    setCurrentLink(0);
    setActiveSide(side);
    m_parts->currentUnique = range;
    ReportPane *pane = m_parts->panes[side];
    pane->setCurrentUnique(range);
    placeCursor(*pane, range.begin);
    const VerticalSpan span = pane->verticalSpan(range);
    const double top = pane->verticalScrollBar()->value();
    if (span.top < top || span.bottom > top + pane->viewport()->height())
        pane->showRange(range);
    announce(announcement);
}

void ComparisonView::nextDifference()
{
    if (!m_parts->shown)
        return;
    const std::vector<ShownDifference> &differences = m_parts->shown->differences;
    if (differences.empty()) {
        Q_EMIT statusMessage(tr("No fact was found that the two reports tell differently."));
        return;
    }
    const ShownDifference &difference = differences[m_parts->nextDifference++ % differences.size()];
    setCurrentLink(difference.links.empty() ? 0 : difference.links.front());
    Sided<Range> places;
    for (const Side side : bothSides) {
        places[side] = difference.fact->spans[side].front();
        m_parts->panes[side]->layOutAround(places[side]);
        placeCursor(*m_parts->panes[side], places[side].begin);
    }
    m_parts->follower->bringLevel(places);
    announce(differencePlaces(*m_parts->shown, *difference.fact));
}

} // namespace diptych
