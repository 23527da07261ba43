// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/articlemarks.h"

#include <QObject>

class QUndoStack;

namespace diptych {

/// A mark as it stands in an article.
struct ShownMark
{
    ArticleMark mark;
    Range span;
    bool whole = false;
};

/// The bookmarks and notes on single articles, whatever they are compared with: all of a session.
class ArticleMarks : public QObject
{
    Q_OBJECT

public:
    explicit ArticleMarks(QObject *parent = nullptr);

    [[nodiscard]] const std::vector<MarkedArticle> &all() const { return m_all; }
    /// As a session brings them; undo of what stood here before is over.
    void setAll(std::vector<MarkedArticle> all);

    [[nodiscard]] std::vector<ShownMark> on(const Article &article) const;
    /// The mark of this kind on just this stretch (empty: on the article as a whole).
    [[nodiscard]] std::optional<ArticleMark> find(const Article &article, DecisionKind kind,
                                                  Range span) const;

    // Each of these is one step of undo on \a undo and bears its time.

    void setBookmarked(const Article &article, Range span, bool bookmarked, QUndoStack *undo);
    /// An empty note takes it away.
    void setNote(const Article &article, Range span, const QString &note, QUndoStack *undo);

    /// The steps taken where an article is read by itself.
    [[nodiscard]] QUndoStack *undoStack() const { return m_undo; }

Q_SIGNALS:
    void changed();

private:
    friend class ChangeMark;
    void mark(const Article &article, DecisionKind kind, Range span, bool on, const QString &note,
              QUndoStack *undo);
    /// Puts one mark in the place of another; either may be missing.
    void exchange(const SessionArticle &article, const std::optional<ArticleMark> &before,
                  const std::optional<ArticleMark> &after);

    std::vector<MarkedArticle> m_all;
    QUndoStack *m_undo;
};

} // namespace diptych
