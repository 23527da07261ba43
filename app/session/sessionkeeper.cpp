// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionkeeper.h"

#include "comparison/comparisondocument.h"
#include "comparison/opencomparisons.h"
#include "comparison/viewer.h"
#include "corpus/articlemarks.h"
#include "corpus/corpusbrowser.h"
#include "mainwindow/recentitems.h"
#include "session/sessiondecisions.h"

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

bool isPasted(const Article &article)
{
    return article.format.isEmpty();
}

SessionArticle kept(const Article &article)
{
    return sessionArticle(article, absolutePaths({article.path}).constFirst());
}

QString pathOf(const ArticleSource &source)
{
    return source.held && isPasted(*source.held) ? source.path : absolutePaths({source.path}).constFirst();
}

Sided<QString> pathsOf(const Sided<ArticleSource> &sources)
{
    return {{pathOf(sources[Side::Left]), pathOf(sources[Side::Right])}};
}

Sided<SessionArticle> kept(const Sided<ArticlePtr> &articles)
{
    return {{kept(*articles[Side::Left]), kept(*articles[Side::Right])}};
}

Sided<QString> pathsOf(const Sided<SessionArticle> &articles)
{
    return {{articles[Side::Left].path, articles[Side::Right].path}};
}

ArticleSource sourceOf(const SessionArticle &article)
{
    if (!article.text)
        return {article.path, {}};
    return {article.path, std::make_shared<const Article>(articleFromText(article.path, *article.text))};
}

Sided<ArticleSource> sourcesOf(const SessionComparison &comparison)
{
    return {{sourceOf(comparison.articles[Side::Left]), sourceOf(comparison.articles[Side::Right])}};
}

} // namespace

SessionKeeper::SessionKeeper(Viewer *viewer, const CorpusBrowser *corpus, ArticleMarks *marks,
                             QObject *parent)
    : QObject(parent), m_viewer(viewer), m_corpus(corpus), m_marks(marks)
{
    connect(marks, &ArticleMarks::changed, this, &SessionKeeper::changed);
    const ComparisonDocument *document = viewer->document();
    connect(document, &ComparisonDocument::articlesChanged, this, &SessionKeeper::giveDecisions);
    connect(document, &ComparisonDocument::decisionsChanged, this, &SessionKeeper::takeDecisions);
    connect(document, &ComparisonDocument::filterChanged, this, &SessionKeeper::changed);
    connect(viewer, &Viewer::shownChanged, this, &SessionKeeper::changed);
}

Session SessionKeeper::session() const
{
    Session session;
    session.corpus = m_corpus->corpus();
    session.marked = m_marks->all();
    m_viewer->keepReading();
    for (const OpenComparison &open : m_viewer->comparisons().all()) {
        SessionComparison comparison = comparisonOf(pathsOf(open.sources));
        if (open.computed) {
            comparison.articles = kept(open.computed->articles);
            comparison.reading = sessionReading(open);
        }
        session.comparisons.push_back(std::move(comparison));
    }
    session.current = m_viewer->currentComparison();
    // A comparison that was closed is kept for what was decided about it.
    for (const Work &work : m_works) {
        const Sided<QString> paths = pathsOf(work.articles);
        const bool isOpen = std::ranges::any_of(session.comparisons, [&](const SessionComparison &each) {
            const Sided<QString> open = pathsOf(each.articles);
            return open == paths || open == Sided<QString>{{paths[Side::Right], paths[Side::Left]}};
        });
        if (isOpen || (work.decisions.empty() && work.lost.empty()))
            continue;
        session.comparisons.push_back(comparisonOf(paths));
        session.comparisons.back().open = false;
    }
    keepAwaited(session);
    return session;
}

// One whose files are missing is open, too, while a message stands in its place.
void SessionKeeper::keepAwaited(Session &session) const
{
    const Place &place = m_viewer->history().current();
    if (session.current >= 0 || place.kind != Place::Kind::Comparison)
        return;
    const auto awaited =
        std::ranges::find(session.comparisons, pathsOf(place.sources),
                          [](const SessionComparison &each) { return pathsOf(each.articles); });
    if (awaited == session.comparisons.end())
        return;
    awaited->open = true;
    session.current = static_cast<int>(awaited - session.comparisons.begin());
}

SessionComparison SessionKeeper::comparisonOf(const Sided<QString> &paths) const
{
    SessionComparison comparison;
    for (const Side side : bothSides)
        comparison.articles[side].path = paths[side];
    comparison.options = m_viewer->options();
    comparison.filter = m_viewer->document()->filter();
    for (const Work &work : m_works) {
        const bool isMirrored = paths[Side::Left] == work.articles[Side::Right].path &&
                                paths[Side::Right] == work.articles[Side::Left].path;
        if (!isMirrored && pathsOf(work.articles) != paths)
            continue;
        SessionDecisions all = work.decisions;
        all.insert(all.end(), work.lost.begin(), work.lost.end());
        std::ranges::stable_sort(all, {}, &SessionDecision::at);
        comparison.articles = work.articles;
        comparison.reading = work.reading;
        if (isMirrored) {
            if (work.reading)
                comparison.reading = mirrored(*work.reading);
            std::swap(comparison.articles[Side::Left], comparison.articles[Side::Right]);
            all = mirrored(std::move(all));
        }
        comparison.decisions = std::move(all);
        break;
    }
    return comparison;
}

SessionKeeper::Done SessionKeeper::workOf(const Session &session)
{
    Done done{decisionsOf(session), {}};
    for (const MarkedArticle &marked : session.marked)
        done.marks.push_back(marked.marks);
    return done;
}

std::vector<SessionDecisions> SessionKeeper::decisionsOf(const Session &session)
{
    std::vector<SessionDecisions> all;
    for (const SessionComparison &comparison : session.comparisons) {
        if (comparison.decisions.empty())
            continue;
        all.push_back(comparison.decisions);
        // That words stand elsewhere in a file that has changed is nothing that a person did.
        for (SessionDecision &decision : all.back()) {
            for (const Side side : bothSides)
                decision.places[side] = {decision.places[side].exact, {}, {}, {}};
        }
    }
    return all;
}

SessionKeeper::Work *SessionKeeper::find(const Sided<QString> &paths)
{
    for (Work &work : m_works) {
        if (pathsOf(work.articles) == paths)
            return &work;
        if (work.articles[Side::Left].path == paths[Side::Right] &&
            work.articles[Side::Right].path == paths[Side::Left]) {
            std::swap(work.articles[Side::Left], work.articles[Side::Right]);
            work.decisions = mirrored(std::move(work.decisions));
            work.lost = mirrored(std::move(work.lost));
            if (work.reading)
                work.reading = mirrored(*work.reading);
            return &work;
        }
    }
    return nullptr;
}

void SessionKeeper::takeDecisions()
{
    const ComparisonDocument *document = m_viewer->document();
    const ComparedPairPtr computed = document->computed();
    if (!computed)
        return;
    const Sided<SessionArticle> articles = kept(computed->articles);
    Work *work = find(pathsOf(articles));
    if (!work && document->decisions().empty())
        return;
    if (!work)
        work = &m_works.emplace_back();
    if (work->waits)
        return;
    work->articles = articles;
    work->decisions = anchored(document->decisions(), computed->articles);
    Q_EMIT changed();
}

void SessionKeeper::giveDecisions()
{
    ComparisonDocument *document = m_viewer->document();
    const ComparedPairPtr computed = document->computed();
    Work *work = computed ? find(pathsOf(kept(computed->articles))) : nullptr;
    if (!work || !work->waits)
        return;
    work->waits = false;
    work->reading.reset();
    FoundDecisions decisions = findDecisions(work->decisions, computed->articles);
    work->decisions = anchored(decisions.found, computed->articles);
    work->lost = std::move(decisions.lost);
    QStringList told;
    for (const SessionDecision &each : work->lost)
        told << lostText(each, computed->articles);
    document->setDecisions(std::move(decisions.found));
    if (!told.isEmpty())
        Q_EMIT lost(told);
}

void SessionKeeper::open(const Session &session)
{
    m_viewer->closeOtherComparisons(-1);
    m_viewer->document()->forget();
    m_works.clear();
    m_marks->setAll(session.marked);
    for (const SessionComparison &comparison : session.comparisons)
        m_works.push_back({comparison.articles, comparison.decisions, {}, true, comparison.reading});
    // Each source once: a pasted text is told by the article that holds it.
    std::optional<Sided<ArticleSource>> current;
    for (std::size_t i = 0; i < session.comparisons.size(); ++i) {
        const SessionComparison &comparison = session.comparisons[i];
        if (!comparison.open)
            continue;
        const Sided<ArticleSource> sources = sourcesOf(comparison);
        m_viewer->openInBackground(sources, comparison.reading);
        if (static_cast<int>(i) == session.current)
            current = sources;
    }
    if (current) {
        const SessionComparison &shown = session.comparisons[static_cast<std::size_t>(session.current)];
        m_viewer->setOptions(shown.options);
        m_viewer->document()->setFilter(shown.filter);
        m_viewer->visit(Place::comparison(*current));
    } else {
        m_viewer->visit(Place::start());
    }
    Q_EMIT changed();
}

} // namespace diptych
