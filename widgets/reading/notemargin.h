// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <QObject>
#include <QString>

#include <vector>

namespace diptych {

class ArticlePane;
class NoteSign;

/// A sign in a pane's margin.
struct MarginNote
{
    Range range;           ///< Of the article; the sign stands beside its first line.
    bool bookmark = false; ///< Else a note.
    QString text;          ///< What a pointer or a screen reader is told.
    QString words;         ///< The note itself, read in the margin where that is wide enough.

    bool operator==(const MarginNote &) const = default;
};

/// Notes and bookmarks in the margin of a pane: a note is a small sheet where there is room for one, else a
/// sign. Each is a button: the pointer over it, and the keyboard on it, read it; a click or Enter asks for
/// more.
class NoteMargin : public QObject
{
    Q_OBJECT

public:
    enum class Edge : unsigned char { Left, Right };

    /// It goes with the pane.
    NoteMargin(ArticlePane *pane, Edge edge);

    void setNotes(std::vector<MarginNote> notes);
    [[nodiscard]] const std::vector<MarginNote> &notes() const { return m_notes; }

Q_SIGNALS:
    /// Someone wants to see or change a note, by its index.
    void activated(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    /// The width that the margin leaves to a sheet, in pixels.
    [[nodiscard]] int room() const;
    [[nodiscard]] int distance() const;
    /// Lower edge, in the document, of the line that holds the number of the paragraph.
    [[nodiscard]] int belowNumber(const Range &range) const;

    ArticlePane *m_pane;
    Edge m_edge;
    std::vector<MarginNote> m_notes;
    std::vector<NoteSign *> m_signs; ///< One a note.
};

} // namespace diptych
