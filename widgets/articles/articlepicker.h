// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPushButton;

namespace diptych {

class ArticleModel;
class ArticleRows;

/// Asks for the article that another one is compared with: type to filter, Enter takes the first that is
/// left.
class ArticlePicker : public QDialog
{
    Q_OBJECT

public:
    /// Offers every readable article of the model but \a article.
    ArticlePicker(ArticleModel *model, const ArticleEntry &article, QWidget *parent = nullptr);

Q_SIGNALS:
    void picked(const diptych::ArticleEntry &entry);
    /// The user wants a file that is not in the list; the dialog is closed.
    void fileWanted();

private:
    void createLayout(const ArticleEntry &article);
    void connectSignals();
    void selectFirst();
    void pick();

    ArticleModel *m_model;
    ArticleRows *m_rows;
    QLineEdit *m_phrase = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_file = nullptr;
};

} // namespace diptych
