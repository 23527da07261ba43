// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;

namespace diptych {

/// Two boxes for two texts, a word count under each, and a button that asks to compare them.
class PastePage : public QWidget
{
    Q_OBJECT

public:
    explicit PastePage(QWidget *parent = nullptr);

    [[nodiscard]] Sided<QString> texts() const;
    void setText(Side side, const QString &text);
    /// Shows how many words a text has; they are counted elsewhere, since it may take a while.
    void setWords(Side side, qsizetype words);
    /// Empties both boxes and puts the cursor into the first.
    void startAnew();

Q_SIGNALS:
    /// One of the texts was changed.
    void textsChanged();
    void compareWanted();

private:
    [[nodiscard]] QLayout *createBox(Side side);
    void createLayout();
    void connectSignals();
    void updateButton();

    struct Box
    {
        QPlainTextEdit *edit = nullptr;
        QLabel *words = nullptr;
        QPushButton *paste = nullptr;
    };
    Sided<Box> m_boxes;
    QPushButton *m_compare = nullptr;
};

} // namespace diptych
