// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace diptych {

/// A slim bar below the reports while somebody looks for the nearest sentences: what is shown, on to the next
/// one, take it for a link, and away again.
class LookBar : public QWidget
{
    Q_OBJECT

public:
    explicit LookBar(QWidget *parent = nullptr);

    /// Says what is shown. Going on is offered where there are several.
    void show(const QString &text, bool hasSeveral);
    /// Whether a sentence can be taken for a link; then a button offers it.
    void setCanAccept(bool can);
    /// Whether tool tips name the key L.
    void setSingleKeys(bool on);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void nextWanted();
    void acceptWanted();
    void closeWanted();

private:
    QLabel *m_text;
    QToolButton *m_next;
    QToolButton *m_accept;
};

} // namespace diptych
