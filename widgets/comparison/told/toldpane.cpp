// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/told/toldpane.h"

#include "comparison/kindstyle.h"
#include "reading/textgeometry.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace diptych {

namespace {

constexpr double railInEm = 6; ///< Room for the numbers of four short sentences on one line.
constexpr double gapInEm = 0.35;
constexpr double padInEm = 0.4; ///< Between a number and the edge of its ground.

} // namespace

ToldPane::ToldPane(QWidget *parent) : ArticlePane(parent)
{
    setAccessibleName(tr("Report with the number of others that tell each sentence"));
    setColumn(ColumnPlace::Centred, railInEm);
    viewport()->setMouseTracking(true);
    connect(this, &ArticlePane::layoutChanged, this, [this] {
        m_numbers.clear();
        viewport()->update();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, &ToldPane::tellCurrent);
}

void ToldPane::setReports(const ArticlePtr &article, const std::vector<ComparedPairPtr> &pairs,
                          const QStringList &names)
{
    m_told = article ? toldSentences(*article, pairs) : std::vector<ToldSentence>{};
    m_names = names;
    m_compared =
        static_cast<int>(std::ranges::count_if(pairs, [](const auto &pair) { return pair != nullptr; }));
    m_numbers.clear();
    m_current = -1;
    setArticle(article);
    // The margin is at the end of the lines; the paragraphs are numbered at their begin.
    setColumn(textDirection() == Qt::RightToLeft ? ColumnPlace::AtLeft : ColumnPlace::Centred, railInEm);
    tellCurrent();
}

int ToldPane::currentSentence() const
{
    const qsizetype cursor = articleOffset(textCursor().position());
    const auto behind = std::ranges::upper_bound(
        m_told, cursor, {}, [](const ToldSentence &told) { return told.sentence.begin; });
    return behind == m_told.begin() ? (m_told.empty() ? -1 : 0)
                                    : static_cast<int>(behind - m_told.begin()) - 1;
}

void ToldPane::setCurrentSentence(int index)
{
    const Range sentence = m_told[static_cast<std::size_t>(index)].sentence;
    QTextCursor cursor(document());
    cursor.setPosition(documentPosition(sentence.begin));
    setTextCursor(cursor);
    const QRectF number = numberRect(index);
    if (number.top() < 0 || number.bottom() > viewport()->height())
        showRange(sentence);
}

QString ToldPane::describe(int index) const
{
    const ToldSentence &told = m_told[static_cast<std::size_t>(index)];
    const QLocale locale;
    if (told.tellers.empty())
        return tr("No match found in the %Ln other report(s).", nullptr, m_compared);
    QStringList tellers;
    for (const Teller &teller : told.tellers)
        tellers << m_names.at(static_cast<qsizetype>(teller.report));
    return tr("Told by %1 of %Ln other report(s): %2", nullptr, m_compared)
        .arg(locale.toString(static_cast<qlonglong>(told.tellers.size())),
             tellers.join(QStringLiteral(", ")));
}

void ToldPane::tellCurrent()
{
    const int current = currentSentence();
    if (current == m_current)
        return;
    m_current = current;
    viewport()->update();
    setAccessibleDescription(current < 0 ? QString() : describe(current));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ToldPane::place() const
{
    if (!m_numbers.empty() || m_told.empty())
        return;
    const double em = typography().em();
    const QFontMetricsF metrics(typography().marginFont());
    std::vector<VerticalSpan> lines;
    std::vector<double> widths;
    for (const ToldSentence &told : m_told) {
        lines.push_back(verticalSpan({told.sentence.begin, told.sentence.begin + 1}));
        widths.push_back(metrics.horizontalAdvance(QString::number(told.tellers.size())) + 2 * padInEm * em);
    }
    const bool rightToLeft = textDirection() == Qt::RightToLeft;
    const double edge = rightToLeft ? columnEdges().left - em : columnEdges().right + em;
    m_numbers = placeNumbers(lines, widths, edge, gapInEm * em, rightToLeft ? -1 : 1);
}

QRectF ToldPane::numberRect(int index) const
{
    place();
    return m_numbers[static_cast<std::size_t>(index)].translated(0, -verticalScrollBar()->value());
}

void ToldPane::paintBelowText(QPainter &painter, const QRect &exposed)
{
    ArticlePane::paintBelowText(painter, exposed);
    if (m_told.empty())
        return;
    place();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const KindStyle style(palette());
    if (m_current >= 0) { // The sentence at the cursor, so that eyes find it from its number.
        const Range shown = documentRange(m_told[static_cast<std::size_t>(m_current)].sentence);
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(0.14F);
        for (const VisibleBlock &visible : visibleBlocks(exposed)) {
            const int begin = visible.block.position();
            for (const QRectF &rect : stretchRects(visible.block, static_cast<int>(shown.begin) - begin,
                                                   static_cast<int>(shown.end) - begin))
                painter.fillRect(rect.translated(visible.origin), ground);
        }
    }
    painter.setFont(typography().marginFont());
    for (std::size_t i = 0; i < m_told.size(); ++i) {
        const QRectF rect = numberRect(static_cast<int>(i));
        if (rect.bottom() < exposed.top() || rect.top() > exposed.bottom())
            continue;
        const double share = m_compared == 0 ? 0 : static_cast<double>(m_told[i].tellers.size()) / m_compared;
        const QColor base = palette().color(QPalette::Base);
        painter.setPen(static_cast<int>(i) == m_current ? QPen(palette().color(QPalette::Highlight), 1.5)
                                                        : QPen(Qt::NoPen));
        painter.setBrush(share > 0 ? mixed(base, style.line(false), 0.12 + 0.45 * share) : base);
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), rect.height() / 4, rect.height() / 4);
        painter.setPen(share > 0 ? palette().color(QPalette::Text) : style.mutedText());
        painter.drawText(rect, Qt::AlignCenter, QString::number(m_told[i].tellers.size()));
    }
    painter.restore();
}

int ToldPane::sentenceAt(const QPoint &place, bool inMargin) const
{
    for (std::size_t i = 0; inMargin && i < m_told.size(); ++i)
        if (numberRect(static_cast<int>(i)).contains(place))
            return static_cast<int>(i);
    const qsizetype offset = offsetAt(place);
    const auto at = std::ranges::find_if(
        m_told, [&](const ToldSentence &told) { return offset >= 0 && told.sentence.contains(offset); });
    return at == m_told.end() ? -1 : static_cast<int>(at - m_told.begin());
}

bool ToldPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return ArticlePane::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int sentence = sentenceAt(help->pos(), true);
    if (sentence < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), describe(sentence), viewport());
    return true;
}

void ToldPane::mouseReleaseEvent(QMouseEvent *event)
{
    ArticlePane::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    for (std::size_t i = 0; event->button() == Qt::LeftButton && i < m_told.size(); ++i)
        if (numberRect(static_cast<int>(i)).contains(place)) {
            setCurrentSentence(static_cast<int>(i));
            Q_EMIT tellersWanted(static_cast<int>(i), event->globalPosition().toPoint());
            return;
        }
}

void ToldPane::keyPressEvent(QKeyEvent *event)
{
    const int current = currentSentence();
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (current >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const QPointF place = numberRect(current).bottomLeft();
        Q_EMIT tellersWanted(current, viewport()->mapToGlobal(place.toPoint()));
    } else if (current >= 0 && alt && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int next = current + (event->key() == Qt::Key_Down ? 1 : -1);
        setCurrentSentence(std::clamp(next, 0, static_cast<int>(m_told.size()) - 1));
    } else {
        ArticlePane::keyPressEvent(event);
    }
}

} // namespace diptych
