// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace diptych {

/// What the program left behind.
struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// What the program sees of the test's environment. No screen is named to it.
inline QProcessEnvironment programEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("QT_QPA_PLATFORM")})
        environment.remove(name);
    // The poorest locale there is: names and texts have to come through it all the same.
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    // Two runs at different times give the same bytes.
    if (!environment.contains(QStringLiteral("SOURCE_DATE_EPOCH")))
        environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1700000000"));
    return environment;
}

/// Runs a program to its end.
inline Ran runToEnd(const QString &program, const QStringList &arguments, const QString &folder,
                    const QString &outFile = {})
{
    QProcess process;
    process.setProcessEnvironment(programEnvironment());
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(program, arguments);
    if (!process.waitForFinished(600000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Runs the real program to its end, as a script would.
inline Ran runProgram(const QStringList &arguments, const QString &folder = {}, const QString &outFile = {})
{
    return runToEnd(QStringLiteral(DIPTYCH_EXECUTABLE), arguments, folder, outFile);
}

/// The same where no file may become larger than 512 bytes.
inline Ran runLimited(const QStringList &arguments, const QString &folder)
{
    return runToEnd(QStringLiteral("/bin/sh"),
                    QStringList{QStringLiteral("-c"), QStringLiteral("ulimit -f 1; exec \"$0\" \"$@\""),
                                QStringLiteral(DIPTYCH_EXECUTABLE)} +
                        arguments,
                    folder);
}

/// A folder that is filled by the test and goes with it.
class TestFolder
{
public:
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile target(file);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file));
        return file;
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    [[nodiscard]] bool has(const QString &name) const { return QFileInfo::exists(path(name)); }

private:
    QTemporaryDir m_folder;
};

/// Whether a complaint is what scripts rely on: one line that begins with the program's name.
inline bool isOneLine(const QByteArray &err)
{
    return err.startsWith("diptych: ") && err.endsWith('\n') && err.count('\n') == 1;
}

inline constexpr char leftReport[] =
    "The ferry ran aground on Monday near the old port.\n\nSeven people were hurt, police said.\n";
inline constexpr char rightReport[] =
    "Police speak of seven hurt.\n\nThe ferry ran aground on Monday near the old port.\n";

/// Two reports, a.txt and b.txt, and picture.png, which is none.
inline void writeReports(const TestFolder &folder)
{
    folder.write(QStringLiteral("a.txt"), leftReport);
    folder.write(QStringLiteral("b.txt"), rightReport);
    const char picture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0\x1f\x15\xc4\x89";
    folder.write(QStringLiteral("picture.png"), QByteArray(picture, sizeof picture - 1));
}

} // namespace diptych
