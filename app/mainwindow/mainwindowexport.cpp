// SPDX-License-Identifier: GPL-3.0-or-later
// How comparisons leave the main window: into files and onto paper.
#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/articlemarks.h"
#include "corpus/corpusbrowser.h"
#include "export/exportchoices.h"
#include "export/exportdialog.h"
#include "export/exportsetdialog.h"
#include "export/printpreview.h"
#include "mainwindow/mainwindow.h"
#include "report/evidence.h"
#include "session/sessions.h"

#include <map>

namespace diptych {

ExportChoices MainWindow::choicesForExport() const
{
    const ComparisonDocument &document = *m_viewer->document();
    ExportChoices choices = exportChoices(document, selectedWords(*m_viewer->comparisonView()));
    const Decisions marks = decisionsOfMarks(m_marks->all(), document.computed()->articles);
    choices.decisions.insert(choices.decisions.end(), marks.begin(), marks.end());
    if (const auto saved = m_sessions->saved(document.computed()->articles)) {
        choices.session = m_sessions->path();
        choices.sessionFilter = saved->filter;
    }
    return choices;
}

void MainWindow::exportComparison()
{
    if (!m_viewer->shownPair())
        return;
    auto *dialog =
        new ExportDialog(m_viewer->document()->exported(), choicesForExport(), m_settings, m_desktop, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

std::vector<PairsChoice> MainWindow::pairsForExport() const
{
    std::vector<PairsChoice> choices;
    const auto offer = [&](const QString &title, std::vector<Sided<ArticleSource>> pairs) {
        if (!pairs.empty())
            choices.push_back({title, std::move(pairs)});
    };
    std::vector<Sided<ArticleSource>> open;
    for (const OpenComparison &each : m_viewer->comparisons().all())
        open.push_back(each.sources);
    std::vector<ArticleSource> selected;
    for (const ArticleEntry &entry : m_articles->selected())
        if (entry.isReadable())
            selected.push_back(entry.source);
    std::map<QString, std::vector<ArticleSource>> stories;
    for (int row = 0; row < m_corpus->model()->rowCount(); ++row) {
        const ArticleEntry &entry = m_corpus->model()->entry(row);
        if (entry.isReadable() && !entry.story.isEmpty())
            stories[entry.story].push_back(entry.source);
    }
    if (selected.size() > 2) // Two of them are compared already; who selects more means these.
        offer(tr("All pairs of the selected articles"), allPairs(selected));
    offer(tr("Open comparisons"), std::move(open));
    if (selected.size() == 2)
        offer(tr("The two selected articles"), allPairs(selected));
    for (const auto &[label, articles] : stories)
        offer(tr("All pairs of the story “%1”").arg(label), allPairs(articles));
    return choices;
}

void MainWindow::exportSeveral()
{
    std::vector<PairsChoice> choices = pairsForExport();
    if (choices.empty())
        return;
    ExportSet base;
    base.options = m_viewer->options();
    base.filter = m_viewer->document()->filter();
    base.work = m_sessions->work();
    if (const auto saved = m_sessions->savedWork()) {
        base.work = *saved;
        base.sessionPath = m_sessions->path();
    }
    auto *dialog = new ExportSetDialog(std::move(choices), base, m_settings, m_desktop, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::printComparison()
{
    if (!m_viewer->shownPair())
        return;
    ExportContent content =
        exportContent(m_viewer->document()->exported(), choicesForExport(), ExportLinks::All);
    content.options.made = exportTime();
    auto *preview = new PrintPreview(*content.pair, content.options, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->open();
}

} // namespace diptych
