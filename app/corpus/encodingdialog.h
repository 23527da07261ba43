// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace diptych {

/// Asks in which character encoding an article is read. What is chosen shows at once, in the window behind.
class EncodingDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a chosen is the encoding that was chosen before; empty if none was.
    EncodingDialog(const Article &article, const QString &chosen, QWidget *parent);

    /// Says how the article is read now.
    void setArticle(const Article &article);

Q_SIGNALS:
    /// Empty for what the file says or looks like.
    void chosen(const QString &encoding);

private:
    void createList(const QString &chosen);

    QLabel *m_state;
    QListWidget *m_list;
};

/// "windows-1251, guessed from its bytes"; with the number of bytes that could not be decoded.
[[nodiscard]] QString encodingText(const Article &article);

} // namespace diptych
