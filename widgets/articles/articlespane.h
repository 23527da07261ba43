// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include <QList>
#include <QWidget>

class QItemSelection;
class QLabel;
class QLineEdit;
class QMenu;
class QTimer;
class QToolButton;

namespace diptych {

class ArticleModel;
class ArticleRows;
class ArticleTable;

/// The list of articles with its filter, and a line that says what a selection would do. Choosing is by
/// selection: one article to read it, two to compare them, in the order in which they were selected.
class ArticlesPane : public QWidget
{
    Q_OBJECT

public:
    /// \a model has to outlive the pane.
    explicit ArticlesPane(ArticleModel *model, QWidget *parent = nullptr);

    /// What stands above the list: the name of the folder.
    void setHeading(const QString &heading);
    /// The actions of the list's context menu.
    void setContextActions(const QList<QAction *> &actions);
    /// What the button in the head offers: how the articles are listed. \a menu has to outlive the pane.
    void setViewMenu(QMenu *menu);
    /// How the articles are listed.
    [[nodiscard]] ArticleRows *rows() const { return m_rows; }
    [[nodiscard]] ArticleTable *table() const { return m_list; }

    /// The selected articles, the first selected first; those that cannot be read among them.
    [[nodiscard]] std::vector<ArticleEntry> selected() const;
    /// Selects these paths and scrolls to the first, without telling; paths that are not listed are passed
    /// over.
    void select(const QStringList &paths);
    /// Gives the keyboard to the list.
    void focusList();
    /// Puts the cursor into the filter.
    void focusFilter();

Q_SIGNALS:
    /// The selection was changed by the user and has come to rest.
    void selectionSettled();
    /// An article was double-clicked, or Enter pressed on it.
    void activated();

private:
    void createHead();
    void createList();
    void createPin();
    void createLayout();
    void connectSignals();
    void restoreSelection();
    void showPin();
    void rememberOrder(const QItemSelection &added, const QItemSelection &removed);
    void updateCount();
    void updateHint();

    ArticleModel *m_model;
    ArticleRows *m_rows = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_phrase = nullptr;
    ArticleTable *m_list = nullptr;
    QToolButton *m_view = nullptr;
    QWidget *m_pin = nullptr; ///< The strip that names the pinned article.
    QLabel *m_pinned = nullptr;
    QLabel *m_hint = nullptr;
    QTimer *m_settle = nullptr;
    QList<int> m_order;   ///< Selected rows of the model, as they were selected.
    bool m_quiet = false; ///< The selection is being set by the program.
};

} // namespace diptych
