// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/shownpair.h"

#include <QWidget>

class QLabel;

namespace diptych {

class Legend;

/// One sentence about the whole comparison, and the legend. Each figure explains itself to pointer and
/// keyboard.
class SummaryBar : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryBar(QWidget *parent = nullptr);

    void setShownPair(const ShownPairPtr &shown);
    /// Shows what is being done instead of the sentence; empty brings the sentence back.
    void setBusy(const QString &text);
    /// The sentence as plain text, whatever else is shown.
    [[nodiscard]] QString text() const { return m_plain; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showSentence();
    void explain(const QString &figure);

    QLabel *m_label;
    Legend *m_legend;
    ShownPairPtr m_shown;
    QString m_plain;
    QString m_busy;
};

} // namespace diptych
