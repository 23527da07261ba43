// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/articlenotes.h"

#include "articles/articlemodel.h"
#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/articlemarks.h"
#include "mainwindow/actions.h"
#include "reading/articlepane.h"
#include "report/paragraphlabel.h"

#include <QAction>
#include <QInputDialog>
#include <QLocale>
#include <QTextCursor>
#include <QUndoStack>

namespace diptych {

namespace {

QString told(DecisionKind kind, const QString &where, const QString &note, const QDateTime &at)
{
    const QString time = QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
    if (kind == DecisionKind::Bookmarked)
        return ArticleNotes::tr("Bookmark, %1, %2").arg(where, time);
    return ArticleNotes::tr("Note, %1, %2:\n%3").arg(where, time, note);
}

bool isMark(const Decision &decision)
{
    return decision.kind == DecisionKind::Bookmarked || decision.kind == DecisionKind::Noted;
}

} // namespace

ArticleNotes::ArticleNotes(Viewer *viewer, ArticleMarks *marks, ArticleModel *model, const Actions &actions,
                           QWidget *window)
    : QObject(window), m_viewer(viewer), m_marks(marks), m_model(model), m_actions(actions), m_window(window)
{
    connectActions();
    connect(viewer, &Viewer::shownChanged, this, &ArticleNotes::update);
    connect(viewer->document(), &ComparisonDocument::shownChanged, this, &ArticleNotes::update);
    connect(viewer->document(), &ComparisonDocument::decisionsChanged, this, &ArticleNotes::update);
    connect(viewer->comparisonView(), &ComparisonView::activePaneChanged, this, &ArticleNotes::update);
    connect(marks, &ArticleMarks::changed, this, [this] {
        update();
        showInList();
    });
    update();
}

void ArticleNotes::connectActions()
{
    connect(m_actions.bookmarkArticle, &QAction::triggered, this, &ArticleNotes::bookmark);
    connect(m_actions.noteArticle, &QAction::triggered, this,
            [this] { askForNote({}, tr("Note on This Article")); });
    connect(m_actions.noteWords, &QAction::triggered, this, [this] {
        if (const ArticlePane *pane = m_viewer->activePane())
            if (const Range words = pane->chosenRange(); !words.isEmpty())
                askForNote(words, tr("Note on These Words"));
    });
}

ArticlePtr ArticleNotes::article() const
{
    const ArticlePane *pane = m_viewer->activePane();
    return pane && (m_viewer->shownArticle() || m_viewer->shownPair()) ? pane->article() : nullptr;
}

/// A step belongs to what is shown when it is taken.
QUndoStack *ArticleNotes::undoStack() const
{
    return m_viewer->shownPair() ? m_viewer->document()->undoStack() : m_marks->undoStack();
}

void ArticleNotes::update()
{
    const ArticlePtr shown = article();
    for (QAction *action : {m_actions.bookmarkArticle, m_actions.noteArticle, m_actions.noteWords})
        action->setEnabled(shown && shown->words() > 0);
    m_actions.bookmarkArticle->setChecked(shown &&
                                          m_marks->find(*shown, DecisionKind::Bookmarked, {}).has_value());
    showMargins();
}

void ArticleNotes::showMargins()
{
    if (m_viewer->shownPair()) {
        const ComparisonView *view = m_viewer->comparisonView();
        showMargin(view->pane(Side::Left), NoteMargin::Edge::Left, Side::Left);
        showMargin(view->pane(Side::Right), NoteMargin::Edge::Right, Side::Right);
    } else if (m_viewer->shownArticle()) {
        showMargin(m_viewer->activePane(), NoteMargin::Edge::Left, {});
    }
}

void ArticleNotes::showMargin(ArticlePane *pane, NoteMargin::Edge edge, std::optional<Side> side)
{
    const ArticlePtr shown = pane ? pane->article() : nullptr;
    if (!shown)
        return;
    std::vector<MarginNote> notes;
    std::vector<Shown> all;
    for (const ShownMark &each : m_marks->on(*shown)) {
        const Range beside = each.whole ? shown->segmentation.words.front() : each.span;
        const QString where =
            each.whole ? tr("the whole article") : paragraphLabel(shown->segmentation, each.span);
        notes.push_back({beside, each.mark.kind == DecisionKind::Bookmarked,
                         told(each.mark.kind, where, each.mark.note, each.mark.at), each.mark.note});
        all.push_back({each.whole ? Range() : each.span, each.mark.kind, {}});
    }
    const Decisions none;
    for (const Decision &each : side ? m_viewer->document()->decisions() : none) {
        if (!isMark(each))
            continue;
        const Range span = each.span[*side];
        notes.push_back({span, each.kind == DecisionKind::Bookmarked,
                         told(each.kind, paragraphLabel(shown->segmentation, span), each.note, each.at),
                         each.note});
        all.push_back({span, each.kind, each.span});
    }
    NoteMargin *&margin = m_margins[pane];
    if (!margin) {
        margin = new NoteMargin(pane, edge);
        connect(margin, &NoteMargin::activated, this, [this, pane](int index) { activate(pane, index); });
    }
    margin->setNotes(std::move(notes));
    m_shown[pane] = std::move(all);
}

/// A sign leads to what it is about, and a note opens.
void ArticleNotes::activate(ArticlePane *pane, int index)
{
    const Shown shown = m_shown.value(pane)[static_cast<std::size_t>(index)];
    pane->setFocus();
    if (shown.passage) {
        for (const Link &link : m_viewer->document()->shown()->comparison.links)
            if (link.span == *shown.passage)
                m_viewer->document()->setCurrentLink(link.id);
        if (shown.kind == DecisionKind::Noted)
            m_actions.note->trigger();
        return;
    }
    if (shown.kind == DecisionKind::Noted)
        askForNote(shown.span, shown.span.isEmpty() ? tr("Note on This Article") : tr("Note on These Words"));
}

void ArticleNotes::bookmark(bool on)
{
    const ArticlePtr shown = article();
    if (!shown)
        return;
    m_marks->setBookmarked(*shown, {}, on, undoStack());
    Q_EMIT statusMessage(on ? tr("The article is bookmarked.") : tr("The article is no longer bookmarked."));
}

void ArticleNotes::askForNote(const Range &span, const QString &title)
{
    const ArticlePtr shown = article();
    if (!shown)
        return;
    const std::optional<ArticleMark> before = m_marks->find(*shown, DecisionKind::Noted, span);
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("noteDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("It is kept with the article. An empty note is taken away."));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(before ? before->note : QString());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, shown, span](const QString &text) {
        m_marks->setNote(*shown, span, text.trimmed(), undoStack());
    });
    dialog->open();
}

void ArticleNotes::showInList()
{
    QHash<QString, ArticleMarkCount> counts;
    for (const MarkedArticle &each : m_marks->all()) {
        ArticleMarkCount &count = counts[each.article.path];
        for (const ArticleMark &mark : each.marks)
            ++(mark.kind == DecisionKind::Noted ? count.notes : count.bookmarks);
    }
    m_model->setMarks(counts);
}

} // namespace diptych
