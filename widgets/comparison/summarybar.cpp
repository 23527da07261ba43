// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/summarybar.h"

#include "comparison/legend.h"
#include "comparison/subjectswitch.h"
#include "comparison/summarytext.h"
#include "reading/typography.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolTip>

namespace diptych {

SummaryBar::SummaryBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_label(new QLabel(this))
    , m_legend(new Legend(this))
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
    auto *tools = new QVBoxLayout;
    tools->setSpacing(unit / 2);
    tools->addWidget(m_subject, 0, Qt::AlignRight);
    tools->addWidget(m_legend, 0, Qt::AlignRight);
    tools->setContentsMargins(3 * unit, 0, 0, 0);
    m_layout->addLayout(tools);
    connect(m_subject, &SubjectSwitch::subjectChosen, this, &SummaryBar::subjectChosen);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void SummaryBar::setShownPair(const ShownPairPtr &shown)
{
    m_shown = shown;
    m_legend->setShownPair(shown);
    m_subject->setVisible(shown != nullptr);
    showSentence();
}

void SummaryBar::setBusy(const QString &text)
{
    m_busy = text;
    showSentence();
}

void SummaryBar::setSubject(Subject subject)
{
    m_subject->setSubject(subject);
    m_legend->setSubject(subject);
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
    // A sentence that has less room than the legend beside it would stand in many short lines.
    const bool isNarrow = width() < 2 * m_legend->sizeHint().width();
    m_layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
