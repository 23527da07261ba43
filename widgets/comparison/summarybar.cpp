// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/summarybar.h"

#include "comparison/legend.h"
#include "comparison/subjectswitch.h"
#include "comparison/summarytext.h"
#include "reading/typography.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QWidgetAction>

namespace diptych {

SummaryBar::SummaryBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_tools(new QBoxLayout(QBoxLayout::TopToBottom))
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
    connect(m_label, &QLabel::linkHovered, this, &SummaryBar::explain);
    connect(m_label, &QLabel::linkActivated, this, &SummaryBar::activate);

    const int unit = fontMetrics().height() / 2;
    m_layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    m_layout->setSpacing(unit);
    m_layout->addWidget(m_label, 1);
    m_tools->setSpacing(unit / 2);
    m_tools->addWidget(m_subject);
    m_tools->addWidget(m_legend, 0, Qt::AlignRight);
    m_tools->addWidget(m_legendButton, 0, Qt::AlignRight);
    m_layout->addLayout(m_tools);
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
    connect(m_legendButton, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_legendButton->mapToGlobal(m_legendButton->rect().bottomLeft())); });
    m_legendButton->hide();
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

void SummaryBar::showSentence()
{
    m_plain = m_shown ? comparisonSentencePlain(*m_shown->pair) : QString();
    if (!m_busy.isEmpty()) {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setText(m_busy);
    } else {
        // Figures are links so that the keyboard reaches them, but they look like figures.
        static const QString plainLinks =
            QStringLiteral("<style>a { color: %1; text-decoration: none; }</style>");
        m_label->setTextFormat(Qt::RichText);
        m_label->setText(m_shown ? plainLinks.arg(palette().color(QPalette::WindowText).name()) +
                                       comparisonSentence(*m_shown->pair)
                                 : QString());
    }
    setAccessibleDescription(m_busy.isEmpty() ? m_plain : m_busy);
    m_label->setAccessibleName(m_busy.isEmpty() ? m_plain : m_busy);
}

void SummaryBar::activate(const QString &figure)
{
    if (figure == QLatin1String("facts"))
        Q_EMIT differenceWanted();
    else
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

void SummaryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SummaryBar::arrange()
{
    const int legend = m_legend->sizeHint().width();
    const int unit = fontMetrics().height() / 2;
    // A sentence that has less room than the legend beside it would stand in many short lines.
    const bool isNarrow = width() < 2 * legend;
    const bool fits = !m_flat && width() >= m_subject->sizeHint().width() + legend + 8 * unit;
    const bool inColumn = !isNarrow && !m_flat;
    m_layout->setDirection(isNarrow && !m_flat ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tools->setDirection(inColumn ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tools->setAlignment(m_subject, inColumn || m_flat ? Qt::AlignRight : Qt::AlignLeft);
    m_tools->setContentsMargins(inColumn || m_flat ? 3 * unit : 0, 0, 0, 0);
    const bool hasLegend = !m_legend->isEmpty();
    m_legend->setVisible(hasLegend && fits);
    m_legendButton->setVisible(hasLegend && !fits);
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
