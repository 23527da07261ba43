// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/viewer.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonjob.h"
#include "comparison/comparisontabs.h"
#include "comparison/comparisonview.h"
#include "comparison/passagetext.h"
#include "comparison/told/toldpane.h"
#include "comparison/told/toldview.h"
#include "corpus/articlejob.h"
#include "corpus/pastejob.h"
#include "jobs/manyjob.h"
#include "reading/articlepane.h"
#include "reading/findbar.h"
#include "start/messagepage.h"
#include "start/pastepage.h"
#include "start/startpage.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace diptych {

Viewer::Viewer(QWidget *parent)
    : QWidget(parent)
    , m_reading(new ArticleJob(this))
    , m_comparing(new ComparisonJob(this))
    , m_manyJob(new ManyJob(this))
    , m_pasting(new PasteJob(this))
{
    createPages();
    createLayout();
    connectSignals();
}

void Viewer::createPages()
{
    m_tabs = new ComparisonTabs(this);
    m_pages = new QStackedWidget(this);
    m_start = new StartPage(m_pages);
    m_paste = new PastePage(m_pages);
    m_message = new MessagePage(m_pages);
    m_article = new ArticlePane(m_pages);
    m_article->setObjectName(QStringLiteral("articlePane"));
    m_article->setAccessibleName(tr("Article"));
    m_comparison = new ComparisonView(m_pages);
    m_comparison->setObjectName(QStringLiteral("comparisonView"));
    m_document = new ComparisonDocument(this);
    m_comparison->setDocument(m_document);
    m_told = new ToldView(m_pages);
    m_told->setObjectName(QStringLiteral("toldView"));
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_start, m_paste, m_message, m_article, m_comparison, m_told})
        m_pages->addWidget(page);
    m_find = new FindBar(this);
    m_find->hide();
}

void Viewer::createLayout()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_tabs);
    all->addWidget(m_pages, 1);
    all->addWidget(m_find);
}

void Viewer::connectSignals()
{
    connect(m_reading, &ArticleJob::articleRead, this, &Viewer::takeArticle);
    connect(m_reading, &ArticleJob::failed, this, &Viewer::takeFailure);
    connect(m_comparing, &ComparisonJob::prepared, m_comparison, &ComparisonView::prepare);
    connect(m_comparing, &ComparisonJob::compared, this, &Viewer::takePair);
    connect(m_comparing, &ComparisonJob::refined, this, &Viewer::takeRefined);
    connect(m_comparing, &ComparisonJob::refining, this, &Viewer::showComparingTask);
    connect(m_comparing, &ComparisonJob::failed, this, &Viewer::takeFailure);
    connect(m_pasting, &PasteJob::analysed, this, &Viewer::takePasted);
    connect(m_reading, &Job::busyChanged, this,
            [this](bool busy) { Q_EMIT taskChanged(busy ? tr("Reading the article…") : QString()); });
    connect(m_comparing, &Job::busyChanged, this, [this](bool busy) {
        m_showsComparing = busy;
        showComparingTask();
    });
    connect(m_manyJob, &ManyJob::compared, this, &Viewer::takeMany);
    connect(m_manyJob, &ManyJob::failed, this, &Viewer::takeFailure);
    connect(m_manyJob, &Job::busyChanged, this,
            [this](bool busy) { Q_EMIT taskChanged(busy ? tr("Comparing one with many…") : QString()); });
    connect(m_told, &ToldView::comparisonWanted, this, &Viewer::openFromMany);
    connect(m_told->pane(), &ArticlePane::zoomFactorChanged, this, &Viewer::setZoom);
    for (Job *job : std::initializer_list<Job *>{m_reading, m_comparing, m_manyJob})
        connect(job, &Job::progressChanged, this, &Viewer::progressChanged);
    connect(m_paste, &PastePage::textsChanged, this, &Viewer::countWords);
    connect(m_paste, &PastePage::compareWanted, this, &Viewer::comparePasted);
    connect(m_tabs, &ComparisonTabs::chosen, this, &Viewer::showComparison);
    connect(m_tabs, &ComparisonTabs::closeWanted, this, [this](int index) {
        if (index == currentComparison() || index == m_open.count())
            Q_EMIT closeWanted();
        else
            closeComparison(index);
    });
    connect(m_tabs, &ComparisonTabs::closeOthersWanted, this, &Viewer::closeOtherComparisons);
    connect(m_tabs, &ComparisonTabs::comparisonMoved, this,
            [this](int from, int to) { m_open.move(from, to); });
    connect(m_comparison, &ComparisonView::swapRequested, this, &Viewer::swapSides);
    connect(m_comparison, &ComparisonView::activePaneChanged, m_find, &FindBar::setActivePane);
    connect(m_comparison, &ComparisonView::searchWanted, m_find, &FindBar::search);
    connect(m_comparison, &ComparisonView::zoomFactorChanged, this, &Viewer::setZoom);
    connect(m_article, &ArticlePane::zoomFactorChanged, this, &Viewer::setZoom);
}

void Viewer::showComparingTask()
{
    const bool isRefining = m_comparing->isRefining();
    QString task;
    if (m_showsComparing)
        task = isRefining ? tr("Searching other wordings…") : tr("Comparing the two reports…");
    // What was found so far can be read while more is searched for.
    if (shownPair())
        m_comparison->setBusy(isRefining ? QString() : task);
    Q_EMIT taskChanged(task);
}

void Viewer::visit(const Place &place)
{
    m_history.visit(place);
    go(place, true);
}

void Viewer::goBack()
{
    if (m_history.canGoBack())
        go(m_history.back(), false);
}

void Viewer::goForward()
{
    if (m_history.canGoForward())
        go(m_history.forward(), false);
}

void Viewer::go(const Place &place, bool anew)
{
    stop();
    m_failure.reset();
    switch (place.kind) {
    case Place::Kind::Start:
        showPage(m_start);
        break;
    case Place::Kind::Paste:
        showPage(m_paste);
        break;
    case Place::Kind::Article:
        m_reading->read(place.sources[Side::Left]);
        break;
    case Place::Kind::Comparison:
        goToComparison(place, anew);
        break;
    case Place::Kind::Many:
        goToMany(place, anew);
        break;
    case Place::Kind::CorpusPage:
        showPage(m_pages->findChild<QWidget *>(place.page, Qt::FindDirectChildrenOnly));
        break;
    }
}

void Viewer::addPage(QWidget *page)
{
    m_pages->addWidget(page);
}

void Viewer::showPage(QWidget *page)
{
    if (page != m_comparison) {
        keepReading();
        if (m_open.count() == 0)
            m_document->setComputed(nullptr);
    }
    m_shown = m_history.current();
    const bool changes = page != m_pages->currentWidget();
    const bool hadFocus = m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentWidget(page);
    // To what is read, not to whatever comes first in the page.
    if (changes && hadFocus)
        page->setFocus();
    showTabs();
    updateSearchedPanes();
    if (!activePane() && m_find->isVisible())
        m_find->dismiss();
    Q_EMIT shownChanged();
}

void Viewer::updateSearchedPanes()
{
    std::vector<SearchedPane> panes;
    if (m_pages->currentWidget() == m_article) {
        panes = {{m_article, QString()}};
    } else if (m_pages->currentWidget() == m_told) {
        panes = {{m_told->pane(), QString()}};
    } else if (m_pages->currentWidget() == m_comparison) {
        for (const Side side : bothSides)
            panes.push_back({m_comparison->pane(side), sideLetter(side)});
    }
    m_find->setPanes(std::move(panes));
    m_find->setActivePane(activePane());
}

void Viewer::showMessage(const QString &icon, const QString &title, const QString &text)
{
    stop();
    m_messageTitle = title;
    m_message->setMessage(icon, title, text);
    showPage(m_message);
}

ComparedPairPtr Viewer::shownPair() const
{
    return m_pages->currentWidget() == m_comparison ? m_document->pair() : nullptr;
}

ArticlePtr Viewer::shownArticle() const
{
    return m_pages->currentWidget() == m_article ? m_article->article() : nullptr;
}

ArticlePane *Viewer::activePane() const
{
    if (m_pages->currentWidget() == m_article)
        return m_article;
    if (m_pages->currentWidget() == m_told)
        return m_told->pane();
    return m_pages->currentWidget() == m_comparison ? m_comparison->activePane() : nullptr;
}

bool Viewer::isWorking() const
{
    return m_reading->isRunning() || m_comparing->isRunning() || m_manyJob->isRunning() || m_comparePasted;
}

void Viewer::takeArticle(const ArticlePtr &article)
{
    m_article->setArticle(article);
    showPage(m_article);
}

void Viewer::takeFailure(const Failure &failure)
{
    m_failure = failure;
    const Place &place = m_history.current();
    if (const int index = m_open.indexOf(place.sources); index >= 0)
        m_open.remove(index);
    const QString name = failure.file.sliced(failure.file.lastIndexOf(u'/') + 1);
    showMessage(QStringLiteral("warning"), tr("“%1” cannot be shown").arg(name),
                tr("%1.").arg(failure.message()));
    Q_EMIT failed(failure);
}

double Viewer::zoom() const
{
    return m_article->zoomFactor();
}

void Viewer::setZoom(double factor)
{
    const double zoom = std::clamp(factor, minimumZoom, maximumZoom);
    if (m_article->zoomFactor() != zoom)
        m_article->setZoomFactor(zoom);
    if (m_told->pane()->zoomFactor() != zoom)
        m_told->pane()->setZoomFactor(zoom);
    if (m_comparison->zoomFactor() != zoom)
        m_comparison->setZoomFactor(zoom);
    Q_EMIT zoomChanged(zoom);
}

void Viewer::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

void Viewer::stop()
{
    m_comparePasted = false;
    for (Job *job : std::initializer_list<Job *>{m_reading, m_comparing, m_manyJob})
        job->cancel();
}

void Viewer::abandon()
{
    stop();
    if (m_history.current() != m_shown && m_history.canGoBack())
        m_history.back();
    showTabs();
    Q_EMIT shownChanged();
}

void Viewer::countWords()
{
    const Sided<QString> names{
        {tr("Pasted text %1").arg(m_pasted + 1), tr("Pasted text %1").arg(m_pasted + 2)}};
    m_pasting->analyse(names, m_paste->texts());
}

void Viewer::comparePasted()
{
    // The texts that stand in the boxes now are analysed (again), and the answer is compared.
    countWords();
    m_comparePasted = true;
}

void Viewer::takePasted(const Sided<ArticlePtr> &articles)
{
    for (const Side side : bothSides)
        m_paste->setWords(side, articles[side]->words());
    if (!std::exchange(m_comparePasted, false))
        return;
    m_pasted += 2; // A later pair gets names of its own, since a name is what tells articles apart.
    Sided<ArticleSource> sources;
    for (const Side side : bothSides)
        sources[side] = {articles[side]->path, articles[side]};
    visit(Place::comparison(sources));
}

} // namespace diptych
