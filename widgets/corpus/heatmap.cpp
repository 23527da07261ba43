// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/heatmap.h"

#include "corpus/corpuspage.h"

#include <QHelpEvent>
#include <QImage>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int cellSize = 26;
constexpr int widestNames = 280;
constexpr int nameGap = 8;
constexpr int headHeight = 22;

constexpr int largestPicture = 8000; // Pixels; more, few programs show.

float nearness(const OverlapMatrix &matrix, int a, int b)
{
    return std::max(matrix.share(a, b), matrix.share(b, a));
}

QByteArray csvField(QString text)
{
    return '"' + text.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

std::vector<int> blockOrder(const OverlapMatrix &matrix)
{
    std::vector<int> left(static_cast<std::size_t>(matrix.size()));
    for (int i = 0; i < matrix.size(); ++i)
        left[static_cast<std::size_t>(i)] = i;
    const auto nearestOf = [&matrix, &left](int article) {
        float best = 0;
        for (int other : left)
            best = std::max(best, other == article ? 0 : nearness(matrix, article, other));
        return best;
    };
    std::vector<int> order;
    while (!left.empty()) {
        // A block begins with the article that has the nearest neighbour of all that are left.
        auto next = std::ranges::max_element(left, {}, nearestOf);
        if (!order.empty()) {
            const int last = order.back();
            const auto follower =
                std::ranges::max_element(left, {}, [&](int other) { return nearness(matrix, last, other); });
            if (nearness(matrix, last, *follower) > 0)
                next = follower;
        }
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

HeatMap::HeatMap(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("heatMap"));
    setAccessibleName(tr("What the articles share with each other"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(4 * cellSize, 4 * cellSize);
}

void HeatMap::setMatrix(OverlapMatrix matrix)
{
    m_matrix = std::move(matrix);
    m_order = blockOrder(m_matrix);
    m_current = {0, 0};
    updateScrollBars();
    viewport()->update();
}

int HeatMap::namesWidth(int room) const
{
    int widest = 0;
    for (const QString &name : m_matrix.names)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    const int numbers = nameGap + fontMetrics().horizontalAdvance(QStringLiteral("000  "));
    const int left = room - m_matrix.size() * cellSize - 1;
    return std::max(numbers, std::min(std::min(widest, widestNames) + numbers, left));
}

QSize HeatMap::mapSize(int names) const
{
    const int cells = m_matrix.size() * cellSize;
    return {names + cells + 1, headHeight + cells + 1};
}

void HeatMap::paintMap(QPainter &painter, int names, bool marksCurrent) const
{
    const QColor none = palette().color(QPalette::AlternateBase);
    const QColor most = palette().color(QPalette::Highlight);
    const int number = m_matrix.size();
    for (int row = 0; row < number; ++row) {
        const int article = m_order[static_cast<std::size_t>(row)];
        const QRect line(0, headHeight + row * cellSize, names - nameGap, cellSize);
        const QString name = QStringLiteral("%1  %2").arg(row + 1).arg(m_matrix.names[article]);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                         fontMetrics().elidedText(name, Qt::ElideRight, line.width()));
        painter.drawText(QRect(names + row * cellSize, 0, cellSize, headHeight), Qt::AlignCenter,
                         QString::number(row + 1));
        for (int column = 0; column < number; ++column) {
            const int other = m_order[static_cast<std::size_t>(column)];
            const QRect cell(names + column * cellSize + 1, line.top() + 1, cellSize - 2, cellSize - 2);
            if (row == column) {
                painter.fillRect(cell, palette().color(QPalette::Mid));
                continue;
            }
            const double share = static_cast<double>(m_matrix.share(article, other));
            painter.fillRect(cell, blended(none, most, share > 0 ? 0.08 + 0.92 * share : 0));
        }
    }
    if (!marksCurrent || number == 0)
        return;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawRect(names + m_current.x() * cellSize, headHeight + m_current.y() * cellSize, cellSize,
                     cellSize);
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    paintMap(painter, namesWidth(), hasFocus());
}

QImage HeatMap::picture() const
{
    const int names = namesWidth(largestPicture);
    const QSize size = mapSize(names).boundedTo({largestPicture, largestPicture});
    QImage image(size + QSize(16, 16), QImage::Format_RGB32);
    image.fill(palette().color(QPalette::Window));
    QPainter painter(&image);
    painter.setFont(font());
    painter.translate(8, 8);
    paintMap(painter, names, false);
    return image;
}

QByteArray HeatMap::asCsv() const
{
    QByteArray lines = csvField(tr("share of the row's words in the column's article"));
    for (int column : m_order)
        lines += ',' + csvField(m_matrix.names[column]);
    lines += '\n';
    for (int row : m_order) {
        lines += csvField(m_matrix.names[row]);
        for (int column : m_order)
            lines += ',' + QByteArray::number(static_cast<double>(m_matrix.share(row, column)), 'g', 6);
        lines += '\n';
    }
    return lines;
}

void HeatMap::updateScrollBars()
{
    const QSize all = mapSize(namesWidth());
    horizontalScrollBar()->setRange(0, std::max(0, all.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(cellSize);
    verticalScrollBar()->setRange(0, std::max(0, all.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(cellSize);
}

void HeatMap::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

QPoint HeatMap::cellAt(QPoint place) const
{
    const QPoint inMap = place + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()) -
                         QPoint(namesWidth(), headHeight);
    if (inMap.x() < 0 || inMap.y() < 0)
        return {-1, -1};
    const QPoint cell(inMap.x() / cellSize, inMap.y() / cellSize);
    return cell.x() < m_matrix.size() && cell.y() < m_matrix.size() ? cell : QPoint(-1, -1);
}

int HeatMap::nameAt(QPoint place) const
{
    const QPoint inMap = place + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int row = (inMap.y() - headHeight) / cellSize;
    const bool isName = inMap.x() < namesWidth() && inMap.y() >= headHeight && row < m_matrix.size();
    return isName ? row : -1;
}

QString HeatMap::told(QPoint cell) const
{
    const int row = m_order[static_cast<std::size_t>(cell.y())];
    const int column = m_order[static_cast<std::size_t>(cell.x())];
    if (row == column)
        return m_matrix.names[row];
    return tr("%1 of the words of “%2” stand in runs that “%3” has, too")
        .arg(percent(static_cast<double>(m_matrix.share(row, column))), m_matrix.names[row],
             m_matrix.names[column]);
}

void HeatMap::setCurrent(QPoint cell)
{
    const int last = m_matrix.size() - 1;
    if (last < 0)
        return;
    m_current = {std::clamp(cell.x(), 0, last), std::clamp(cell.y(), 0, last)};
    setAccessibleDescription(told(m_current));
    const QPoint place(namesWidth() + m_current.x() * cellSize, headHeight + m_current.y() * cellSize);
    QScrollBar *across = horizontalScrollBar();
    QScrollBar *down = verticalScrollBar();
    across->setValue(std::clamp(across->value(), place.x() + cellSize - viewport()->width(), place.x()));
    down->setValue(std::clamp(down->value(), place.y() + cellSize - viewport()->height(), place.y()));
    viewport()->update();
}

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    if (const QPoint cell = cellAt(event->position().toPoint()); cell.x() >= 0)
        setCurrent(cell);
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    activate(cellAt(event->position().toPoint()));
}

void HeatMap::activate(QPoint cell)
{
    if (cell.x() < 0 || cell.x() >= m_matrix.size() || cell.x() == cell.y())
        return;
    Q_EMIT cellActivated(m_order[static_cast<std::size_t>(cell.y())],
                         m_order[static_cast<std::size_t>(cell.x())]);
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current + QPoint(-1, 0));
        break;
    case Qt::Key_Right:
        setCurrent(m_current + QPoint(1, 0));
        break;
    case Qt::Key_Up:
        setCurrent(m_current + QPoint(0, -1));
        break;
    case Qt::Key_Down:
        setCurrent(m_current + QPoint(0, 1));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_current);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool HeatMap::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint cell = cellAt(help->pos());
    const int row = nameAt(help->pos()); // Its name may be cut.
    const QString tip = cell.x() >= 0 ? told(cell) : row >= 0 ? told({row, row}) : QString();
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

} // namespace diptych
