// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisonview.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonparts.h"
#include "comparison/subjectswitch.h"

#include <QGridLayout>
#include <QScrollBar>

#include <utility>

namespace diptych {

namespace {

/// A view of fewer lines of the window's font gives them to the reports: the legend folds, titles stand
/// alone.
constexpr int linesForLegend = 32;

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
    m_parts->lookBar = new LookBar(this);
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
    layout->addWidget(m_parts->lookBar, 3, 0, 1, 5);
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
        connect(pane, &ReportPane::returnPressed, this, [this, side](qsizetype offset) {
            if (m_parts->look)
                acceptLook();
            else
                activatePlace(side, offset);
        });
        connect(pane, &ReportPane::lookWanted, this, &ComparisonView::look);
        connect(pane, &ReportPane::findInOtherWanted, this, &ComparisonView::findInOther);
        connect(pane, &ReportPane::escapePressed, this, &ComparisonView::goBack);
        connect(pane, &ArticlePane::zoomFactorChanged, this, &ComparisonView::setZoomFactor);
        connect(pane, &ArticlePane::layoutChanged, this, &ComparisonView::refreshGeometry);
        connect(pane->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, side] {
            m_parts->gutter->update();
            m_parts->overviews[side]->update();
        });
    }
    connect(m_parts->lookBar, &LookBar::nextWanted, this, &ComparisonView::look);
    connect(m_parts->lookBar, &LookBar::acceptWanted, this, &ComparisonView::acceptLook);
    connect(m_parts->lookBar, &LookBar::closeWanted, this, &ComparisonView::endLook);
    connect(m_parts->summary, &SummaryBar::subjectChosen, this, &ComparisonView::setSubject);
    connect(m_parts->summary, &SummaryBar::figureActivated, this, &ComparisonView::followFigure);
    connect(m_parts->gutter, &RibbonGutter::passageActivated, this, &ComparisonView::activatePassage);
}

void ComparisonView::refreshGeometry()
{
    m_parts->follower->invalidate();
    m_parts->gutter->update();
    for (const Side side : bothSides)
        m_parts->overviews[side]->invalidate();
    // A pane tells of its new width before the headers have theirs.
    QMetaObject::invokeMethod(this, &ComparisonView::alignHeaders, Qt::QueuedConnection);
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    const bool flat = height() < linesForLegend * fontMetrics().height();
    m_parts->summary->setFlat(flat);
    for (const Side side : bothSides)
        m_parts->headers[side]->setFlat(flat);
    QWidget::resizeEvent(event);
    // The summary may have shown or folded its legend while the parts were laid out: that lays them out
    // within it, and what stands below the summary would be left without a height.
    layout()->invalidate();
    layout()->activate();
}

/// Titles stand above their text.
void ComparisonView::alignHeaders()
{
    for (const Side side : bothSides) {
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
    if (hadCurrent) {
        unsay();
        Q_EMIT currentLinkChanged(0);
    }
}

void ComparisonView::setDocument(ComparisonDocument *document)
{
    connect(document, &ComparisonDocument::shownChanged, this, [this, document] {
        const bool hadCurrent = m_parts->currentLink != 0;
        takePair(document->shown(), document->pair());
        document->setDrawn(m_parts->shown);
        // The same link under another number: it is marked, and nothing scrolls.
        const int current = document->currentLink();
        if (const std::ptrdiff_t index = current == 0 ? -1 : linkIndex(*m_parts->shown, current);
            index >= 0) {
            m_parts->currentLink = current;
            const std::size_t passage = m_parts->shown->passageOf[static_cast<std::size_t>(index)];
            markPassage(m_parts->shown->passages[passage].number);
        } else if (hadCurrent) {
            unsay();
        }
    });
    connect(document, &ComparisonDocument::drawn, this, &ComparisonView::prepare);
    connect(document, &ComparisonDocument::currentLinkChanged, this, [this](int id) {
        if (id != m_parts->currentLink)
            setCurrentLink(id);
    });
    connect(this, &ComparisonView::currentLinkChanged, document, &ComparisonDocument::setCurrentLink);
    connect(this, &ComparisonView::linkAccepted, document, &ComparisonDocument::accept);
    setAcceptsLinks(true);
}

void ComparisonView::prepare(const ShownPairPtr &shown)
{
    m_parts->prepared.push_back(shown);
}

/// The one that was worked out beside the GUI thread, else a new one.
ShownPairPtr ComparisonView::prepared(const ComparedPairPtr &pair, const ShownPairPtr &before) const
{
    for (const ShownPairPtr &shown : m_parts->prepared)
        if (shown && shown->pair == pair)
            return shown;
    return makeShownPair(pair, before);
}

void ComparisonView::takePair(const ComparedPairPtr &shownPair, const ComparedPairPtr &whole)
{
    const ShownPairPtr shown = prepared(shownPair, m_parts->shown);
    endLook();
    m_parts->shown = shown;
    m_parts->currentLink = 0;
    m_parts->currentUnique = {};
    m_parts->walk.reset();
    m_parts->difference = -1;
    m_parts->isAtDifference = false;
    m_parts->follower->setShownPair(shown);
    m_parts->gutter->setShownPair(shown);
    // Filters leave the whole as it is.
    if (!m_parts->whole || m_parts->whole->pair != whole)
        m_parts->whole = whole == shownPair ? shown : prepared(whole, shown);
    m_parts->prepared.clear();
    m_parts->summary->setShownPair(m_parts->whole);
    for (const Side side : bothSides)
        m_parts->headers[side]->setArticle(shown ? shown->pair->articles[side] : nullptr);
    // The panes get their new height before their text, so that long reports are broken into lines only once.
    layout()->activate();
    for (const Side side : bothSides) {
        m_parts->panes[side]->setShownPair(shown);
        m_parts->overviews[side]->setShownPair(shown);
        m_parts->panes[side]->setAccessibleDescription(m_parts->headers[side]->accessibleDescription());
    }
    forgetCursors();
    Q_EMIT walkChanged();
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

void ComparisonView::goBack()
{
    if (m_parts->look)
        endLook();
    else
        clearCurrent();
}

void ComparisonView::setCurrentLink(int id)
{
    endLook();
    const std::ptrdiff_t index = m_parts->shown && id != 0 ? linkIndex(*m_parts->shown, id) : -1;
    m_parts->currentUnique = {};
    m_parts->isAtDifference = false;
    for (const Side side : bothSides)
        m_parts->panes[side]->setCurrentUnique({});
    const int before = m_parts->currentLink;
    m_parts->currentLink = index < 0 ? 0 : id;
    if (index >= 0) {
        showLink(static_cast<std::size_t>(index));
    } else {
        markPassage(0);
        unsay();
    }
    if (m_parts->currentLink != before)
        Q_EMIT currentLinkChanged(m_parts->currentLink);
    Q_EMIT walkChanged();
}

void ComparisonView::setActiveSide(Side side)
{
    const bool isOther = side != m_parts->activeSide;
    m_parts->activeSide = side;
    setFocusProxy(m_parts->panes[side]);
    for (const Side each : bothSides)
        m_parts->headers[each]->setActive(each == side && m_parts->shown);
    Q_EMIT activePaneChanged(m_parts->panes[side]);
    if (isOther)
        Q_EMIT walkChanged();
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

Sided<ReadingPlace> ComparisonView::readingPlaces() const
{
    return {{m_parts->panes[Side::Left]->readingPlace(), m_parts->panes[Side::Right]->readingPlace()}};
}

void ComparisonView::setReadingPlaces(const Sided<ReadingPlace> &places)
{
    const bool locked = m_parts->follower->isLocked();
    m_parts->follower->setLocked(false);
    for (const Side side : bothSides)
        m_parts->panes[side]->setReadingPlace(places[side]);
    m_parts->follower->setLocked(locked);
}

QString ComparisonView::summaryText() const
{
    return m_parts->summary->text();
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
    m_parts->walk.reset();
    // A passage that both have is nothing that one says alone.
    if (!marksShared(subject) || !m_parts->currentUnique.isEmpty())
        clearCurrent();
    if (const Side side = walkedSide(subject, m_parts->activeSide); side != m_parts->activeSide) {
        const bool hasFocus = m_parts->panes[m_parts->activeSide]->hasFocus();
        setActiveSide(side);
        if (hasFocus)
            m_parts->panes[side]->setFocus();
    }
    forgetCursors();
    m_parts->summary->setSubject(subject);
    m_parts->gutter->setSubject(subject);
    for (const Side side : bothSides) {
        m_parts->panes[side]->setSubject(subject);
        m_parts->overviews[side]->setSubject(subject);
    }
    Q_EMIT statusMessage(subjectTip(subject));
    Q_EMIT subjectChanged(subject);
    Q_EMIT walkChanged();
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

void ComparisonView::setSingleKeys(bool on)
{
    m_parts->summary->setSingleKeys(on);
    m_parts->lookBar->setSingleKeys(on);
}

void ComparisonView::setBusy(const QString &text)
{
    m_parts->summary->setBusy(text);
}

} // namespace diptych
