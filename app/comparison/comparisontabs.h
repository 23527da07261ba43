// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace diptych {

class OpenComparisons;

/// The bar with a tab for each open comparison, and one for the page that is shown in their stead, if any.
/// One tab alone has nothing to choose and shows no bar.
class ComparisonTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit ComparisonTabs(QWidget *parent = nullptr);

    /// Shows the open comparisons with \a current as the current one; -1: another page of that title is
    /// shown.
    void show(const OpenComparisons &open, int current, const QString &page);

Q_SIGNALS:
    void chosen(int index);
    /// The index behind the last comparison is the other page.
    void closeWanted(int index);
    void closeOthersWanted(int index);
    void comparisonMoved(int from, int to);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setTab(int index, const QString &text, const QString &tip);

    int m_comparisons = 0;
};

} // namespace diptych
