// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/subject.h"

#include <QWidget>

class QButtonGroup;

namespace diptych {

/// Four buttons side by side, one of them down: what the reader looks for.
class SubjectSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectSwitch(QWidget *parent = nullptr);

    [[nodiscard]] Subject subject() const;
    void setSubject(Subject subject);
    /// Whether tool tips name the keys 1 to 4.
    void setSingleKeys(bool on);

Q_SIGNALS:
    /// Somebody pressed another button.
    void subjectChosen(diptych::Subject subject);

private:
    QButtonGroup *m_buttons;
};

/// A subject's name on its button, and what it does in one sentence.
[[nodiscard]] QString subjectName(Subject subject);
[[nodiscard]] QString subjectTip(Subject subject);

} // namespace diptych
