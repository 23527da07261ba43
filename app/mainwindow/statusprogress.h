// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;

namespace diptych {

/// What is under way, how far it is, and a button that stops it. Hidden when nothing is.
class StatusProgress : public QWidget
{
    Q_OBJECT

public:
    /// \a cancel is the action that stops the work.
    explicit StatusProgress(QAction *cancel, QWidget *parent = nullptr);

    /// Shows what is done, its end not known yet; an empty text hides all.
    void setTask(const QString &text);
    void setPercent(int percent);
    [[nodiscard]] QString task() const;

private:
    QLabel *m_task;
    QProgressBar *m_bar;
};

} // namespace diptych
