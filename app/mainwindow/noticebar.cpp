// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/noticebar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

constexpr int widestInCharacters = 130; ///< Longer lines are hard to read.

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setFrameShape(QFrame::NoFrame);
    parent->installEventFilter(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto *away = new QPushButton(tr("Not Now"), this);
    away->setObjectName(QStringLiteral("noticeAway"));
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    connect(away, &QPushButton::clicked, this, &QWidget::hide);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(14, 6, 10, 6);
    all->setSpacing(10);
    all->addWidget(m_text, 1);
    all->addWidget(m_action);
    all->addWidget(away);
    hide();
}

void NoticeBar::show(const QString &text, const QString &action, const std::function<void()> &act)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(action);
    m_act = act;
    QFrame::show();
    settle();
}

/// Above the bars for looking and finding, which stand at the lower edge.
void NoticeBar::settle()
{
    const QSize room = parentWidget()->size();
    const int line = fontMetrics().height();
    const int widest =
        std::min(room.width() - 2 * line, widestInCharacters * fontMetrics().averageCharWidth());
    const int width = std::min(widest, sizeHint().width());
    const int height = std::max(heightForWidth(width), sizeHint().height());
    setGeometry((room.width() - width) / 2, room.height() - height - 4 * line, width, height);
    raise();
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        settle();
    return QFrame::eventFilter(watched, event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    const double radius = fontMetrics().height() / 3.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace diptych
