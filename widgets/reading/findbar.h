// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace diptych {

class ArticlePane;

/// A pane that is searched, and what it is called where there are several: "A".
struct SearchedPane
{
    QPointer<ArticlePane> pane;
    QString name;

    bool operator==(const SearchedPane &) const = default;
};

/// Finds words in one pane or in several at once, from the end of one to the beginning of the next, with one
/// counter. Hidden until open(). Return, F3 go on, with Shift back, Esc closes.
/// F3 and Shift+F3 are the window's actions; they call findNext() and findPrevious().
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// The panes to search, which may change while the bar is open; none disables the bar.
    void setPanes(std::vector<SearchedPane> panes);
    /// The pane that the search goes on from; one of the searched ones.
    void setActivePane(ArticlePane *pane);
    [[nodiscard]] ArticlePane *activePane() const { return m_active; }
    [[nodiscard]] QString text() const;

public Q_SLOTS:
    /// Shows the bar with the active pane's selected words, ready to type.
    void open();
    /// Shows the bar with these words and goes to their first place in a pane.
    void search(const QString &text, diptych::ArticlePane *pane);
    /// Hides the bar and gives the focus to the active pane.
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
    /// Also while the bar is hidden and nothing is outlined.
    [[nodiscard]] std::vector<Range> matchesIn(const ArticlePane &pane) const;
    void goTo(ArticlePane *pane, const Range &match);
    void showCount();
    [[nodiscard]] QString countText() const;
    /// The place of the selected match among all, from 1; 0 if none is selected.
    [[nodiscard]] qsizetype currentMatch() const;
    [[nodiscard]] qsizetype matchCount() const;

    std::vector<SearchedPane> m_panes;
    QPointer<ArticlePane> m_active;
    QLineEdit *m_edit = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QCheckBox *m_matchCase = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace diptych
