// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticebar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace diptych {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
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
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace diptych
