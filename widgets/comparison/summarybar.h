// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace diptych {

class Legend;
class SubjectSwitch;

/// One sentence about the whole comparison, the switch of what is marked, and the legend. Each figure
/// explains itself to pointer and keyboard, and leads to what it counts. Where there is little room the
/// legend folds into a button; the switch stays where it is whatever else changes.
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
    /// Whether tool tips name keys that are pressed alone.
    void setSingleKeys(bool on);
    /// Takes no more than the sentence's own lines, for a view with little height.
    void setFlat(bool flat);
    /// What the switch and the folded legend need: an unfolded one never keeps a window from being narrow.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Someone wants to see the next of what a figure counts; the name is that of figureExplanation().
    void figureActivated(const QString &figure);
    void subjectChosen(diptych::Subject subject);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSentence();
    [[nodiscard]] QString styledSentence() const;
    void hover(const QString &figure);
    void explain(const QString &figure);
    /// The figure that the keyboard is on, empty without.
    [[nodiscard]] QString focusedFigure() const;
    void createLegend();
    void showFoldedLegend(QMenu *menu) const;
    /// Whether the sentence takes less height beside the switch than below it.
    [[nodiscard]] bool fitsBeside() const;
    /// Puts the parts where there is room for them.
    void arrange();

    QGridLayout *m_layout;
    QLabel *m_label;
    Legend *m_legend;
    Legend *m_foldedLegend; ///< In the menu of the button.
    QToolButton *m_legendButton;
    SubjectSwitch *m_subject;
    ShownPairPtr m_shown;
    QString m_sentence; ///< With its links.
    QString m_plain;
    QString m_busy;
    QString m_hovered; ///< The figure under the pointer.
    bool m_flat = false;
};

} // namespace diptych
