// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a place in the comparison view: cite it, find its words, look for what comes near it.
#include "compare/reworded/nearest.h"
#include "comparison/comparisonparts.h"
#include "comparison/passagetext.h"
#include "reading/citation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTextCursor>

namespace diptych {

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
    std::vector<Cited> citations;
    QStringList places;
    for (const Side side : bothSides) {
        if (ranges[side].isEmpty())
            continue;
        citations.push_back({pair.articles[side].get(), ranges[side]});
        places += citedPlace(pair.articles[side]->segmentation, side, ranges[side]);
    }
    if (citations.empty())
        return;
    QGuiApplication::clipboard()->setMimeData(citationData(citations));
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

void ComparisonView::look()
{
    if (!m_parts->shown)
        return;
    if (m_parts->look) {
        showLook((m_parts->look->index + 1) % m_parts->look->found.size());
        return;
    }
    const Side side = m_parts->activeSide;
    const ReportPane *pane = m_parts->panes[side];
    const Range sentence = sentenceAt(m_parts->shown->pair->articles[side]->segmentation,
                                      pane->articleOffset(pane->textCursor().position()));
    std::vector<NearMiss> found = nearestTo(m_parts->shown->pair->comparison, side, sentence);
    if (found.empty()) {
        const bool linked = !pane->linksAt(sentence.begin).empty();
        announce(linked ? tr("This sentence is linked: Enter brings its twin level.")
                        : tr("No sentence of %1 comes near this one.").arg(sideLetter(other(side))));
        return;
    }
    setCurrentLink(0);
    m_parts->look = Look{side, std::move(found), 0};
    showLook(0);
}

void ComparisonView::showLook(std::size_t index)
{
    Look &look = *m_parts->look;
    look.index = index;
    const NearMiss &near = look.shown();
    const Side far = other(look.side);
    Sided<Range> ends;
    ends[look.side] = near.sentence;
    ends[far] = near.other;
    for (const Side side : bothSides) {
        m_parts->panes[side]->setCandidate(ends[side]);
        m_parts->panes[side]->layOutAround(ends[side]);
    }
    m_parts->gutter->setCandidate(ends);
    m_parts->follower->bringLevel(ends);
    const Article &article = *m_parts->shown->pair->articles[far];
    const QString text = lookAnnouncement(article, far, near, index + 1, look.found.size());
    // The bar says it to the eyes; a second time in a status bar would be once too often.
    m_parts->lookBar->show(text, look.found.size() > 1);
    describe(text);
}

void ComparisonView::endLook()
{
    if (!m_parts->look)
        return;
    m_parts->look.reset();
    m_parts->lookBar->hide();
    m_parts->gutter->setCandidate({});
    for (const Side side : bothSides)
        m_parts->panes[side]->setCandidate({});
}

void ComparisonView::acceptLook()
{
    if (!m_parts->look || !m_parts->acceptsLinks)
        return;
    const Side side = m_parts->look->side;
    const NearMiss near = m_parts->look->shown();
    endLook();
    Q_EMIT linkAccepted(side, near);
}

void ComparisonView::setPassageActions(const QList<QAction *> &actions)
{
    for (const Side side : bothSides)
        m_parts->panes[side]->setPassageActions(actions);
}

void ComparisonView::setAcceptsLinks(bool accepts)
{
    m_parts->acceptsLinks = accepts;
    m_parts->lookBar->setCanAccept(accepts);
}

} // namespace diptych
