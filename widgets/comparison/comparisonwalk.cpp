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
    const Side side = m_parts->activeSide;
    announce(
        m_parts->subject == Subject::Shared
            ? passageAnnouncement(*m_parts->shown, walk(), index)
            : passageAnnouncement(*m_parts->shown, walkOf(*m_parts->shown, Subject::Shared, side), index));
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

std::vector<Link> ComparisonView::currentStatement() const
{
    std::vector<Link> links;
    const std::ptrdiff_t current = m_parts->shown ? linkIndex(*m_parts->shown, m_parts->currentLink) : -1;
    if (current < 0)
        return links;
    const std::size_t statement = m_parts->shown->statementOf[static_cast<std::size_t>(current)];
    for (const std::size_t index : m_parts->shown->statements[statement].links)
        links.push_back(m_parts->shown->pair->comparison.links[index]);
    return links;
}

void ComparisonView::announce(const QString &text)
{
    describe(text);
    Q_EMIT statusMessage(text);
}

void ComparisonView::unsay()
{
    describe(m_parts->headers[m_parts->activeSide]->accessibleDescription());
    Q_EMIT statusMessage({});
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

const Walk &ComparisonView::walk() const
{
    static const Walk none;
    if (!m_parts->shown)
        return none;
    const Side side = walkedSide(m_parts->subject, m_parts->activeSide);
    if (!m_parts->walk || m_parts->walk->side != side)
        m_parts->walk = walkOf(*m_parts->shown, m_parts->subject, side);
    return *m_parts->walk;
}

std::ptrdiff_t ComparisonView::currentStop() const
{
    const std::vector<Stop> &stops = walk().stops;
    if (!m_parts->currentUnique.isEmpty()) {
        const auto stop = std::ranges::find_if(stops, [&](const Stop &each) {
            return each.passage < 0 && each.range == m_parts->currentUnique;
        });
        return stop == stops.end() ? -1 : stop - stops.begin();
    }
    const std::ptrdiff_t link = m_parts->shown ? linkIndex(*m_parts->shown, m_parts->currentLink) : -1;
    return link < 0 ? -1 : stopOfLink(*m_parts->shown, walk(), static_cast<std::size_t>(link));
}

WalkPlace ComparisonView::walkPlace() const
{
    const std::ptrdiff_t stop = currentStop();
    return {stop < 0 ? 0 : walk().stops[static_cast<std::size_t>(stop)].number, walk().count};
}

WalkPlace ComparisonView::differencePlace() const
{
    const qsizetype count = m_parts->shown ? std::ssize(m_parts->shown->differences) : 0;
    return {m_parts->isAtDifference ? m_parts->difference + 1 : 0, count};
}

qsizetype ComparisonView::greatestWalk() const
{
    if (!m_parts->shown)
        return 0;
    const auto &[left, right] = m_parts->shown->news.values;
    return std::ssize(m_parts->shown->statements) + std::max(std::ssize(left), std::ssize(right));
}

void ComparisonView::forgetCursors()
{
    for (const Side side : bothSides)
        m_parts->cursors[side] = m_parts->panes[side]->textCursor().position();
}

bool ComparisonView::isCursorMoved(Side side) const
{
    return m_parts->panes[side]->textCursor().position() != m_parts->cursors[side];
}

void ComparisonView::stepPassage(int step)
{
    const std::vector<Stop> &stops = walk().stops;
    const Side side = walk().side;
    if (const std::ptrdiff_t current = currentStop(); current >= 0) {
        stepFrom(current, step);
        return;
    }
    if (!isCursorMoved(side)) {
        stepFrom(step > 0 ? -1 : 0, step);
        return;
    }
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
    if (walk().stops.empty()) {
        const QString letter = sideLetter(walk().side);
        Q_EMIT statusMessage(marksShared(m_parts->subject)
                                 ? tr("The reports share no passage.")
                                 : tr("No statement was found that %1 has alone.").arg(letter));
        return;
    }
    const auto count = std::ssize(walk().stops);
    const auto index = ((place + step) % count + count) % count;
    const Stop stop = walk().stops[static_cast<std::size_t>(index)];
    if (stop.passage >= 0)
        activatePassage(static_cast<std::size_t>(stop.passage));
    else
        showUnique(walk().side, stop.range, uniqueAnnouncement(*m_parts->shown, walk().side, stop.range));
}

void ComparisonView::showUnique(Side side, const Range &range, const QString &announcement)
{
    setCurrentLink(0);
    setActiveSide(side);
    m_parts->currentUnique = range;
    Q_EMIT walkChanged();
    ReportPane *pane = m_parts->panes[side];
    pane->setCurrentUnique(range);
    placeCursor(*pane, range.begin);
    const VerticalSpan span = pane->verticalSpan(range);
    const double top = pane->verticalScrollBar()->value();
    if (span.top < top || span.bottom > top + pane->viewport()->height())
        pane->showRange(range);
    announce(announcement);
}

/// In the order of the report with the keyboard, from what is current and round at the end.
void ComparisonView::stepKind(LinkKind kind)
{
    if (!m_parts->shown)
        return;
    const std::vector<Link> &all = m_parts->shown->pair->comparison.links;
    std::vector<std::size_t> links;
    for (std::size_t index = 0; index < all.size(); ++index)
        if (all[index].kind == kind)
            links.push_back(index);
    if (links.empty()) { // The figure counts what the filters hide.
        Q_EMIT statusMessage(tr("The filters let no such passage through."));
        return;
    }
    const Side side = m_parts->activeSide;
    const auto order = [&](std::size_t index) { return std::pair(all[index].span[side], index); };
    std::ranges::sort(links, {}, order);
    auto next = links.begin();
    if (const std::ptrdiff_t link = linkIndex(*m_parts->shown, m_parts->currentLink); link >= 0) {
        const auto current = static_cast<std::size_t>(link);
        next = std::ranges::upper_bound(links, order(current), {}, order);
        // The rest of what is marked already would be no step.
        const std::vector<std::size_t> &passageOf = m_parts->shown->passageOf;
        while (next != links.end() && passageOf[*next] == passageOf[current])
            ++next;
    }
    setCurrentLink(all[next == links.end() ? links.front() : *next].id);
}

void ComparisonView::followFigure(const QString &figure)
{
    if (figure == QLatin1String("facts")) {
        nextDifference();
        return;
    }
    const bool onlyLeft = figure == QLatin1String("onlyLeft");
    if (onlyLeft || figure == QLatin1String("onlyRight")) {
        setSubject(onlyLeft ? Subject::OnlyLeft : Subject::OnlyRight);
        nextPassage();
        return;
    }
    if (!marksShared(m_parts->subject))
        setSubject(Subject::Shared);
    stepKind(figure == QLatin1String("verbatim") ? LinkKind::Verbatim
             : figure == QLatin1String("edited") ? LinkKind::Edited
                                                 : LinkKind::Reworded);
}

void ComparisonView::nextDifference()
{
    stepDifference(1);
}

void ComparisonView::previousDifference()
{
    stepDifference(-1);
}

void ComparisonView::stepDifference(int step)
{
    if (!m_parts->shown)
        return;
    const std::vector<ShownDifference> &differences = m_parts->shown->differences;
    if (differences.empty()) {
        Q_EMIT statusMessage(tr("No fact was found that the two reports tell differently."));
        return;
    }
    const auto count = std::ssize(differences);
    const std::ptrdiff_t before = m_parts->difference;
    const std::ptrdiff_t index = before < 0 ? (step > 0 ? 0 : count - 1) : (before + step + count) % count;
    showDifference(index);
    Q_EMIT differenceReached(*differences[static_cast<std::size_t>(index)].fact);
}

void ComparisonView::showFact(const Fact &fact)
{
    if (!m_parts->shown || fact.status != FactStatus::Differs)
        return;
    const std::vector<ShownDifference> &differences = m_parts->shown->differences;
    const auto difference = std::ranges::find_if(
        differences, [&fact](const ShownDifference &each) { return isSameDifference(*each.fact, fact); });
    if (difference != differences.end())
        showDifference(difference - differences.begin());
}

void ComparisonView::showDifference(std::ptrdiff_t index)
{
    if (!marksShared(m_parts->subject))
        setSubject(Subject::Shared);
    const std::vector<ShownDifference> &differences = m_parts->shown->differences;
    const ShownDifference &difference = differences[static_cast<std::size_t>(index)];
    setCurrentLink(difference.links.front());
    m_parts->difference = index;
    m_parts->isAtDifference = true;
    Sided<Range> places;
    for (const Side side : bothSides) {
        places[side] = difference.fact->spans[side].front();
        m_parts->panes[side]->layOutAround(places[side]);
        placeCursor(*m_parts->panes[side], places[side].begin);
    }
    m_parts->follower->bringLevel(places);
    announce(differenceAnnouncement(*m_parts->shown, *difference.fact, index + 1, std::ssize(differences)));
    Q_EMIT walkChanged();
}

} // namespace diptych
