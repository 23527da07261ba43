// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/highlights.h"
#include "comparison/kindstyle.h"
#include "comparison/shownpair.h"
#include "comparison/subject.h"
#include "reading/articlepane.h"

#include <vector>

namespace diptych {

class HighlightPainter;

/// Where a bar stands, in pixels of the whole document.
struct PassageBar
{
    std::size_t passage = 0; ///< Index into ShownPair::passages.
    VerticalSpan span;
};

/// One of the two reports of a comparison: the article with its linked passages marked. Beside the gutter
/// runs a rail with the passages' bars and signs, and a thin rule along what stands in this report alone.
class ReportPane : public ArticlePane
{
    Q_OBJECT

public:
    explicit ReportPane(Side side, QWidget *parent = nullptr);

    [[nodiscard]] Side side() const { return m_side; }
    /// Shows this side's report of a pair; null shows nothing.
    void setShownPair(ShownPairPtr shown);
    /// Marks a passage by its number as the current one; 0 for none.
    void setCurrentPassage(int number);

    /// What is marked.
    void setSubject(Subject subject);
    [[nodiscard]] Subject subject() const { return m_subject; }
    /// Marks one of the stretches that this report alone says as the current one; an empty range for none.
    void setCurrentUnique(const Range &range);

    /// Outlines a sentence that is looked at as a possible match; an empty range for none.
    void setCandidate(const Range &range);

    /// What can be done with the current passage: offered in the menu over one, which is made current.
    void setPassageActions(const QList<QAction *> &actions) { m_passageActions = actions; }

    /// Where each passage and each link stands, in pixels of the whole document; worked out once for a
    /// layout.
    [[nodiscard]] const std::vector<VerticalSpan> &passageSpans() const;
    [[nodiscard]] const std::vector<VerticalSpan> &linkSpans() const;
    /// The parts of passages that a bar stands beside: as passageSpans(), but without what has no match.
    [[nodiscard]] const std::vector<PassageBar> &bars() const;
    /// The same of what this report alone says.
    [[nodiscard]] const std::vector<VerticalSpan> &newsSpans() const;

    /// Indices of the links at an offset of the report, the strongest kind first.
    [[nodiscard]] std::vector<std::size_t> linksAt(qsizetype offset) const;
    /// What a pointer at that offset is told: the twin, or that no match was found; empty between paragraphs.
    [[nodiscard]] QString tipAt(qsizetype offset) const;

Q_SIGNALS:
    /// Someone clicked at this offset of the report.
    void placeActivated(qsizetype offset);
    void escapePressed();
    /// Someone wants the selected words in the other report.
    void findInOtherWanted();
    /// Someone pressed Enter with the cursor at this offset of the report.
    void returnPressed(qsizetype offset);
    /// Someone wants what comes nearest to the sentence at the cursor.
    void lookWanted();
    void gotFocus();

protected:
    void paintBelowText(QPainter &painter, const QRect &exposed) override;
    void paintAboveText(QPainter &painter, const QRect &exposed) override;
    [[nodiscard]] Range keptStretch() const override;
    void extendMenu(QMenu &menu, qsizetype offset) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct RailSign
    {
        double top = 0; ///< Of its line, in pixels of the document.
        QString text;
        bool linked = true;
    };

    void openArticle();
    [[nodiscard]] const ReportMarks &marks() const;
    void computeSpans() const;
    void collectSigns() const;
    void paintRail(QPainter &painter, const QRect &exposed) const;
    void paintCopyLabel(QPainter &painter, const VisibleBlock &visible, const MarkedCopy &copy) const;
    void paintGuess(QPainter &painter, const QRectF &bar) const;
    void paintSigns(QPainter &painter, const QRect &exposed) const;
    void paintHighlights(QPainter &painter, const QRect &exposed) const;
    void paintNews(const HighlightPainter &highlighter, const VisibleBlock &visible) const;
    void paintShared(const HighlightPainter &highlighter, const VisibleBlock &visible) const;
    void paintCurrent(const HighlightPainter &highlighter, const VisibleBlock &visible) const;
    void offerPassageActions(QMenu &menu, qsizetype offset);
    /// Nothing of this report is what is looked for.
    [[nodiscard]] bool standsBack() const
    {
        return !marksShared(m_subject) && !marksUnique(m_subject, m_side);
    }

    Side m_side;
    ShownPairPtr m_shown;
    KindStyle m_style;
    Subject m_subject = Subject::Shared;
    int m_currentPassage = 0;
    Range m_currentUnique; ///< Document positions, as the next one.
    Range m_candidate;
    QPoint m_pressedAt;
    QList<QAction *> m_passageActions;

    mutable bool m_spansValid = false;
    mutable std::vector<VerticalSpan> m_passageSpans;
    mutable std::vector<VerticalSpan> m_linkSpans;
    mutable std::vector<PassageBar> m_bars;
    mutable std::vector<VerticalSpan> m_uniqueSpans;
    mutable std::vector<VerticalSpan> m_newsSpans;
    mutable std::vector<RailSign> m_signs;
};

} // namespace diptych
