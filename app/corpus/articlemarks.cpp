// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlemarks.h"

#include "mainwindow/recentitems.h"

#include <QUndoStack>

#include <algorithm>

namespace diptych {

/// One mark made, changed or taken away.
class ChangeMark : public QUndoCommand
{
public:
    ChangeMark(ArticleMarks *marks, const SessionArticle &article, std::optional<ArticleMark> before,
               std::optional<ArticleMark> after, const QString &text)
        : QUndoCommand(text)
        , m_marks(marks)
        , m_article(article)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void redo() override { m_marks->exchange(m_article, m_before, m_after); }
    void undo() override { m_marks->exchange(m_article, m_after, m_before); }

private:
    ArticleMarks *m_marks;
    SessionArticle m_article;
    std::optional<ArticleMark> m_before;
    std::optional<ArticleMark> m_after;
};

ArticleMarks::ArticleMarks(QObject *parent) : QObject(parent), m_undo(new QUndoStack(this))
{
}

void ArticleMarks::setAll(std::vector<MarkedArticle> all)
{
    m_undo->clear();
    m_all = std::move(all);
    Q_EMIT changed();
}

std::vector<ShownMark> ArticleMarks::on(const Article &article) const
{
    std::vector<ShownMark> shown;
    if (const MarkedArticle *marked = markedArticle(m_all, article))
        for (const FoundMark &found : findMarks(*marked, article))
            shown.push_back({marked->marks[found.index], found.span, found.whole});
    return shown;
}

std::optional<ArticleMark> ArticleMarks::find(const Article &article, DecisionKind kind, Range span) const
{
    for (const ShownMark &each : on(article))
        if (each.mark.kind == kind && (span.isEmpty() ? each.whole : !each.whole && each.span == span))
            return each.mark;
    return std::nullopt;
}

void ArticleMarks::setBookmarked(const Article &article, Range span, bool bookmarked, QUndoStack *undo)
{
    mark(article, DecisionKind::Bookmarked, span, bookmarked, {}, undo);
}

void ArticleMarks::setNote(const Article &article, Range span, const QString &note, QUndoStack *undo)
{
    mark(article, DecisionKind::Noted, span, !note.isEmpty(), note, undo);
}

void ArticleMarks::mark(const Article &article, DecisionKind kind, Range span, bool on, const QString &note,
                        QUndoStack *undo)
{
    const std::optional<ArticleMark> before = find(article, kind, span);
    if (on == before.has_value() && (!before || before->note == note))
        return;
    std::optional<ArticleMark> after;
    if (on)
        after = ArticleMark{kind, markPlace(article, span), note, QDateTime::currentDateTimeUtc()};
    const QString text = kind == DecisionKind::Noted ? tr("Note on Article") : tr("Bookmark in Article");
    undo->push(new ChangeMark(this, sessionArticle(article, absolutePaths({article.path}).constFirst()),
                              before, after, text));
}

void ArticleMarks::exchange(const SessionArticle &article, const std::optional<ArticleMark> &before,
                            const std::optional<ArticleMark> &after)
{
    auto marked =
        std::ranges::find(m_all, article.path, [](const MarkedArticle &each) { return each.article.path; });
    if (marked == m_all.end())
        marked = m_all.insert(m_all.end(), {article, {}});
    marked->article = article;
    std::vector<ArticleMark> &marks = marked->marks;
    const auto old = before ? std::ranges::find(marks, *before) : marks.end();
    if (old != marks.end() && after)
        *old = *after;
    else if (old != marks.end())
        marks.erase(old);
    else if (after)
        marks.push_back(*after);
    if (marks.empty())
        m_all.erase(marked);
    Q_EMIT changed();
}

} // namespace diptych
