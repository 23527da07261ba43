// SPDX-License-Identifier: GPL-3.0-or-later
// How articles come into the main window: files, folders, drops, pasted text, what was open before.
#include "articles/articlemodel.h"
#include "comparison/viewer.h"
#include "corpus/articlesources.h"
#include "corpus/corpusbrowser.h"
#include "corpus/samplecorpus.h"
#include "mainwindow/desktop.h"
#include "mainwindow/mainwindow.h"
#include "session/sessionfile.h"
#include "session/sessions.h"
#include "start/pastepage.h"

#include <QFileInfo>
#include <algorithm>

namespace diptych {

namespace {

bool isPair(const QStringList &paths)
{
    return paths.size() == 2 && std::none_of(paths.begin(), paths.end(),
                                             [](const QString &path) { return QFileInfo(path).isDir(); });
}

} // namespace

void MainWindow::openPaths(const QStringList &paths)
{
    if (paths.size() == 1 && isSessionFile(paths.constFirst()))
        m_sessions->open(paths.constFirst());
    else if (isPair(paths))
        compareFiles({{paths.constFirst(), paths.constLast()}});
    else if (!paths.isEmpty())
        openCorpus(paths);
}

void MainWindow::openCorpus(const QStringList &paths)
{
    m_settings.addRecent({RecentItem::Kind::Corpus, absolutePaths(paths)});
    refreshRecent();
    setListVisible(true);
    m_corpus->open(paths);
}

void MainWindow::openExample()
{
    const Sided<QString> pair = examplePair();
    if (pair[Side::Left].isEmpty()) {
        m_viewer->showMessage(QStringLiteral("warning"), tr("The example is not installed"),
                              tr("The folder with the sample reports was not found beside the program."));
        return;
    }
    compareSources({{ArticleSource{pair[Side::Left], {}}, ArticleSource{pair[Side::Right], {}}}});
}

void MainWindow::showPastePage()
{
    m_viewer->visit(Place::paste());
    m_viewer->pastePage()->startAnew();
}

void MainWindow::takeLoaded(bool anything)
{
    const int all = m_corpus->model()->rowCount();
    const int unreadable = m_corpus->model()->unreadable();
    if (!anything && all == 0)
        m_viewer->showMessage(QStringLiteral("folder"), tr("No articles here"),
                              tr("Open a folder with text files, or drop some onto the window."));
    else if (!anything)
        m_viewer->showMessage(QStringLiteral("warning"), tr("None of these files can be read"),
                              tr("The list says why."));
    QString words = tr("%Ln article(s)", nullptr, m_corpus->model()->readable());
    if (unreadable > 0)
        words += QStringLiteral(", ") + tr("%Ln could not be read", nullptr, unreadable);
    if (const int pending = m_corpus->model()->pending(); pending > 0)
        words += QStringLiteral(", ") + tr("%Ln not read yet", nullptr, pending);
    showStatus(words);
}

void MainWindow::askForFiles()
{
    m_desktop.askForFiles(this, tr("Open files"), m_settings.openFolder(), [this](const QStringList &files) {
        if (!files.isEmpty())
            m_settings.setOpenFolder(QFileInfo(files.constFirst()).absolutePath());
        openPaths(files);
    });
}

void MainWindow::askForFolder()
{
    m_desktop.askForFolder(this, tr("Open folder"), m_settings.openFolder(), [this](const QString &folder) {
        m_settings.setOpenFolder(folder);
        openCorpus({folder});
    });
}

void MainWindow::openRecent(const RecentItem &item)
{
    if (item.kind == RecentItem::Kind::Comparison)
        compareFiles({{item.paths.constFirst(), item.paths.constLast()}});
    else if (item.kind == RecentItem::Kind::Session)
        m_sessions->open(item.paths.constFirst());
    else
        openCorpus(item.paths);
}

void MainWindow::continueLast()
{
    const LastSession last = m_settings.lastSession();
    if (m_sessions->resume(last.work))
        return;
    if (!last.corpus.isEmpty())
        openCorpus(last.corpus);
    for (const QStringList &pair : last.open)
        m_viewer->openInBackground(
            {{ArticleSource{pair.constFirst(), {}}, ArticleSource{pair.constLast(), {}}}});
    if (!last.comparison.isEmpty())
        compareFiles({{last.comparison.constFirst(), last.comparison.constLast()}});
}

void MainWindow::takeText(const QString &text)
{
    PastePage *page = m_viewer->pastePage();
    m_viewer->visit(Place::paste());
    page->setText(page->texts()[Side::Left].isEmpty() ? Side::Left : Side::Right, text);
}

} // namespace diptych
