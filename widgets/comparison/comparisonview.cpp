// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisonview.h"

#include "comparison/comparisondocument.h"
#include "comparison/overviewstrip.h"
#include "comparison/passagetext.h"
#include "comparison/reportheader.h"
#include "comparison/reportpane.h"
#include "comparison/ribbongutter.h"
#include "comparison/scrollfollower.h"
#include "comparison/stops.h"
#include "comparison/subjectswitch.h"
#include "comparison/summarybar.h"
#include "reading/citation.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextCursor>

namespace diptych {

struct ComparisonView::Parts
{
    ShownPairPtr shown;
    int currentLink = 0;
    std::size_t nextDifference = 0; ///< Index into ShownPair::differences.
    double zoomFactor = 1.0;
    Side activeSide = Side::Left;
    Subject subject = Subject::Shared;
    Range currentUnique; ///< The stretch without a match that the walk stands at; empty for none.

    SummaryBar *summary = nullptr;
    Sided<ReportHeader *> headers;
    Sided<ReportPane *> panes;
    Sided<OverviewStrip *> overviews;
    RibbonGutter *gutter = nullptr;
    ScrollFollower *follower = nullptr;
};

namespace {

/// Puts the text cursor at a place without scrolling there: the view decides where it is shown.
void placeCursor(ReportPane &pane, qsizetype offset)
{
    const int scrolled = pane.verticalScrollBar()->value();
    const QSignalBlocker quiet(pane.verticalScrollBar());
    QTextCursor cursor(pane.document());
    cursor.setPosition(pane.documentPosition(offset));
    pane.setTextCursor(cursor);
    pane.verticalScrollBar()->setValue(scrolled);
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    setObjectName(QStringLiteral("comparison"));
    setAccessibleName(tr("Comparison"));
    createParts();
    createLayout();
    connectSignals();
    setActiveSide(Side::Left);
}

ComparisonView::~ComparisonView() = default;

void ComparisonView::createParts()
{
    m_parts->summary = new SummaryBar(this);
    for (const Side side : bothSides) {
        m_parts->headers[side] = new ReportHeader(side, this);
        m_parts->panes[side] = new ReportPane(side, this);
        m_parts->overviews[side] = new OverviewStrip(m_parts->panes[side], this);
    }
    m_parts->gutter = new RibbonGutter(m_parts->panes, this);
    m_parts->follower = new ScrollFollower(m_parts->panes, this);
    setFocusProxy(m_parts->panes[Side::Left]);
}

void ComparisonView::createLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_parts->summary, 0, 0, 1, 5);
    layout->addWidget(m_parts->headers[Side::Left], 1, 0, 1, 2);
    layout->addWidget(m_parts->headers[Side::Right], 1, 3, 1, 2);
    layout->addWidget(m_parts->overviews[Side::Left], 2, 0);
    layout->addWidget(m_parts->panes[Side::Left], 2, 1);
    layout->addWidget(m_parts->gutter, 2, 2);
    layout->addWidget(m_parts->panes[Side::Right], 2, 3);
    layout->addWidget(m_parts->overviews[Side::Right], 2, 4);
    auto *aboveGutter = new QWidget(this);
    aboveGutter->setBackgroundRole(QPalette::Base);
    aboveGutter->setAutoFillBackground(true);
    layout->addWidget(aboveGutter, 1, 2);
    // Left stays left in a right-to-left desktop too: the sides are named so everywhere.
    setLayoutDirection(Qt::LeftToRight);
    // In a wide window the ribbons get room to bend.
    layout->setColumnStretch(2, 1);
    for (const int column : {1, 3}) {
        layout->setColumnStretch(column, 11);
        layout->setColumnMinimumWidth(column, 12 * fontMetrics().averageCharWidth());
    }
    layout->setRowStretch(2, 1);
}

void ComparisonView::connectSignals()
{
    for (const Side side : bothSides) {
        ReportPane *pane = m_parts->panes[side];
        connect(pane, &ReportPane::gotFocus, this, [this, side] { setActiveSide(side); });
        connect(pane, &ReportPane::placeActivated, this,
                [this, side](qsizetype offset) { activatePlace(side, offset); });
        connect(pane, &ReportPane::findInOtherWanted, this, &ComparisonView::findInOther);
        connect(pane, &ReportPane::escapePressed, this, &ComparisonView::clearCurrent);
        connect(pane, &ArticlePane::zoomFactorChanged, this, &ComparisonView::setZoomFactor);
        connect(pane, &ArticlePane::layoutChanged, this, &ComparisonView::refreshGeometry);
        connect(pane->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, side] {
            m_parts->gutter->update();
            m_parts->overviews[side]->update();
        });
    }
    connect(m_parts->summary, &SummaryBar::subjectChosen, this, &ComparisonView::setSubject);
    connect(m_parts->summary, &SummaryBar::differenceWanted, this, &ComparisonView::nextDifference);
    connect(m_parts->gutter, &RibbonGutter::passageActivated, this, &ComparisonView::activatePassage);
}

void ComparisonView::refreshGeometry()
{
    m_parts->follower->invalidate();
    m_parts->gutter->update();
    for (const Side side : bothSides) {
        m_parts->overviews[side]->invalidate();
        const ReportPane *pane = m_parts->panes[side];
        const int from = pane->mapTo(this, QPoint()).x() - m_parts->headers[side]->x();
        m_parts->headers[side]->setTextEdges(from + pane->columnEdges().left,
                                             from + pane->columnEdges().right);
    }
}

void ComparisonView::setPair(ComparedPairPtr pair)
{
    const bool hadCurrent = m_parts->currentLink != 0;
    takePair(pair, pair);
    if (hadCurrent)
        Q_EMIT currentLinkChanged(0);
}

void ComparisonView::setDocument(ComparisonDocument *document)
{
    connect(document, &ComparisonDocument::shownChanged, this, [this, document] {
        takePair(document->shown(), document->pair());
        // The same link under another number: it is marked, and nothing scrolls.
        const int current = document->currentLink();
        if (const std::ptrdiff_t index = current == 0 ? -1 : linkIndex(*m_parts->shown, current);
            index >= 0) {
            m_parts->currentLink = current;
            const std::size_t passage = m_parts->shown->passageOf[static_cast<std::size_t>(index)];
            markPassage(m_parts->shown->passages[passage].number);
        }
    });
    connect(document, &ComparisonDocument::currentLinkChanged, this, [this](int id) {
        if (id != m_parts->currentLink)
            setCurrentLink(id);
    });
    connect(this, &ComparisonView::currentLinkChanged, document, &ComparisonDocument::setCurrentLink);
}

void ComparisonView::takePair(ComparedPairPtr shownPair, ComparedPairPtr whole)
{
    const ShownPairPtr shown = makeShownPair(shownPair);
    m_parts->shown = shown;
    m_parts->currentLink = 0;
    m_parts->currentUnique = {};
    m_parts->nextDifference = 0;
    m_parts->follower->setShownPair(shown);
    m_parts->gutter->setShownPair(shown);
    m_parts->summary->setShownPair(whole == shownPair ? shown : makeShownPair(std::move(whole)));
    for (const Side side : bothSides)
        m_parts->headers[side]->setArticle(shown ? shown->pair->articles[side] : nullptr);
    // The panes get their new height before their text, so that long reports are broken into lines only once.
    layout()->activate();
    for (const Side side : bothSides) {
        m_parts->panes[side]->setShownPair(shown);
        m_parts->overviews[side]->setShownPair(shown);
        m_parts->panes[side]->setAccessibleDescription(m_parts->headers[side]->accessibleDescription());
    }
}

const ComparedPairPtr &ComparisonView::pair() const
{
    static const ComparedPairPtr none;
    return m_parts->shown ? m_parts->shown->pair : none;
}

void ComparisonView::clear()
{
    setPair(nullptr);
}

int ComparisonView::currentLink() const
{
    return m_parts->currentLink;
}

void ComparisonView::setCurrentLink(int id)
{
    const std::ptrdiff_t index = m_parts->shown && id != 0 ? linkIndex(*m_parts->shown, id) : -1;
    m_parts->currentUnique = {};
    for (const Side side : bothSides)
        m_parts->panes[side]->setCurrentUnique({});
    const int before = m_parts->currentLink;
    m_parts->currentLink = index < 0 ? 0 : id;
    if (index >= 0)
        showLink(static_cast<std::size_t>(index));
    else
        markPassage(0);
    if (m_parts->currentLink != before)
        Q_EMIT currentLinkChanged(m_parts->currentLink);
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
    Sided<double> heights;
    for (const Side side : bothSides) {
        ReportPane *pane = m_parts->panes[side];
        heights[side] = pane->linkSpans()[index].top;
        // A cursor that already stands in the stretch was put there by its reader.
        const qsizetype cursor = pane->articleOffset(pane->textCursor().position());
        if (!link.span[side].contains(cursor))
            placeCursor(*pane, link.span[side].begin);
    }
    m_parts->follower->bringLevel(heights);
    announce(passageAnnouncement(*m_parts->shown, index, m_parts->activeSide));
}

void ComparisonView::announce(const QString &text)
{
    ReportPane *pane = m_parts->panes[m_parts->activeSide];
    pane->setAccessibleDescription(text);
    QAccessibleEvent event(pane, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT statusMessage(text);
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

void ComparisonView::setActiveSide(Side side)
{
    m_parts->activeSide = side;
    setFocusProxy(m_parts->panes[side]);
    for (const Side each : bothSides)
        m_parts->headers[each]->setActive(each == side && m_parts->shown);
    Q_EMIT activePaneChanged(m_parts->panes[side]);
}

ArticlePane *ComparisonView::activePane() const
{
    return m_parts->panes[m_parts->activeSide];
}

ArticlePane *ComparisonView::pane(Side side) const
{
    return m_parts->panes[side];
}

double ComparisonView::zoomFactor() const
{
    return m_parts->zoomFactor;
}

bool ComparisonView::isScrollLocked() const
{
    return m_parts->follower->isLocked();
}

QString ComparisonView::summaryText() const
{
    return m_parts->summary->text();
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

Subject ComparisonView::subject() const
{
    return m_parts->subject;
}

void ComparisonView::setSubject(Subject subject)
{
    if (subject == m_parts->subject)
        return;
    m_parts->subject = subject;
    m_parts->summary->setSubject(subject);
    m_parts->gutter->setSubject(subject);
    for (const Side side : bothSides) {
        m_parts->panes[side]->setSubject(subject);
        m_parts->overviews[side]->setSubject(subject);
    }
    Q_EMIT statusMessage(subjectTip(subject));
    Q_EMIT subjectChanged(subject);
}

void ComparisonView::cite()
{
    if (!m_parts->shown)
        return;
    const ComparedPair &pair = *m_parts->shown->pair;
    Sided<Range> ranges;
    if (const std::ptrdiff_t link = linkIndex(*m_parts->shown, m_parts->currentLink); link >= 0) {
        const std::size_t passage = m_parts->shown->passageOf[static_cast<std::size_t>(link)];
        ranges = m_parts->shown->passages[passage].span;
    } else {
        const bool unique = !m_parts->currentUnique.isEmpty();
        ranges[m_parts->activeSide] =
            unique ? m_parts->currentUnique : m_parts->panes[m_parts->activeSide]->chosenRange();
    }
    QStringList citations;
    QStringList places;
    for (const Side side : bothSides) {
        if (ranges[side].isEmpty())
            continue;
        citations += citation(*pair.articles[side], ranges[side]);
        places += citedPlace(pair.articles[side]->segmentation, side, ranges[side]);
    }
    if (citations.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(citations.join(QStringLiteral("\n\n")) + u'\n');
    Q_EMIT statusMessage(tr("Copied with its source: %1").arg(places.join(QStringLiteral(", "))));
}

void ComparisonView::findInOther()
{
    QTextCursor cursor = activePane()->textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const QString words = cursor.selectedText().replace(QChar::ParagraphSeparator, u' ').simplified();
    if (!words.isEmpty())
        Q_EMIT searchWanted(words, m_parts->panes[other(m_parts->activeSide)]);
}

void ComparisonView::switchPane()
{
    m_parts->panes[other(m_parts->activeSide)]->setFocus(Qt::ShortcutFocusReason);
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
    setCurrentLink(difference.links.front());
    Sided<double> heights;
    for (const Side side : bothSides) {
        const Range place = difference.fact->spans[side].front();
        heights[side] = m_parts->panes[side]->verticalSpan(place).top;
        placeCursor(*m_parts->panes[side], place.begin);
    }
    m_parts->follower->bringLevel(heights);
    announce(differencePlaces(*m_parts->shown, *difference.fact));
}

void ComparisonView::setScrollLocked(bool locked)
{
    if (locked == m_parts->follower->isLocked())
        return;
    m_parts->follower->setLocked(locked);
    Q_EMIT scrollLockedChanged(locked);
}

void ComparisonView::setZoomFactor(double factor)
{
    const double before = m_parts->zoomFactor;
    m_parts->zoomFactor = std::clamp(factor, minimumZoom, maximumZoom);
    for (const Side side : bothSides)
        m_parts->panes[side]->setZoomFactor(m_parts->zoomFactor);
    if (!qFuzzyCompare(before, m_parts->zoomFactor))
        Q_EMIT zoomFactorChanged(m_parts->zoomFactor);
}

void ComparisonView::setBusy(const QString &text)
{
    m_parts->summary->setBusy(text);
}

} // namespace diptych
