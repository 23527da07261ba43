// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace diptych {

/// A page that says calmly why nothing is shown and what to do: an empty selection, a file that cannot be
/// read.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// \a icon names one of the program's icons.
    void setMessage(const QString &icon, const QString &title, const QString &text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

private:
    QLabel *m_sign = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QString m_icon;

    void changeEvent(QEvent *event) override;
    void updateSign();
};

} // namespace diptych
