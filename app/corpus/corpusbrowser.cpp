// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusbrowser.h"

#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "corpus/corpusloader.h"
#include "mainwindow/recentitems.h"

#include <algorithm>

namespace diptych {

CorpusBrowser::CorpusBrowser(QWidget *paneParent)
    : QObject(paneParent)
    , m_model(new ArticleModel(this))
    , m_loader(new CorpusLoader(this))
    , m_pane(new ArticlesPane(m_model, paneParent))
{
    connect(m_loader, &CorpusLoader::batchRead, this, &CorpusBrowser::takeBatch);
    connect(m_loader, &Job::ended, this, &CorpusBrowser::takeEnd);
}

void CorpusBrowser::open(const QStringList &paths)
{
    close();
    m_corpus = absolutePaths(paths);
    m_given = paths;
    m_announceFirst = true;
    m_pane->setHeading(RecentItem{RecentItem::Kind::Corpus, m_corpus}.title());
    m_loader->load(paths);
}

void CorpusBrowser::reopen()
{
    open(QStringList(m_given));
    m_announceFirst = false;
}

void CorpusBrowser::list(const QStringList &files)
{
    m_announceFirst = false;
    m_loader->load(files);
}

void CorpusBrowser::append(std::vector<ArticleEntry> entries)
{
    m_model->append(std::move(entries));
}

void CorpusBrowser::close()
{
    m_announceFirst = false;
    m_loader->cancel();
    m_corpus.clear();
    m_given.clear();
    m_model->clear();
    m_pane->setHeading(tr("Articles"));
}

bool CorpusBrowser::isLoading() const
{
    return m_loader->isRunning();
}

void CorpusBrowser::takeBatch(const std::vector<ArticleEntry> &entries)
{
    m_model->append(entries);
    const auto first = std::find_if(entries.begin(), entries.end(),
                                    [](const ArticleEntry &entry) { return entry.isReadable(); });
    if (first == entries.end() || !m_announceFirst)
        return;
    m_announceFirst = false;
    Q_EMIT firstRead(*first);
}

void CorpusBrowser::takeEnd()
{
    // A cancelled job ends here, too; then nothing is announced that was not there.
    Q_EMIT loaded(m_model->rowCount() > m_model->unreadable() || !m_announceFirst);
    m_announceFirst = false;
}

} // namespace diptych
