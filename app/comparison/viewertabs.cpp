// SPDX-License-Identifier: GPL-3.0-or-later
// How the viewer keeps comparisons open and goes from one to another.
#include "comparison/viewer.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonjob.h"
#include "comparison/comparisontabs.h"
#include "comparison/comparisonview.h"
#include "comparison/told/toldpane.h"
#include "comparison/told/toldview.h"
#include "reading/articlepane.h"
#include "start/messagepage.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

/// The articles that were read already, so that nothing is read again for another option.
Sided<ArticleSource> heldSources(const ComparedPair &pair)
{
    Sided<ArticleSource> held;
    for (const Side side : bothSides)
        held[side] = {pair.articles[side]->path, pair.articles[side]};
    return held;
}

} // namespace

int Viewer::currentComparison() const
{
    return shownPair() ? m_open.indexOf(m_shown.sources) : -1;
}

void Viewer::showTabs()
{
    int current = currentComparison();
    if (current < 0 && shownPair()) // What is on the screen was closed, and the next is not there yet.
        current = m_open.indexOf(m_history.current().sources);
    m_tabs->show(m_open, current, pageTitle());
}

QString Viewer::pageTitle() const
{
    if (const ArticlePtr article = shownArticle())
        return article->displayTitle();
    if (m_pages->currentIndex() == m_pages->indexOf(m_message))
        return m_messageTitle;
    if (const ComparedPairPtr pair = shownPair())
        return pair->articles[Side::Left]->displayTitle();
    if (m_shown.kind == Place::Kind::Many && m_told->pane()->article())
        return tr("One to many: %1").arg(m_told->pane()->article()->displayTitle());
    if (m_shown.kind == Place::Kind::CorpusPage)
        return m_pages->currentWidget()->accessibleName();
    return m_shown.kind == Place::Kind::Paste ? tr("Paste Two Texts") : tr("Start Page");
}

void Viewer::goToComparison(const Place &place, bool anew)
{
    const int index = m_open.indexThisWayRound(place.sources);
    const ComparedPairPtr kept = index < 0 ? nullptr : m_open.at(index).computed;
    // A long pair takes so long to be laid out that this, too, is done beside the window.
    const bool isShownLater = m_document->isLong(kept) && m_document->computed() != kept;
    if (kept && !isShownLater) {
        keepReading();
        showOpen(index);
        Q_EMIT compared(kept);
    }
    if (!kept || anew || m_open.at(index).isStale)
        m_comparing->compare(place.sources, m_options);
    else if (m_open.at(index).options != m_options || !m_open.at(index).isComplete)
        m_comparing->compare(heldSources(*kept), m_options);
    else if (isShownLater)
        m_comparing->reopen(kept);
}

void Viewer::keepReading()
{
    const int index = currentComparison();
    if (index < 0)
        return;
    OpenComparison &open = m_open.at(index);
    open.current = m_document->currentSpan();
    open.reading = m_comparison->readingPlaces();
    for (const Side side : bothSides) {
        const ArticlePane *pane = m_comparison->pane(side);
        // At the top nothing is scrolled away, whatever stands before the first word.
        const bool isAtTop = open.reading[side].upper == 0 && open.reading[side].distance == 0;
        open.upper[side] = isAtTop ? 0 : pane->articleOffset(open.reading[side].upper);
        open.cursor[side] = pane->articleOffset(open.reading[side].cursor);
    }
}

void Viewer::showOpen(int index)
{
    OpenComparison open = m_open.at(index);
    const auto awaited = std::exchange(m_open.at(index).awaited, std::nullopt);
    if (awaited)
        open = placed(std::move(open), *awaited);
    if (m_document->computed() != open.computed)
        m_document->setComputed(open.computed, open.current);
    for (const Side side : bothSides) {
        if (!awaited)
            break;
        const ArticlePane *pane = m_comparison->pane(side);
        const int cursor = pane->documentPosition(open.cursor[side]);
        const int upper = open.upper[side] == 0 ? 0 : pane->documentPosition(open.upper[side]);
        open.reading[side] = {upper, 0, cursor, cursor};
    }
    m_lastComparison = Place::comparison(open.sources);
    showPage(m_comparison);
    m_comparison->setReadingPlaces(open.reading);
}

void Viewer::takePair(const ComparedPairPtr &pair)
{
    keepReading();
    const int index = m_open.take(m_history.current().sources);
    OpenComparison &open = m_open.at(index);
    open.computed = pair;
    open.options = m_options;
    open.isStale = false;
    open.isComplete = !m_comparing->isRefining();
    showOpen(index);
    Q_EMIT compared(pair);
}

void Viewer::takeRefined(const ComparedPairPtr &pair)
{
    const int index = currentComparison();
    if (index < 0)
        return;
    m_open.at(index).computed = pair;
    m_open.at(index).isComplete = true;
    m_document->setComputed(pair);
}

void Viewer::setOptions(const CompareOptions &options)
{
    if (m_options == options)
        return;
    m_options = options;
    Q_EMIT optionsChanged(options);
    compareAgain();
}

void Viewer::compareAgain()
{
    m_open.markIncomplete(); // The others follow when they are gone to.
    const Place place = m_history.current();
    if (place.kind == Place::Kind::Many)
        goToMany(place, true);
    if (place.kind != Place::Kind::Comparison)
        return;
    const int index = m_open.indexThisWayRound(place.sources);
    const ComparedPairPtr kept = index < 0 ? nullptr : m_open.at(index).computed;
    m_comparing->compare(kept ? heldSources(*kept) : place.sources, m_options);
}

void Viewer::readAgain()
{
    m_open.markStale(); // The others follow when they are gone to.
    const Place::Kind kind = m_history.current().kind;
    if (kind == Place::Kind::Article || kind == Place::Kind::Comparison || kind == Place::Kind::Many)
        go(m_history.current(), true);
}

void Viewer::swapSides()
{
    // The passage that was looked at is the current one on the other sides, too.
    const Place place = m_history.current();
    if (place.kind == Place::Kind::Comparison)
        visit(Place::comparison(mirrored(place.sources)));
}

void Viewer::openInBackground(const Sided<ArticleSource> &sources,
                              const std::optional<SessionReading> &reading)
{
    if (m_open.indexOf(sources) < 0)
        m_open.at(m_open.take(sources)).awaited = reading;
    showTabs();
    Q_EMIT shownChanged();
}

void Viewer::showComparison(int index)
{
    const Place place = Place::comparison(m_open.at(index).sources);
    if (index == currentComparison() && m_history.current() == m_shown)
        return;
    m_history.visit(place);
    go(place, false);
}

void Viewer::stepComparison(int step)
{
    const int count = m_open.count();
    if (count == 0)
        return;
    const int current = currentComparison();
    const int next = current < 0 ? (step > 0 ? 0 : count - 1) : (current + step + count) % count;
    showComparison(next);
}

void Viewer::closeComparison(int index)
{
    const bool isAwaited = m_history.current() != m_shown &&
                           m_history.current().kind == Place::Kind::Comparison &&
                           m_open.indexOf(m_history.current().sources) == index;
    if (isAwaited)
        abandon();
    m_open.remove(index);
    showTabs();
    Q_EMIT shownChanged();
}

void Viewer::closeOtherComparisons(int index)
{
    if (index >= 0 && index < m_open.count())
        showComparison(index);
    for (int i = m_open.count() - 1; i >= 0; --i)
        if (i != index)
            m_open.remove(i);
    showTabs();
    Q_EMIT shownChanged();
}

bool Viewer::closeShown()
{
    int next = m_open.indexOf(m_lastComparison.sources);
    if (const int closed = currentComparison(); closed >= 0) {
        stop();
        m_open.remove(closed);
        next = std::min(closed, m_open.count() - 1);
    }
    if (m_open.count() == 0)
        return false;
    showComparison(std::max(0, next));
    showTabs();
    return true;
}

} // namespace diptych
