// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace diptych {

class Legend;
class SubjectSwitch;

/// One sentence about the whole comparison, the switch of what is marked, and the legend. Each figure
/// explains itself to pointer and keyboard.
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
    void setSubject(Subject subject);

Q_SIGNALS:
    /// Someone wants to see the next fact that may differ.
    void differenceWanted();
    void subjectChosen(diptych::Subject subject);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSentence();
    void explain(const QString &figure);
    void activate(const QString &figure);

    QBoxLayout *m_layout;
    QLabel *m_label;
    Legend *m_legend;
    SubjectSwitch *m_subject;
    ShownPairPtr m_shown;
    QString m_plain;
    QString m_busy;
};

} // namespace diptych
