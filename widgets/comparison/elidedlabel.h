// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace diptych {

/// One line of text that ends in "…" where there is no room. Screen readers get the whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace diptych
