// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/notemargin.h"

#include "reading/articlelayout.h"
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
// Of a sheet, by the height of a line of its font: a narrower one would break every word or two, a wider one
// would be a second column, a higher one would push the notes below it away from what they are about.
constexpr int leastSheetInLines = 8;
constexpr int widestSheetInLines = 14;
constexpr int mostLines = 6;
constexpr int sheetPadding = 5; ///< Pixels.

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

/// As much of a text as so many pixels hold.
QString fitting(const QString &text, const QFontMetrics &metrics, QSize size)
{
    const auto fits = [&](const QString &words) {
        return metrics.boundingRect(QRect(QPoint(), QSize(size.width(), 0)), Qt::TextWordWrap, words)
                   .height() <= size.height();
    };
    if (fits(text))
        return text;
    qsizetype least = 0;
    qsizetype most = text.size();
    while (least + 1 < most) {
        const qsizetype middle = (least + most) / 2;
        (fits(text.first(middle).trimmed() + u'…') ? least : most) = middle;
    }
    return text.first(least).trimmed() + u'…';
}

} // namespace

/// One sign, or sheet.
class NoteSign : public QAbstractButton
{
public:
    NoteSign(QWidget *parent, const MarginNote &note)
        : QAbstractButton(parent), m_bookmark(note.bookmark), m_words(note.words)
    {
        setObjectName(QStringLiteral("noteSign"));
        takeRoom(0);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        // Its text is the user's: no mark-up is read in it.
        setToolTip(QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(note.text.toHtmlEscaped()));
        setAccessibleName(note.text);
    }

    /// Becomes a sheet with the note's words where so many pixels are enough for one, else a sign.
    void takeRoom(int width)
    {
        const int line = fontMetrics().lineSpacing();
        if (width == m_room && line == m_line)
            return; // It was only scrolled.
        m_room = width;
        m_line = line;
        m_shown.clear();
        QSize size(signWidth, signHeight);
        if (width >= leastSheetInLines * line && !m_words.isEmpty()) {
            const int inside = std::min(width, widestSheetInLines * line) - 2 * sheetPadding;
            m_shown = fitting(m_words, fontMetrics(), {inside, mostLines * line});
            const QRect words = fontMetrics().boundingRect(QRect(0, 0, inside, 0), Qt::TextWordWrap, m_shown);
            size = QSize(words.width(), words.height())
                       .grownBy(QMargins(sheetPadding, sheetPadding, sheetPadding, sheetPadding));
        }
        setFixedSize(size);
        update();
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
        if (!m_shown.isEmpty()) {
            paintSheet(painter);
            return;
        }
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
    void paintSheet(QPainter &painter) const
    {
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(palette().color(QPalette::Text));
        painter.setLayoutDirection(mainDirection(m_shown));
        painter.drawText(rect().adjusted(sheetPadding, sheetPadding, -sheetPadding, -sheetPadding),
                         Qt::TextWordWrap, m_shown);
    }

    bool m_bookmark;
    QString m_words;
    QString m_shown; ///< What a sheet shows of them; empty on a sign.
    int m_room = -1;
    int m_line = 0;
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

/// From the edge of the column to the signs; paragraph numbers stand between them on the left.
int NoteMargin::distance() const
{
    return m_edge == Edge::Right ? 3 * gap
                                 : static_cast<int>(fromColumnInEm * m_pane->fontMetrics().height() *
                                                    m_pane->zoomFactor() / 1.2);
}

int NoteMargin::room() const
{
    const ColumnEdges &column = m_pane->columnEdges();
    const double margin = m_edge == Edge::Left ? column.left : m_pane->viewport()->width() - column.right;
    return static_cast<int>(margin) - distance() - gap;
}

/// Beside the first line of each note; several on one line stand below each other.
void NoteMargin::place()
{
    if (m_signs.empty())
        return;
    const int scrolled = m_pane->verticalScrollBar()->value();
    const ColumnEdges &column = m_pane->columnEdges();
    std::vector<QRect> taken;
    for (std::size_t i = 0; i < m_signs.size(); ++i) {
        NoteSign *sign = m_signs[i];
        sign->takeRoom(room());
        const int left = m_edge == Edge::Left
                             ? std::max(gap, static_cast<int>(column.left) - distance() - sign->width())
                             : std::min(m_pane->viewport()->width() - sign->width() - gap,
                                        static_cast<int>(column.right) + distance());
        QRect place(QPoint(left, static_cast<int>(m_pane->verticalSpan(m_notes[i].range).top) - scrolled),
                    sign->size());
        // A narrow margin has no room beside the number of a paragraph.
        if (m_edge == Edge::Left && room() < sign->width())
            place.moveTop(std::max(place.top(), belowNumber(m_notes[i].range) - scrolled));
        const auto isOver = [&place](const QRect &other) {
            return place.top() < other.top() + other.height() && other.top() < place.top() + place.height();
        };
        for (auto other = taken.begin(); (other = std::ranges::find_if(taken, isOver)) != taken.end();)
            place.moveTop(other->top() + other->height());
        taken.push_back(place);
        sign->move(place.topLeft());
        sign->show();
    }
}

} // namespace diptych
