// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"

#include <QWidget>

namespace diptych {

class ElidedLabel;

/// The slim line above a report: its letter, its title, its file, its length. A line in the accent colour
/// shows which report has the keyboard.
class ReportHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReportHeader(Side side, QWidget *parent = nullptr);

    void setArticle(const ArticlePtr &article);
    void setActive(bool active);
    /// Puts the words above the column of text, which stands between these edges of the header.
    void setTextEdges(double left, double right);
    /// Shows the title alone, for a view with little height; the rest is in the tool tip.
    void setFlat(bool flat);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static QString details(const Article &article);
    /// The letter that the report is called by, in the margin where its paragraph numbers stand.
    void paintLetter(QPainter &painter) const;

    Side m_side;
    ElidedLabel *m_title;
    ElidedLabel *m_details;
    bool m_active = false;
};

} // namespace diptych
