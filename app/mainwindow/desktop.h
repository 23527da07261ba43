// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace diptych {

/// The questions that the program puts to its user by dialogs of the desktop, and what it hands over to other
/// programs. A test answers in its place. An answer arrives later and at most once; none arrives if the user
/// cancels or the parent goes away.
class Desktop
{
public:
    Desktop() = default;
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;
    virtual ~Desktop();

    using FilesAnswer = std::function<void(const QStringList &files)>;
    using PathAnswer = std::function<void(const QString &path)>;

    /// Existing files, one or more.
    virtual void askForFiles(QWidget *parent, const QString &title, const QString &folder,
                             FilesAnswer answer) = 0;
    virtual void askForFolder(QWidget *parent, const QString &title, const QString &folder,
                              PathAnswer answer) = 0;
    /// A path to write to. If there is a file already, the user has been asked whether to replace it.
    virtual void askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion,
                                PathAnswer answer) = 0;
    /// A question that \a action answers with yes.
    virtual void confirm(QWidget *parent, const QString &question, const QString &action,
                         std::function<void()> yes) = 0;
    /// Opens a file with the program that the desktop has for it.
    virtual void openFile(const QString &path) = 0;
    /// Shows a file in the file manager, selected where it can do that.
    virtual void showInFolder(const QString &path) = 0;
};

/// The desktop that the program runs on.
class RealDesktop : public Desktop
{
public:
    void askForFiles(QWidget *parent, const QString &title, const QString &folder,
                     FilesAnswer answer) override;
    void askForFolder(QWidget *parent, const QString &title, const QString &folder,
                      PathAnswer answer) override;
    void askWhereToSave(QWidget *parent, const QString &title, const QString &suggestion,
                        PathAnswer answer) override;
    void confirm(QWidget *parent, const QString &question, const QString &action,
                 std::function<void()> yes) override;
    void openFile(const QString &path) override;
    void showInFolder(const QString &path) override;
};

} // namespace diptych
