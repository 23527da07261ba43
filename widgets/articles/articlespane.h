// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include <QList>
#include <QPersistentModelIndex>
#include <QWidget>

class QItemSelection;
class QLabel;
class QLineEdit;
class QListView;
class QTimer;

namespace diptych {

class ArticleFilter;
class ArticleModel;

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
    void createLayout();
    void connectSignals();
    void rememberOrder(const QItemSelection &added, const QItemSelection &removed);
    void updateCount();
    void updateHint();

    ArticleModel *m_model;
    ArticleFilter *m_filter = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_phrase = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QTimer *m_settle = nullptr;
    QList<QPersistentModelIndex> m_order; ///< Selected rows of the model, as they were selected.
    bool m_quiet = false;                 ///< The selection is being set by the program.
};

} // namespace diptych
