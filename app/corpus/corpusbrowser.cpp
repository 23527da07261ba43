// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusbrowser.h"

#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "corpus/corpusloader.h"
#include "mainwindow/recentitems.h"

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
    m_firstRow = 0;
    m_wanted.clear();
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
    if (!m_wanted.isEmpty() && stillPending(m_wanted).isEmpty()) {
        m_wanted.clear();
        Q_EMIT wantedRead();
    }
    if (m_announceFirst)
        announceFirst();
}

void CorpusBrowser::announceFirst()
{
    // A later file may be read sooner.
    const int rows = m_model->rowCount();
    while (m_firstRow < rows && !m_model->entry(m_firstRow).reason.isEmpty())
        ++m_firstRow;
    if (m_firstRow == rows || m_model->entry(m_firstRow).isPending)
        return;
    m_announceFirst = false;
    Q_EMIT firstRead(m_model->entry(m_firstRow));
}

QStringList CorpusBrowser::stillPending(const QStringList &files) const
{
    QStringList pending;
    for (const QString &file : files) {
        if (const int row = m_model->rowOf(file); row >= 0 && m_model->entry(row).isPending)
            pending << file;
    }
    return pending;
}

bool CorpusBrowser::readFirst(const std::vector<ArticleEntry> &rows)
{
    m_wanted.clear();
    for (const ArticleEntry &row : rows) {
        if (row.isPending)
            m_wanted << row.source.path;
    }
    if (!m_wanted.isEmpty())
        m_loader->readFirst(m_wanted);
    return !m_wanted.isEmpty();
}

void CorpusBrowser::takeEnd()
{
    // A cancelled job ends here, too; then nothing is announced that was not there.
    Q_EMIT loaded(m_model->readable() > 0 || !m_announceFirst);
    m_announceFirst = false;
}

} // namespace diptych
