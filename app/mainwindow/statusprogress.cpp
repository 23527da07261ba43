// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/statusprogress.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace diptych {

namespace {

constexpr int barWidth = 160; // Device-independent pixels.

} // namespace

StatusProgress::StatusProgress(QAction *cancel, QWidget *parent)
    : QWidget(parent), m_task(new QLabel(this)), m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("statusProgress"));
    m_task->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto *stop = new QToolButton(this);
    stop->setDefaultAction(cancel);
    stop->setAutoRaise(true);
    stop->setIconSize({16, 16});
    stop->setAccessibleName(tr("Stop"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(m_task);
    row->addWidget(m_bar);
    row->addWidget(stop);
    hide();
}

void StatusProgress::setTask(const QString &text)
{
    m_task->setText(text);
    m_bar->setRange(0, 0);
    setVisible(!text.isEmpty());
}

void StatusProgress::setPercent(int percent)
{
    m_bar->setRange(0, 100);
    m_bar->setValue(percent);
}

QString StatusProgress::task() const
{
    return m_task->text();
}

} // namespace diptych
