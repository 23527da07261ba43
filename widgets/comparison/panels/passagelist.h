// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace diptych {

class ComparisonDocument;
class StatementModel;

/// The statements of a model that hold some words; sentences without a match are left out.
class StatementFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    /// All of the words have to be in it, in any order and case; empty lets all through.
    void setPhrase(const QString &phrase);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

/// The list of all passages, a row for each statement: to search, to sort, to walk through. The current one
/// is the current one of the document, here and in the panes.
class PassageList : public QWidget
{
    Q_OBJECT

public:
    /// Both have to outlive the list.
    PassageList(ComparisonDocument *document, StatementModel *model, QWidget *parent = nullptr);

    /// Shown in the menu of the right button.
    void setContextActions(const QList<QAction *> &actions);
    void focusList();

private:
    void createParts();
    void createLayout();
    void connectSignals();
    void sortAs(int choice);
    void takeChosen(const QModelIndex &index);
    void showCurrent();
    void chooseLastRow();
    void updateCount();

    ComparisonDocument *m_document;
    StatementModel *m_model;
    StatementFilter *m_filter = nullptr;
    QLineEdit *m_phrase = nullptr;
    QComboBox *m_order = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_count = nullptr;
    int m_lastRow = -1;   ///< Of the list: where to go on when the current passage is gone.
    bool m_quiet = false; ///< The list follows the document and not the other way.
};

} // namespace diptych
