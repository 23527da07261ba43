// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/highlights.h"
#include "comparison/kindstyle.h"
#include "comparison/shownpair.h"
#include "reading/articlepane.h"

#include <vector>

namespace diptych {

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

    /// Where each passage and each link stands, in pixels of the whole document; worked out once for a
    /// layout.
    [[nodiscard]] const std::vector<VerticalSpan> &passageSpans() const;
    [[nodiscard]] const std::vector<VerticalSpan> &linkSpans() const;

    /// Indices of the links at an offset of the report, the strongest kind first.
    [[nodiscard]] std::vector<std::size_t> linksAt(qsizetype offset) const;
    [[nodiscard]] const HighlightSet &highlights() const { return m_highlights; }
    /// What a pointer at that offset is told: the twin, or that no match was found; empty between paragraphs.
    [[nodiscard]] QString tipAt(qsizetype offset) const;

Q_SIGNALS:
    /// Someone clicked at, or pressed Enter on, this offset of the report.
    void placeActivated(qsizetype offset);
    void escapePressed();
    void gotFocus();

protected:
    void paintBelowText(QPainter &painter, const QRect &exposed) override;
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

    void computeSpans() const;
    void collectSigns() const;
    void paintRail(QPainter &painter, const QRect &exposed) const;
    void paintSigns(QPainter &painter, const QRect &exposed) const;
    void paintHighlights(QPainter &painter, const QRect &exposed) const;

    Side m_side;
    ShownPairPtr m_shown;
    HighlightSet m_highlights;
    KindStyle m_style;
    int m_currentPassage = 0;
    QPoint m_pressedAt;

    mutable bool m_spansValid = false;
    mutable std::vector<VerticalSpan> m_passageSpans;
    mutable std::vector<VerticalSpan> m_linkSpans;
    mutable std::vector<VerticalSpan> m_uniqueSpans;
    mutable std::vector<RailSign> m_signs;
};

} // namespace diptych
