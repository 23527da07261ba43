// SPDX-License-Identifier: GPL-3.0-or-later
// How two reports, or one and many, come to be compared in the main window.
#include "articles/articlemodel.h"
#include "articles/articlepicker.h"
#include "articles/articlespane.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/articlelist.h"
#include "corpus/articlesources.h"
#include "corpus/corpusbrowser.h"
#include "encoder/encoderdialog.h"
#include "encoder/installedencoder.h"
#include "mainwindow/desktop.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/noticebar.h"

#include <utility>

namespace diptych {

void MainWindow::compareFiles(const Sided<QString> &paths)
{
    const QStringList files = absolutePaths({paths[Side::Left], paths[Side::Right]});
    m_settings.addRecent({RecentItem::Kind::Comparison, files});
    refreshRecent();
    if (m_corpus->corpus().isEmpty()) {
        m_corpus->close();
        setListVisible(false);
    }
    compareSources({{ArticleSource{paths[Side::Left], {}}, ArticleSource{paths[Side::Right], {}}}});
}

void MainWindow::takePair(const ComparedPairPtr &pair)
{
    // What was compared stands in the list, also if it came from elsewhere.
    const Place &place = m_viewer->history().current();
    std::vector<ArticleEntry> entries;
    for (const Side side : bothSides)
        entries.push_back(entryOf(*pair->articles[side], place.sources[side].held));
    m_corpus->append(std::move(entries));
    m_articles->select({pair->articles[Side::Left]->path, pair->articles[Side::Right]->path});
    offerEncoder(pair->articles);
}

void MainWindow::offerEncoder(const Sided<ArticlePtr> &articles)
{
    if (m_settings.encoderOffered() || m_settings.starts() < 2 || !usesEncoder(m_viewer->options(), articles))
        return;
    const auto encoder = installedEncoder();
    if (!encoder || encoder.value() || EncoderFetch::installedScript().isEmpty())
        return;
    if (!m_notice->text().isEmpty()) // What a person waits to hear goes first.
        return;
    m_settings.setEncoderOffered();
    m_notice->show(tr("More of what the two reports say in other words can be found with a sentence encoder, "
                      "a download of 84 MB."),
                   tr("Sentence Encoder…"), [this] { showEncoder(); });
}

void MainWindow::compareSelected()
{
    const std::vector<ArticleEntry> selected = m_articles->selected();
    if (selected.size() == 2)
        compareSources({{selected[0].source, selected[1].source}});
}

void MainWindow::compareOneToMany()
{
    std::vector<ArticleSource> others;
    for (const ArticleEntry &entry : m_articles->selected())
        if (entry.isReadable())
            others.push_back(entry.source);
    if (others.size() < 2)
        return;
    const ArticleSource article = others.front();
    others.erase(others.begin());
    m_corpus->passOverFirst();
    m_viewer->visit(Place::many(article, others));
}

void MainWindow::compareWith()
{
    const std::optional<ArticleEntry> article = currentArticle();
    if (!article)
        return;
    auto *picker = new ArticlePicker(m_corpus->model(), *article, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleSource left = article->source;
    connect(picker, &ArticlePicker::picked, this, [this, left](const ArticleEntry &right) {
        compareSources({{left, right.source}});
    });
    connect(picker, &ArticlePicker::fileWanted, this, [this, left] { compareWithFile(left); });
    picker->open();
}

void MainWindow::compareWithFile(const ArticleSource &left)
{
    m_desktop.askForFiles(this, tr("Compare with"), m_settings.openFolder(),
                          [this, left](const QStringList &files) {
                              if (!files.isEmpty())
                                  compareSources({{left, ArticleSource{files.constFirst(), {}}}});
                          });
}

void MainWindow::compareSources(const Sided<ArticleSource> &sources)
{
    m_corpus->passOverFirst();
    m_viewer->visit(Place::comparison(sources));
}

std::optional<ArticleEntry> MainWindow::currentArticle() const
{
    const Place &place = m_viewer->history().current();
    const std::vector<ArticleEntry> selected = m_articles->selected();
    if (selected.size() == 1)
        return selected.front().isReadable() ? std::optional(selected.front()) : std::nullopt;
    if (const ComparedPairPtr pair = m_viewer->shownPair()) {
        const auto *view = m_viewer->comparisonView();
        const Side side = view->activePane() == view->pane(Side::Right) ? Side::Right : Side::Left;
        return entryOf(*pair->articles[side], place.sources[side].held);
    }
    if (const ArticlePtr article = m_viewer->shownArticle())
        return entryOf(*article, place.sources[Side::Left].held);
    return {};
}

} // namespace diptych
