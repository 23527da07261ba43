// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/messagepage.h"

#include "icons/paletteicon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace diptych {

namespace {

constexpr int signSize = 44; // Device-independent pixels.
constexpr int textWidth = 460;

} // namespace

MessagePage::MessagePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messagePage"));
    m_sign = new QLabel(this);
    m_sign->setEnabled(false);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse); // A path or a reason is worth copying.
    m_text->setWordWrap(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(textWidth);
        column->addWidget(label);
    }
    column->addStretch(3);
    // The column is as wide as its text: a wider one would ask how high the text is in that width.
    auto *all = new QHBoxLayout(this);
    all->addStretch();
    all->addLayout(column);
    all->addStretch();
}

void MessagePage::setMessage(const QString &icon, const QString &title, const QString &text)
{
    m_icon = icon;
    updateSign();
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QString MessagePage::title() const
{
    return m_title->text();
}

QString MessagePage::text() const
{
    return m_text->text();
}

void MessagePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateSign();
}

void MessagePage::updateSign()
{
    m_sign->setPixmap(
        paletteIcon(m_icon).pixmap(QSize(signSize, signSize), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace diptych
