// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/passagedecisions.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/articlemarks.h"
#include "export/exportchoices.h"
#include "mainwindow/actions.h"
#include "reading/articlepane.h"

#include <QAction>
#include <QInputDialog>
#include <QLocale>
#include <QTextCursor>
#include <QUndoGroup>
#include <QUndoStack>

#include <algorithm>

namespace diptych {

PassageDecisions::PassageDecisions(Viewer *viewer, const ArticleMarks *marks, const Actions &actions,
                                   QWidget *window)
    : QObject(window)
    , m_viewer(viewer)
    , m_document(viewer->document())
    , m_marks(marks)
    , m_actions(actions)
    , m_window(window)
    , m_undo(new QUndoGroup(this))
{
    connectActions();
    connect(viewer, &Viewer::shownChanged, this, &PassageDecisions::update);
    connect(m_document, &ComparisonDocument::currentLinkChanged, this, &PassageDecisions::update);
    connect(m_document, &ComparisonDocument::decisionsChanged, this, &PassageDecisions::update);
    for (const Side side : bothSides)
        connect(viewer->comparisonView()->pane(side), &QTextEdit::selectionChanged, this,
                &PassageDecisions::update);
    update();
}

void PassageDecisions::connectActions()
{
    // What was said of the step holds no longer.
    connect(m_actions.undo, &QAction::triggered, this, [this] {
        const QString what = m_undo->undoText();
        m_undo->undo();
        Q_EMIT statusMessage(tr("Undone: %1").arg(what));
    });
    connect(m_actions.redo, &QAction::triggered, this, [this] {
        const QString what = m_undo->redoText();
        m_undo->redo();
        Q_EMIT statusMessage(tr("Done again: %1").arg(what));
    });
    connect(m_undo, &QUndoGroup::canUndoChanged, m_actions.undo, &QAction::setEnabled);
    connect(m_undo, &QUndoGroup::canRedoChanged, m_actions.redo, &QAction::setEnabled);
    connect(m_undo, &QUndoGroup::undoTextChanged, m_actions.undo, [this](const QString &what) {
        m_actions.undo->setText(what.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(what));
    });
    connect(m_undo, &QUndoGroup::redoTextChanged, m_actions.redo, [this](const QString &what) {
        m_actions.redo->setText(what.isEmpty() ? tr("Re&do") : tr("Re&do: %1").arg(what));
    });
    connect(m_actions.bookmark, &QAction::triggered, this,
            [this](bool on) { setMarked(DecisionKind::Bookmarked, on); });
    connect(m_actions.leaveOut, &QAction::triggered, this,
            [this](bool on) { setMarked(DecisionKind::LeftOut, on); });
    connect(m_actions.note, &QAction::triggered, this, &PassageDecisions::askForNote);
    connect(m_actions.reject, &QAction::triggered, this, &PassageDecisions::rejectPassage);
    connect(m_actions.linkSelected, &QAction::triggered, this, &PassageDecisions::linkSelected);
}

std::vector<Link> PassageDecisions::passage() const
{
    return m_viewer->comparisonView()->currentPassage();
}

const Decision *PassageDecisions::decision(DecisionKind kind) const
{
    for (const Link &link : passage())
        if (const Decision *found = m_document->decision(kind, link.span))
            return found;
    return nullptr;
}

void PassageDecisions::update()
{
    const bool comparison = m_viewer->shownPair() != nullptr;
    m_undo->addStack(m_document->undoStack()); // Nothing happens to one that is known.
    QUndoStack *reading = m_viewer->shownArticle() ? m_marks->undoStack() : nullptr;
    m_undo->addStack(m_marks->undoStack());
    m_undo->setActiveStack(comparison ? m_document->undoStack() : reading);
    const bool current = comparison && m_document->currentLink() != 0;
    for (QAction *action : {m_actions.bookmark, m_actions.note, m_actions.leaveOut, m_actions.reject})
        action->setEnabled(current);
    m_actions.bookmark->setChecked(current && decision(DecisionKind::Bookmarked));
    m_actions.leaveOut->setChecked(current && decision(DecisionKind::LeftOut));
    const Sided<Range> selected = selectedWords(*m_viewer->comparisonView());
    m_actions.linkSelected->setEnabled(comparison && !selected[Side::Left].isEmpty() &&
                                       !selected[Side::Right].isEmpty());
}

void PassageDecisions::setMarked(DecisionKind kind, bool marked)
{
    const std::vector<Link> links = passage();
    if (links.empty())
        return;
    const Decision *before = decision(kind);
    const Sided<Range> span = before ? before->span : links.front().span;
    if (kind == DecisionKind::Bookmarked) {
        m_document->setBookmarked(span, marked);
        Q_EMIT statusMessage(marked ? tr("Bookmarked.") : tr("No longer bookmarked."));
    } else {
        // All of the passage stays out: a decision holds for the links inside its stretches.
        Sided<Range> whole = span;
        for (const Link &link : before ? std::vector<Link>{} : links)
            for (const Side side : bothSides)
                whole[side] = {std::min(whole[side].begin, link.span[side].begin),
                               std::max(whole[side].end, link.span[side].end)};
        m_document->setLeftOut(whole, marked);
        Q_EMIT statusMessage(marked ? tr("Exports leave this passage out.")
                                    : tr("Exports hold this passage again."));
    }
}

void PassageDecisions::askForNote()
{
    const std::vector<Link> links = passage();
    if (links.empty())
        return;
    const Decision *before = decision(DecisionKind::Noted);
    const Sided<Range> span = before ? before->span : links.front().span;
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("noteDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note on This Passage"));
    dialog->setLabelText(tr("It is kept with the passage. An empty note is taken away."));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(before ? before->note : QString());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, span](const QString &text) { m_document->setNote(span, text.trimmed()); });
    dialog->open();
}

QString PassageDecisions::undoKey() const
{
    return m_actions.undo->shortcut().toString(QKeySequence::NativeText);
}

void PassageDecisions::rejectPassage()
{
    // All that its number counts as one: twins that stayed would still be marked as that passage.
    std::vector<int> ids;
    for (const Link &link : m_viewer->comparisonView()->currentStatement())
        ids.push_back(link.id);
    m_document->rejectAll(ids);
    Q_EMIT statusMessage(ids.size() == 1
                             ? tr("Rejected; the figures follow. %1 brings it back.").arg(undoKey())
                             : tr("Rejected with all its %1 links; the figures follow. %2 brings them back.")
                                   .arg(QLocale().toString(static_cast<qlonglong>(ids.size())), undoKey()));
}

void PassageDecisions::linkSelected()
{
    if (!m_document->linkSpans(selectedWords(*m_viewer->comparisonView()))) {
        Q_EMIT statusMessage(tr("These words are linked just so already."));
        return;
    }
    for (const Side side : bothSides) {
        ArticlePane *pane = m_viewer->comparisonView()->pane(side);
        QTextCursor cursor = pane->textCursor();
        cursor.setPosition(cursor.selectionStart());
        pane->setTextCursor(cursor);
    }
    Q_EMIT statusMessage(tr("Linked by hand; the figures follow. %1 takes it back.").arg(undoKey()));
}

} // namespace diptych
