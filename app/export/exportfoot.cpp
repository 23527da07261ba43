// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportfoot.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace diptych {

namespace {

QPushButton *buttonNamed(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    return button;
}

} // namespace

ExportFoot::ExportFoot(const QString &open, QWidget *parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_open(buttonNamed("exportOpen", open, this))
    , m_folder(buttonNamed("exportFolder", tr("Show in &folder"), this))
    , m_export(buttonNamed("exportStart", tr("&Export"), this))
    , m_cancel(buttonNamed("exportCancel", tr("Cancel"), this))
{
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(m_progress);
    all->addWidget(m_message);
    all->addLayout(buttons);
    connect(m_export, &QPushButton::clicked, this, &ExportFoot::exportWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ExportFoot::cancelWanted);
    connect(m_open, &QPushButton::clicked, this, &ExportFoot::openWanted);
    connect(m_folder, &QPushButton::clicked, this, &ExportFoot::folderWanted);
}

void ExportFoot::setExportEnabled(bool enabled)
{
    m_export->setEnabled(enabled);
}

void ExportFoot::clear()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_message, m_open, m_folder})
        widget->hide();
    m_cancel->setText(tr("Cancel"));
    m_export->setDefault(true);
}

void ExportFoot::tell(const QString &message)
{
    clear();
    m_message->setText(message);
    m_message->show();
}

void ExportFoot::showDone(const QString &message)
{
    tell(message);
    m_open->show();
    m_folder->show();
    m_cancel->setText(tr("Close"));
    m_open->setDefault(true);
    m_open->setFocus();
}

} // namespace diptych
