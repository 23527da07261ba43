// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/lookbar.h"

#include "comparison/elidedlabel.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace diptych {

LookBar::LookBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_next(new QToolButton(this))
    , m_accept(new QToolButton(this))
{
    setObjectName(QStringLiteral("lookBar"));
    setAccessibleName(tr("Nearest sentences"));
    m_text->setObjectName(QStringLiteral("lookText"));
    m_next->setObjectName(QStringLiteral("lookNext"));
    m_next->setText(tr("Next Nearest"));
    m_accept->setObjectName(QStringLiteral("lookAccept"));
    m_accept->setText(tr("Link These Two"));
    m_accept->setToolTip(tr("Takes the two sentences for the same statement (Enter)"));
    m_accept->hide();
    auto *close = new QToolButton(this);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Stop looking (Esc)"));
    close->setAccessibleName(tr("Stop looking"));
    auto *layout = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    layout->setContentsMargins(3 * space, space, 2 * space, space);
    layout->setSpacing(2 * space);
    layout->addWidget(m_text, 1);
    for (QToolButton *button : {m_next, m_accept, close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    connect(m_next, &QToolButton::clicked, this, &LookBar::nextWanted);
    connect(m_accept, &QToolButton::clicked, this, &LookBar::acceptWanted);
    connect(close, &QToolButton::clicked, this, &LookBar::closeWanted);
    setSingleKeys(true);
    hide();
}

void LookBar::show(const QString &text, bool hasSeveral)
{
    m_text->setText(text);
    m_text->setToolTip(text);
    m_next->setEnabled(hasSeveral);
    QWidget::show();
}

void LookBar::setCanAccept(bool can)
{
    m_accept->setVisible(can);
}

void LookBar::setSingleKeys(bool on)
{
    m_next->setToolTip(on ? tr("Shows the next of the nearest sentences (L)")
                          : tr("Shows the next of the nearest sentences"));
}

QString LookBar::text() const
{
    return m_text->text();
}

} // namespace diptych
