// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/summarybar.h"

#include "comparison/kindstyle.h"
#include "comparison/legend.h"
#include "comparison/subjectswitch.h"
#include "comparison/summarytext.h"
#include "reading/typography.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>
#include <QWidgetAction>

namespace diptych {

SummaryBar::SummaryBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_label(new QLabel(this))
    , m_legend(new Legend(this))
    , m_foldedLegend(new Legend(this))
    , m_legendButton(new QToolButton(this))
    , m_subject(new SubjectSwitch(this))
{
    setObjectName(QStringLiteral("summary"));
    setAccessibleName(tr("Summary"));
    m_label->setObjectName(QStringLiteral("summaryText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_label->installEventFilter(this);
    connect(m_label, &QLabel::linkHovered, this, &SummaryBar::hover);
    connect(m_label, &QLabel::linkActivated, this, &SummaryBar::figureActivated);

    const int unit = fontMetrics().height() / 2;
    m_layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    m_layout->setHorizontalSpacing(2 * unit);
    m_layout->setVerticalSpacing(unit);
    m_layout->setColumnStretch(1, 1);
    m_layout->addWidget(m_subject, 0, 0, Qt::AlignLeft | Qt::AlignTop);
    m_layout->addWidget(m_legend, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addWidget(m_legendButton, 0, 2, Qt::AlignRight | Qt::AlignTop);
    m_layout->addWidget(m_label, 1, 0, 1, 3);
    createLegend();
    connect(m_subject, &SubjectSwitch::subjectChosen, this, &SummaryBar::subjectChosen);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void SummaryBar::createLegend()
{
    m_foldedLegend->setObjectName(QStringLiteral("foldedLegend"));
    auto *entry = new QWidgetAction(this);
    entry->setDefaultWidget(m_foldedLegend);
    auto *menu = new QMenu(m_legendButton);
    menu->addAction(entry);
    m_legendButton->setObjectName(QStringLiteral("legendButton"));
    m_legendButton->setText(tr("Legend"));
    m_legendButton->setToolTip(tr("What the colours and signs mean"));
    m_legendButton->setAutoRaise(true);
    m_legendButton->setFocusPolicy(Qt::TabFocus);
    connect(m_legendButton, &QToolButton::clicked, menu, [this, menu] { showFoldedLegend(menu); });
    m_legendButton->hide();
}

/// Below its button, and as far to the left as it has to be to stay inside the window.
void SummaryBar::showFoldedLegend(QMenu *menu) const
{
    const QRect inside(window()->mapToGlobal(QPoint()), window()->size());
    QPoint corner = m_legendButton->mapToGlobal(m_legendButton->rect().bottomLeft());
    corner.setX(std::max(inside.left(), std::min(corner.x(), inside.right() + 1 - menu->sizeHint().width())));
    menu->popup(corner);
}

QSize SummaryBar::minimumSizeHint() const
{
    const QMargins margins = m_layout->contentsMargins();
    const int parts = m_subject->sizeHint().width() + m_legendButton->sizeHint().width();
    return {margins.left() + parts + 2 * m_layout->horizontalSpacing() + margins.right(),
            QWidget::minimumSizeHint().height()};
}

bool SummaryBar::fitsBeside() const
{
    const QMargins margins = m_layout->contentsMargins();
    const int room = width() - minimumSizeHint().width();
    const int below = m_subject->sizeHint().height() + m_layout->verticalSpacing() +
                      m_label->heightForWidth(width() - margins.left() - margins.right());
    return room > 0 && m_label->heightForWidth(room) <= below;
}

void SummaryBar::setFlat(bool flat)
{
    m_flat = flat;
    arrange();
}

void SummaryBar::setShownPair(const ShownPairPtr &shown)
{
    if (shown && shown == m_shown)
        return;
    m_shown = shown;
    if (!shown)
        m_sentence.clear();
    else
        m_sentence = shown->summary.isEmpty() ? comparisonSentence(*shown->pair) : shown->summary;
    for (Legend *legend : {m_legend, m_foldedLegend})
        legend->setShownPair(shown);
    m_legendButton->setAccessibleDescription(m_legend->accessibleDescription());
    m_subject->setVisible(shown != nullptr);
    showSentence();
    arrange();
}

void SummaryBar::setBusy(const QString &text)
{
    m_busy = text;
    showSentence();
}

void SummaryBar::setSubject(Subject subject)
{
    m_subject->setSubject(subject);
    for (Legend *legend : {m_legend, m_foldedLegend})
        legend->setSubject(subject);
    m_legendButton->setAccessibleDescription(m_legend->accessibleDescription());
    arrange();
}

void SummaryBar::setSingleKeys(bool on)
{
    m_subject->setSingleKeys(on);
}

/// Figures look like the links that they are; the one under the pointer is underlined.
QString SummaryBar::styledSentence() const
{
    QString sentence = m_sentence;
    if (!m_hovered.isEmpty()) {
        const QString head = QStringLiteral("<a href=\"%1\"").arg(m_hovered);
        sentence.replace(head, head + QStringLiteral(" style=\"text-decoration: underline\""));
    }
    return QStringLiteral("<style>a { color: %1; text-decoration: none; }</style>%2")
        .arg(KindStyle(palette()).line(true).name(), sentence);
}

void SummaryBar::showSentence()
{
    m_plain = withoutTags(m_sentence);
    // A shorter text takes no less room, so that the reports stay where they are.
    m_label->setMinimumHeight(m_busy.isEmpty() || !m_shown ? 0 : m_label->height());
    m_label->setTextFormat(m_busy.isEmpty() ? Qt::RichText : Qt::PlainText);
    if (!m_busy.isEmpty())
        m_label->setText(m_busy);
    else
        m_label->setText(m_shown ? styledSentence() : QString());
    setAccessibleDescription(m_busy.isEmpty() ? m_plain : m_busy);
    m_label->setAccessibleName(m_busy.isEmpty() ? m_plain : m_busy);
}

void SummaryBar::hover(const QString &figure)
{
    if (figure != m_hovered && m_shown && m_busy.isEmpty() && !m_label->hasFocus()) {
        m_hovered = figure;
        m_label->setText(styledSentence());
    }
    explain(figure);
}

void SummaryBar::explain(const QString &figure)
{
    const QString text = m_shown ? figureExplanation(*m_shown->pair, figure) : QString();
    if (text.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const QPoint below =
        m_label->underMouse() ? QCursor::pos() : m_label->mapToGlobal(m_label->rect().bottomLeft());
    QToolTip::showText(below, text, m_label);
}

QString SummaryBar::focusedFigure() const
{
    // A label marks the link that has the keyboard by selecting it.
    if (!m_label->hasFocus() || !m_label->hasSelectedText() || !m_shown)
        return {};
    QTextDocument text;
    text.setHtml(styledSentence());
    QTextCursor cursor(&text);
    cursor.setPosition(m_label->selectionStart() + 1);
    return cursor.charFormat().anchorHref();
}

bool SummaryBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::Leave)
        hover({}); // The label tells only of links that are reached.
    const bool moves =
        event->type() == QEvent::FocusIn ||
        (event->type() == QEvent::KeyPress && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab ||
                                               static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backtab));
    // Once the label has gone to its next link.
    if (watched == m_label && moves)
        QMetaObject::invokeMethod(
            this, [this] { explain(focusedFigure()); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void SummaryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SummaryBar::arrange()
{
    const int unit = fontMetrics().height() / 2;
    const bool fits =
        !m_flat && width() >= m_subject->sizeHint().width() + m_legend->sizeHint().width() + 8 * unit;
    const bool hasLegend = !m_legend->isEmpty();
    m_legend->setVisible(hasLegend && fits);
    m_legendButton->setVisible(hasLegend && !fits);
    // Below the switch, with all the width; in a low window beside it, where that takes less height.
    const int row = m_flat && fitsBeside() ? 0 : 1;
    int labelRow = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    m_layout->getItemPosition(m_layout->indexOf(m_label), &labelRow, &column, &rows, &columns);
    if (labelRow == row)
        return;
    m_layout->removeWidget(m_label);
    if (row == 0)
        m_layout->addWidget(m_label, 0, 1);
    else
        m_layout->addWidget(m_label, 1, 0, 1, 3);
}

void SummaryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_label)
        showSentence();
}

void SummaryBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double hairline = 1.0 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hairline, width(), hairline),
                     mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.14));
}

} // namespace diptych
