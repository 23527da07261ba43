// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/gutter/ribbongeometry.h"
#include "comparison/kindstyle.h"
#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <QWidget>

namespace diptych {

class ReportPane;

/// The strip between the panes, where a ribbon joins both ends of every passage that is in view.
class RibbonGutter : public QWidget
{
    Q_OBJECT

public:
    explicit RibbonGutter(const Sided<ReportPane *> &panes, QWidget *parent = nullptr);

    void setShownPair(ShownPairPtr shown);
    /// Marks a passage by its number as the current one; 0 for none.
    void setCurrentPassage(int number);
    /// Ties two sentences that possibly match with an open, dashed band; empty ranges for none.
    void setCandidate(const Sided<Range> &ends);
    /// Where shared text is not the subject only the current passage is tied.
    void setSubject(Subject subject);
    /// The index of the passage whose ribbon is at a point, the uppermost one; -1 if there is none.
    [[nodiscard]] std::ptrdiff_t passageAt(const QPointF &point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void passageActivated(std::size_t index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// A ribbon as it stands at this moment.
    struct Ribbon
    {
        std::size_t index = 0; ///< Into the passages.
        RibbonForm form = RibbonForm::Hidden;
        Sided<VerticalSpan> ends;
    };

    [[nodiscard]] std::vector<Ribbon> ribbonsInView() const;
    [[nodiscard]] QPainterPath outline(const Ribbon &ribbon) const;
    /// The head of a stub.
    [[nodiscard]] QPainterPath arrow(const Ribbon &ribbon) const;
    /// What a pointer hits: a stub with its head.
    [[nodiscard]] QPainterPath target(const Ribbon &ribbon) const;
    /// Moved ones below, then the others, the current one last.
    [[nodiscard]] int layer(const Passage &passage) const;
    void paintRibbon(QPainter &painter, const Ribbon &ribbon) const;
    void paintBand(QPainter &painter, const Ribbon &ribbon) const;
    void paintStub(QPainter &painter, const Ribbon &ribbon) const;
    void paintCandidate(QPainter &painter) const;
    void setHovered(std::ptrdiff_t index);

    Sided<ReportPane *> m_panes;
    ShownPairPtr m_shown;
    KindStyle m_style;
    Sided<Range> m_candidate; ///< Stretches of the reports.
    Subject m_subject = Subject::Shared;
    int m_currentPassage = 0;
    std::ptrdiff_t m_hovered = -1;
};

} // namespace diptych
