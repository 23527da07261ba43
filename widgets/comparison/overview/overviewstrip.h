// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/kindstyle.h"
#include "comparison/overview/overviewgeometry.h"
#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <QWidget>

namespace diptych {

class ReportPane;

/// A whole report as a strip with all its passages and a frame round the part in view. Click or drag to go
/// there.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewStrip(ReportPane *pane, QWidget *parent = nullptr);

    void setShownPair(ShownPairPtr shown);
    void setCurrentPassage(int number);
    void setSubject(Subject subject);
    /// The report stands elsewhere than before: work the bands out anew when they are next drawn.
    void invalidate();
    [[nodiscard]] OverviewScale scale() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void computeBands();
    void paintCurrent(QPainter &painter) const;
    void paintFrame(QPainter &painter) const;
    void goTo(double y);

    ReportPane *m_pane;
    ShownPairPtr m_shown;
    KindStyle m_style;
    Subject m_subject = Subject::Shared;
    int m_currentPassage = 0;
    bool m_bandsValid = false;
    std::vector<OverviewMark> m_bands;
};

} // namespace diptych
