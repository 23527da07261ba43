// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace diptych {

/// A slim bar with one sentence, one thing that can be done about it, and a way to put it off. It takes no
/// focus and waits. It lies over the lower part of its parent, so that nothing moves when it comes and goes.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent);

    /// Takes the place of what is shown. \a act runs when the button with \a action is pressed.
    void show(const QString &text, const QString &action, const std::function<void()> &act);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();

    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_act;
};

} // namespace diptych
