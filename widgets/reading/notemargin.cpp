// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/notemargin.h"

#include "reading/articlepane.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace diptych {

namespace {

constexpr int signWidth = 15; ///< Pixels: small enough for the margin, large enough to be hit.
constexpr int signHeight = 17;
constexpr int gap = 2; ///< Between two signs on one line, and to the edge of the pane.
/// From the column to the signs, in units of the text size: paragraph numbers stand between them.
constexpr double fromColumnInEm = 2.1;

/// A ribbon.
QPainterPath bookmarkShape()
{
    QPainterPath path(QPointF(4, 3));
    for (const QPointF &point : {QPointF(11, 3), QPointF(11, 14), QPointF(7.5, 11), QPointF(4, 14)})
        path.lineTo(point);
    path.closeSubpath();
    return path;
}

/// A slip of paper with a folded corner.
QPainterPath noteShape()
{
    QPainterPath path(QPointF(2.5, 3.5));
    for (const QPointF &point :
         {QPointF(12.5, 3.5), QPointF(12.5, 10.5), QPointF(9.5, 13.5), QPointF(2.5, 13.5)})
        path.lineTo(point);
    path.closeSubpath();
    path.moveTo(12.5, 10.5);
    path.lineTo(9.5, 10.5);
    path.lineTo(9.5, 13.5);
    return path;
}

} // namespace

/// One sign.
class NoteSign : public QAbstractButton
{
public:
    NoteSign(QWidget *parent, const MarginNote &note) : QAbstractButton(parent), m_bookmark(note.bookmark)
    {
        setObjectName(QStringLiteral("noteSign"));
        setFixedSize(signWidth, signHeight);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        // Its text is the user's: no mark-up is read in it.
        setToolTip(QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(note.text.toHtmlEscaped()));
        setAccessibleName(note.text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool looked = underMouse() || hasFocus();
        QColor line = palette().color(looked ? QPalette::Highlight : QPalette::PlaceholderText);
        QColor fill = line;
        fill.setAlphaF(looked ? 0.35F : 0.18F);
        painter.setPen(QPen(line, 1));
        painter.setBrush(fill);
        painter.drawPath(m_bookmark ? bookmarkShape() : noteShape());
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    bool m_bookmark;
};

NoteMargin::NoteMargin(ArticlePane *pane, Edge edge) : QObject(pane), m_pane(pane), m_edge(edge)
{
    connect(pane, &ArticlePane::layoutChanged, this, &NoteMargin::place);
    connect(pane->verticalScrollBar(), &QScrollBar::valueChanged, this, &NoteMargin::place);
    connect(pane, &ArticlePane::articleChanged, this, [this] { setNotes({}); });
    pane->viewport()->installEventFilter(this);
}

void NoteMargin::setNotes(std::vector<MarginNote> notes)
{
    if (notes == m_notes)
        return;
    m_notes = std::move(notes);
    for (NoteSign *sign : m_signs)
        sign->deleteLater();
    m_signs.clear();
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        auto *sign = new NoteSign(m_pane->viewport(), m_notes[i]);
        connect(sign, &QAbstractButton::clicked, this, [this, i] { Q_EMIT activated(static_cast<int>(i)); });
        m_signs.push_back(sign);
    }
    place();
}

bool NoteMargin::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

int NoteMargin::belowNumber(const Range &range) const
{
    const auto &paragraphs = m_pane->article()->segmentation.paragraphs;
    const auto paragraph = std::ranges::partition_point(
        paragraphs, [&](const Paragraph &each) { return each.range.end <= range.begin; });
    if (paragraph == paragraphs.end())
        return 0;
    const qsizetype begin = paragraph->range.begin;
    return static_cast<int>(m_pane->verticalSpan({begin, begin + 1}).bottom);
}

/// Beside the first line of each note; several on one line stand below each other.
void NoteMargin::place()
{
    if (m_signs.empty())
        return;
    const int scrolled = m_pane->verticalScrollBar()->value();
    const double away = fromColumnInEm * m_pane->fontMetrics().height() * m_pane->zoomFactor() / 1.2;
    const ColumnEdges &column = m_pane->columnEdges();
    const int left = m_edge == Edge::Left ? std::max(gap, static_cast<int>(column.left - away) - signWidth)
                                          : std::min(m_pane->viewport()->width() - signWidth - gap,
                                                     static_cast<int>(column.right) + 3 * gap);
    // A narrow margin has no room beside the number of a paragraph.
    const bool covers = m_edge == Edge::Left && left > static_cast<int>(column.left - away) - signWidth;
    std::vector<int> taken;
    for (std::size_t i = 0; i < m_signs.size(); ++i) {
        int top = static_cast<int>(m_pane->verticalSpan(m_notes[i].range).top) - scrolled;
        if (covers)
            top = std::max(top, belowNumber(m_notes[i].range) - scrolled);
        while (std::ranges::any_of(taken, [&](int other) { return std::abs(other - top) < signHeight; }))
            top += signHeight;
        taken.push_back(top);
        m_signs[i]->move(left, top);
        m_signs[i]->show();
    }
}

} // namespace diptych
