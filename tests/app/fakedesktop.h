// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/desktop.h"

namespace diptych {

/// Answers every question at once, as a test has laid it down, and notes what was handed over to other
/// programs.
class FakeDesktop : public Desktop
{
public:
    QStringList files;     ///< The answer to a question for files.
    QString folder;        ///< For a folder.
    QString saveTo;        ///< For a path to write to.
    bool agree = true;     ///< To a question.
    QStringList questions; ///< That were asked.
    QStringList opened;    ///< Files handed to another program.
    QStringList shown;     ///< Files shown in their folder.

    void askForFiles(QWidget *, const QString &, const QString &, FilesAnswer answer) override
    {
        if (!files.isEmpty())
            answer(files);
    }
    void askForFolder(QWidget *, const QString &, const QString &, PathAnswer answer) override
    {
        if (!folder.isEmpty())
            answer(folder);
    }
    void askWhereToSave(QWidget *, const QString &, const QString &, PathAnswer answer) override
    {
        if (!saveTo.isEmpty())
            answer(saveTo);
    }
    void confirm(QWidget *, const QString &question, const QString &, std::function<void()> yes) override
    {
        questions << question;
        if (agree)
            yes();
    }
    void openFile(const QString &path) override { opened << path; }
    void showInFolder(const QString &path) override { shown << path; }
};

} // namespace diptych
