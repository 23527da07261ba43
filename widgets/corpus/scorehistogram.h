// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace diptych {

/// How many pairs have which score, from 0 to 1, above a slider: bars from the threshold on are strong, those
/// below it pale. The highest bar fills the height; heights go by the square root, so that few pairs are seen
/// beside many.
class ScoreHistogram : public QWidget
{
    Q_OBJECT

public:
    using Bars = std::array<int, 20>;

    explicit ScoreHistogram(QWidget *parent = nullptr);

    void setBars(const Bars &bars);
    void setThreshold(double threshold);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Bars m_bars{};
    double m_threshold = 0;
};

} // namespace diptych
