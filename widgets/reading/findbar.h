// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace diptych {

class ArticlePane;

/// Finds words in one pane. Hidden until open(). Return, F3 go on, with Shift back, Esc closes.
/// F3 and Shift+F3 are the window's actions; they call findNext() and findPrevious().
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// The pane to search, which may change while the bar is open; null disables the bar.
    void setPane(ArticlePane *pane);
    [[nodiscard]] ArticlePane *pane() const;
    [[nodiscard]] QString text() const;

public Q_SLOTS:
    /// Shows the bar with the pane's selected words, ready to type.
    void open();
    /// Hides the bar and gives the focus back to the pane.
    void dismiss();
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    /// Finds all matches anew and shows their number.
    void refresh();
    void step(bool backward);
    void showCount();

    QPointer<ArticlePane> m_pane;
    QLineEdit *m_edit = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QCheckBox *m_matchCase = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace diptych
