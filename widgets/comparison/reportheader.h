// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"

#include <QWidget>

namespace diptych {

class ElidedLabel;

/// The slim line above a report: its title, its file, its length. A line in the accent colour shows which
/// report has the keyboard.
class ReportHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReportHeader(Side side, QWidget *parent = nullptr);

    void setArticle(const ArticlePtr &article);
    void setActive(bool active);
    /// Puts the words above the column of text, which stands between these edges of the header.
    void setTextEdges(double left, double right);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static QString details(const Article &article);

    ElidedLabel *m_title;
    ElidedLabel *m_details;
    bool m_active = false;
};

} // namespace diptych
