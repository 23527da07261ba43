// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/decisions.h"

#include <QObject>

class QAction;
class QUndoGroup;

namespace diptych {

class Actions;
class ArticleMarks;
class ComparisonDocument;
class Viewer;

/// What a person can decide about the current passage and the selected words, by menu and key; undo of it.
class PassageDecisions : public QObject
{
    Q_OBJECT

public:
    /// All have to outlive it; \a window is the parent of dialogs.
    PassageDecisions(Viewer *viewer, const ArticleMarks *marks, const Actions &actions, QWidget *window);

Q_SIGNALS:
    /// One line about what was done, or why it was not.
    void statusMessage(const QString &text);

private:
    void connectActions();
    void update();
    void setMarked(DecisionKind kind, bool marked);
    void askForNote();
    void rejectPassage();
    void linkSelected();
    [[nodiscard]] QString undoKey() const;
    /// The links that are marked as the current passage (a copied one, or one statement in other words), in
    /// their order; none without one.
    [[nodiscard]] std::vector<Link> passage() const;
    [[nodiscard]] const Decision *decision(DecisionKind kind) const;

    Viewer *m_viewer;
    ComparisonDocument *m_document;
    const ArticleMarks *m_marks;
    const Actions &m_actions;
    QWidget *m_window;
    QUndoGroup *m_undo;
};

} // namespace diptych
