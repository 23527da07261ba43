// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/decisions.h"
#include "reading/notemargin.h"

#include <QHash>
#include <QObject>

class QUndoStack;
class QWidget;

namespace diptych {

class Actions;
class ArticleMarks;
class ArticleModel;
class ArticlePane;
class Viewer;

/// Lets a person bookmark an article or write a note on it or on words in it, and shows all notes and
/// bookmarks, those on passages too, in the margins and in the list of articles.
class ArticleNotes : public QObject
{
    Q_OBJECT

public:
    /// All have to outlive it; \a window is the parent of dialogs.
    ArticleNotes(Viewer *viewer, ArticleMarks *marks, ArticleModel *model, const Actions &actions,
                 QWidget *window);

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    /// What stands in a margin: on the article alone, or on a passage of both.
    struct Shown
    {
        Range span; ///< Empty for the article as a whole.
        DecisionKind kind = DecisionKind::Bookmarked;
        std::optional<Sided<Range>> passage;
    };

    void connectActions();
    void update();
    void showMargins();
    void showMargin(ArticlePane *pane, NoteMargin::Edge edge, std::optional<Side> side);
    void showInList();
    void activate(ArticlePane *pane, int index);
    void bookmark(bool on);
    void askForNote(const Range &span, const QString &title);
    [[nodiscard]] ArticlePtr article() const;
    [[nodiscard]] QUndoStack *undoStack() const;

    Viewer *m_viewer;
    ArticleMarks *m_marks;
    ArticleModel *m_model;
    const Actions &m_actions;
    QWidget *m_window;
    QHash<ArticlePane *, NoteMargin *> m_margins;
    QHash<ArticlePane *, std::vector<Shown>> m_shown; ///< In the order of the margin's notes.
};

} // namespace diptych
