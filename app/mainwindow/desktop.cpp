// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/desktop.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace diptych {

namespace {

constexpr int fileManagerMilliseconds = 3000;

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void openContainingFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace

Desktop::~Desktop() = default;

void RealDesktop::askForFiles(QWidget *parent, const QString &title, const QString &folder,
                              FilesAnswer answer)
{
    QFileDialog *dialog = fileDialog(parent, title, folder);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(answer));
    dialog->open();
}

void RealDesktop::askForFolder(QWidget *parent, const QString &title, const QString &folder,
                               PathAnswer answer)
{
    QFileDialog *dialog = fileDialog(parent, title, folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void RealDesktop::askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion,
                                 PathAnswer answer)
{
    const QFileInfo suggested(suggestion);
    QFileDialog *dialog = fileDialog(parent, title, suggested.absolutePath());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suggested.suffix());
    dialog->selectFile(suggested.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void RealDesktop::confirm(QWidget *parent, const QString &question, const QString &action,
                          std::function<void()> yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, QCoreApplication::applicationName(), question,
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *accept = box->addButton(action, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(accept, &QPushButton::clicked, box, std::move(yes));
    box->open();
}

void RealDesktop::openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()));
}

void RealDesktop::showInFolder(const QString &path)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        openContainingFolder(path);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    const QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    call << QStringList(QString::fromLatin1(url.toEncoded())) << QString();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, fileManagerMilliseconds));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, path] {
        if (QDBusPendingReply<>(*watcher).isError()) // No file manager that knows how to select.
            openContainingFolder(path);
        watcher->deleteLater();
    });
}

} // namespace diptych
