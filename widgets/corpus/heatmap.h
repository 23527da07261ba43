// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QStringList>

#include <vector>

namespace diptych {

/// What the articles of a story have of each other: of the words of each row's article the share that stands
/// in the column's article, too, row by row.
struct OverlapMatrix
{
    QStringList names; ///< Of the articles.
    std::vector<float> shares;

    [[nodiscard]] int size() const { return static_cast<int>(names.size()); }
    [[nodiscard]] float share(int row, int column) const
    {
        return shares[static_cast<std::size_t>(row) * static_cast<std::size_t>(names.size()) +
                      static_cast<std::size_t>(column)];
    }
};

/// The articles in an order in which those that share most stand beside each other, so that groups show as
/// blocks: each is followed by the one, of those that are left, that is nearest to it.
[[nodiscard]] std::vector<int> blockOrder(const OverlapMatrix &matrix);

/// A cell for each two articles, darker the more the row's article shares with the column's. Mouse or arrow
/// keys choose a cell, a double-click or Enter opens its comparison.
class HeatMap : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setMatrix(OverlapMatrix matrix);
    /// The matrix in the order in which it is shown, as a table with commas between.
    [[nodiscard]] QByteArray asCsv() const;
    /// The whole map as a picture.
    [[nodiscard]] QImage picture() const;

Q_SIGNALS:
    /// Two articles, by their places in the matrix.
    void cellActivated(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void paintMap(QPainter &painter, int names, bool marksCurrent) const;
    void updateScrollBars();
    void setCurrent(QPoint cell);
    /// The room of the names where so much is there for names and cells: names give way, down to the numbers,
    /// before cells do.
    [[nodiscard]] int namesWidth(int room) const;
    [[nodiscard]] int namesWidth() const { return namesWidth(viewport()->width()); }
    [[nodiscard]] QSize mapSize(int names) const;
    /// The row whose name is at a place of the viewport, -1 without.
    [[nodiscard]] int nameAt(QPoint place) const;
    /// Column and row of the cell at a place of the viewport, both as shown; outside of the map, -1.
    [[nodiscard]] QPoint cellAt(QPoint place) const;
    [[nodiscard]] QString told(QPoint cell) const;
    void activate(QPoint cell);

    OverlapMatrix m_matrix;
    std::vector<int> m_order;
    QPoint m_current{0, 0}; ///< Column and row, as shown.
};

} // namespace diptych
