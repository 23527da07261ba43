// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoder/encoderfetch.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace diptych {

/// Says what the sentence encoder is and whether there is one, and fetches it.
class EncoderDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a script as EncoderFetch has it.
    explicit EncoderDialog(const QString &script, QWidget *parent = nullptr);

    [[nodiscard]] QString state() const;

    /// Stops what is under way; closes where nothing is.
    void reject() override;

Q_SIGNALS:
    /// It was fetched, and the next comparison uses it.
    void installed();

private:
    void createLayout();
    void fetch();
    void takeFetched();
    void showState(const QString &text);
    /// What is said while nothing is under way.
    [[nodiscard]] QString stateNow() const;

    EncoderFetch m_fetch;
    QLabel *m_state = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_get = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace diptych
