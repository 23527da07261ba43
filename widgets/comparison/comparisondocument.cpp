// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisondocument.h"

#include "comparison/shownpair.h"

#include <QPromise>
#include <QThreadPool>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

Decisions mirrored(Decisions decisions)
{
    for (Decision &decision : decisions)
        std::swap(decision.span[Side::Left], decision.span[Side::Right]);
    return decisions;
}

} // namespace

/// One step of undo: all decisions before and after. There are few, and whole lists cannot get out of step.
class ChangeDecisions : public QUndoCommand
{
public:
    ChangeDecisions(const QString &text, ComparisonDocument *document, Decisions after)
        : QUndoCommand(text)
        , m_document(document)
        , m_isMirrored(document->m_isMirrored)
        , m_before(document->decisions())
        , m_after(std::move(after))
    {
    }

    void undo() override { take(m_before); }
    void redo() override { take(m_after); }

private:
    // The sides may have been exchanged since.
    void take(const Decisions &decisions)
    {
        m_document->takeDecisions(m_isMirrored == m_document->m_isMirrored ? decisions : mirrored(decisions));
    }

    ComparisonDocument *m_document;
    bool m_isMirrored;
    Decisions m_before;
    Decisions m_after;
};

namespace {

const Link *linkWith(const ComparedPairPtr &pair, int id)
{
    if (!pair)
        return nullptr;
    const auto found = std::ranges::find(pair->comparison.links, id, &Link::id);
    return found == pair->comparison.links.end() ? nullptr : &*found;
}

const Link *linkAt(const ComparedPairPtr &pair, const Sided<Range> &span)
{
    if (!pair)
        return nullptr;
    const auto found = std::ranges::find(pair->comparison.links, span, &Link::span);
    return found == pair->comparison.links.end() ? nullptr : &*found;
}

// What tells two articles from all others: their names and their characters.
std::array<QByteArray, 2> keyOf(const ComparedPairPtr &pair)
{
    std::array<QByteArray, 2> key;
    for (const Side side : bothSides) {
        const Article &article = *pair->articles[side];
        key[static_cast<std::size_t>(side)] = article.path.toUtf8() + '\n' + article.sha256;
    }
    return key;
}

void eraseDecision(Decisions &decisions, DecisionKind kind, const Sided<Range> &span)
{
    std::erase_if(decisions,
                  [&](const Decision &decision) { return decision.kind == kind && decision.span == span; });
}

Decision decide(DecisionKind kind, const Sided<Range> &span, const QString &note = {})
{
    return {kind, span, note, QDateTime::currentDateTimeUtc()};
}

} // namespace

ComparisonDocument::ComparisonDocument(QObject *parent) : QObject(parent), m_undo(new QUndoStack(this))
{
    connect(&m_deriving, &QFutureWatcherBase::finished, this, [this] {
        if (m_deriving.future().resultCount() > 0) // None came from what was dropped.
            takeDerived(m_deriving.result());
    });
}

void ComparisonDocument::setComputed(ComparedPairPtr computed, const std::optional<Sided<Range>> &current)
{
    const bool same = m_computed && computed && keyOf(m_computed) == keyOf(computed);
    if (!same)
        keepWork();
    m_computed = std::move(computed);
    if (!same)
        changeArticles(current);
    derive();
}

void ComparisonDocument::keepWork()
{
    if (!m_computed) {
        m_undo->deleteLater(); // There was nothing to decide about.
        return;
    }
    std::array<QByteArray, 2> key = keyOf(m_computed);
    if (m_isMirrored)
        std::swap(key[0], key[1]);
    m_kept[key] = {m_isMirrored ? mirrored(m_decisions) : m_decisions, m_undo};
}

void ComparisonDocument::changeArticles(const std::optional<Sided<Range>> &current)
{
    m_pair = nullptr;
    m_shown = nullptr;
    m_currentSpan = current;
    m_tied.reset();
    Work work;
    m_isMirrored = false;
    if (m_computed) {
        std::array<QByteArray, 2> key = keyOf(m_computed);
        m_isMirrored = key[1] < key[0];
        if (m_isMirrored)
            std::swap(key[0], key[1]);
        if (const auto kept = m_kept.extract(key))
            work = kept.mapped();
    }
    m_decisions = m_isMirrored ? mirrored(std::move(work.decisions)) : std::move(work.decisions);
    m_undo = work.undo ? work.undo : new QUndoStack(this);
    Q_EMIT articlesChanged();
    Q_EMIT decisionsChanged();
}

void ComparisonDocument::forget()
{
    setComputed(nullptr);
    for (const auto &[key, work] : m_kept)
        work.undo->deleteLater();
    m_kept.clear();
}

ComparedPairPtr ComparisonDocument::exported() const
{
    return m_pair ? withoutLeftOut(m_pair, m_decisions) : nullptr;
}

bool ComparisonDocument::isLong(const ComparedPairPtr &pair) const
{
    return pair && pair->articles[Side::Left]->words() + pair->articles[Side::Right]->words() >= m_longPair;
}

void ComparisonDocument::derive()
{
    m_pairWaits = true;
    if (isLong(m_computed) && m_pair) {
        deriveBeside();
        return;
    }
    m_deriving.setFuture({}); // What is under way is about other decisions.
    if (!isLong(m_computed)) {
        const ComparedPairPtr pair = m_computed ? withDecisions(m_computed, m_decisions) : nullptr;
        takeDerived({pair, pair ? filtered(pair, m_filter) : nullptr, {}});
        return;
    }
    // Other articles: they are read while that goes on.
    takeDerived({m_computed, m_computed, {}});
    m_pairWaits = !aboutLinks(m_decisions).empty();
    if (m_pairWaits || m_filter != LinkFilter{})
        deriveBeside();
}

void ComparisonDocument::deriveBeside()
{
    const auto promise = std::make_shared<QPromise<Derived>>();
    m_deriving.setFuture(promise->future()); // What is under way is about other decisions.
    QThreadPool::globalInstance()->start([promise, computed = m_computed, before = m_pair,
                                          waits = m_pairWaits, decisions = m_decisions, filter = m_filter,
                                          drawn = m_drawn] {
        promise->start();
        Derived derived;
        derived.pair = waits ? withDecisions(computed, decisions) : before;
        derived.shown = filtered(derived.pair, filter);
        derived.drawn.push_back(makeShownPair(derived.shown, drawn));
        if (waits && derived.pair != derived.shown)
            derived.drawn.push_back(makeShownPair(derived.pair, derived.drawn.front()));
        promise->addResult(std::move(derived));
        promise->finish();
    });
}

void ComparisonDocument::takeDerived(const Derived &derived)
{
    m_pair = derived.pair;
    for (const auto &each : derived.drawn)
        Q_EMIT drawn(each);
    const bool isOther = std::exchange(m_pairWaits, false);
    if (isOther)
        Q_EMIT pairChanged();
    show(derived.shown);
    if (isOther)
        chooseTied();
}

void ComparisonDocument::chooseTied()
{
    const auto tied = std::exchange(m_tied, std::nullopt);
    const Decision *made = tied ? findDecision(m_decisions, tied->kind, tied->span) : nullptr;
    if (!made || !m_shown)
        return;
    const auto link = std::ranges::find_if(m_shown->comparison.links, [&](const Link &each) {
        return decisionBehind(m_decisions, each) == made;
    });
    if (link != m_shown->comparison.links.end())
        setCurrentLink(link->id);
}

void ComparisonDocument::show(ComparedPairPtr shown)
{
    m_shown = std::move(shown);
    const Link *current = m_currentSpan ? linkAt(m_shown, *m_currentSpan) : nullptr;
    const int before = std::exchange(m_current, current ? current->id : 0);
    if (!current)
        m_currentSpan.reset();
    Q_EMIT shownChanged();
    if (m_current != before)
        Q_EMIT currentLinkChanged(m_current);
}

void ComparisonDocument::setFilter(const LinkFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    if (m_pair && isLong(m_computed))
        deriveBeside();
    else
        show(m_pair ? filtered(m_pair, m_filter) : nullptr);
}

void ComparisonDocument::setCurrentLink(int id)
{
    const Link *current = linkWith(m_shown, id);
    const int now = current ? id : 0;
    m_currentSpan = current ? std::optional(current->span) : std::nullopt;
    if (now == m_current)
        return;
    m_current = now;
    Q_EMIT currentLinkChanged(now);
}

const Link *ComparisonDocument::link(int id) const
{
    return linkWith(m_pair, id);
}

const Decision *ComparisonDocument::decision(DecisionKind kind, const Sided<Range> &span) const
{
    return findDecision(m_decisions, kind, span);
}

void ComparisonDocument::setDecisions(Decisions decisions)
{
    m_undo->clear();
    takeDecisions(decisions);
}

void ComparisonDocument::takeDecisions(const Decisions &decisions)
{
    if (decisions == m_decisions)
        return;
    const bool linksChange = m_computed && aboutLinks(decisions) != aboutLinks(m_decisions);
    m_decisions = decisions;
    if (linksChange)
        derive();
    Q_EMIT decisionsChanged();
}

void ComparisonDocument::push(const QString &text, Decisions decisions)
{
    if (decisions != m_decisions)
        m_undo->push(new ChangeDecisions(text, this, std::move(decisions)));
}

bool ComparisonDocument::linkSpans(const Sided<Range> &selected)
{
    const auto span = m_pair ? wholeWords(m_pair->articles, selected) : std::nullopt;
    return span && tie(DecisionKind::Linked, *span, tr("Link Selected Words"));
}

bool ComparisonDocument::accept(Side side, const NearMiss &near)
{
    Sided<Range> span;
    span[side] = near.sentence;
    span[other(side)] = near.other;
    return m_pair && tie(DecisionKind::Accepted, span, tr("Accept as the Same"));
}

bool ComparisonDocument::tie(DecisionKind kind, const Sided<Range> &span, const QString &text)
{
    if (linkAt(m_pair, span))
        return false;
    Decisions decisions = m_decisions;
    decisions.push_back(decide(kind, span));
    m_tied = decisions.back();
    push(text, std::move(decisions));
    return true;
}

void ComparisonDocument::reject(int id)
{
    rejectAll({id});
}

void ComparisonDocument::rejectAll(const std::vector<int> &ids)
{
    Decisions decisions = m_decisions;
    for (const int id : ids) {
        const Link *rejected = link(id);
        if (!rejected)
            continue;
        if (const Decision *made = decisionBehind(m_decisions, *rejected))
            eraseDecision(decisions, made->kind, made->span);
        else if (!findDecision(decisions, DecisionKind::Rejected, rejected->span))
            decisions.push_back(decide(DecisionKind::Rejected, rejected->span));
    }
    push(tr("Reject Link"), std::move(decisions));
}

void ComparisonDocument::mark(DecisionKind kind, const Sided<Range> &span, bool on, const QString &text,
                              const QString &note)
{
    Decisions decisions = m_decisions;
    eraseDecision(decisions, kind, span);
    if (on)
        decisions.push_back(decide(kind, span, note));
    push(text, std::move(decisions));
}

void ComparisonDocument::setBookmarked(const Sided<Range> &span, bool bookmarked)
{
    if (bookmarked != (decision(DecisionKind::Bookmarked, span) != nullptr))
        mark(DecisionKind::Bookmarked, span, bookmarked, tr("Bookmark"));
}

void ComparisonDocument::setNote(const Sided<Range> &span, const QString &note)
{
    const Decision *before = decision(DecisionKind::Noted, span);
    if (note != (before ? before->note : QString()))
        mark(DecisionKind::Noted, span, !note.isEmpty(), tr("Note"), note);
}

void ComparisonDocument::setLeftOut(const Sided<Range> &span, bool leftOut)
{
    if (leftOut != (decision(DecisionKind::LeftOut, span) != nullptr))
        mark(DecisionKind::LeftOut, span, leftOut, tr("Leave Out of Export"));
}

} // namespace diptych
