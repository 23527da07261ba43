// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/subject.h"

#include <QObject>

class QLabel;
class QWidget;

namespace diptych {

class ComparisonView;
struct WalkPlace;

/// Two labels beside the buttons that step: "Passage 3 of 8", "May differ: 1 of 3". Each keeps the width of
/// its widest text, so that no button moves while somebody steps.
class StepCounters : public QObject
{
    Q_OBJECT

public:
    /// \a parent takes the labels until a bar does.
    explicit StepCounters(QWidget *parent);

    [[nodiscard]] QLabel *passages() const { return m_passages; }
    [[nodiscard]] QLabel *facts() const { return m_facts; }
    /// Tells where the view stands; null says nothing, where no comparison is shown.
    void show(const ComparisonView *view);

private:
    QLabel *m_passages;
    QLabel *m_facts;
};

/// "Passage 3 of 8", before the first step "8 passages"; by what the subject is.
[[nodiscard]] QString walkText(Subject subject, const WalkPlace &place);
/// "May differ: 1 of 3", before the first step "3 may differ".
[[nodiscard]] QString factText(const WalkPlace &place);

} // namespace diptych
