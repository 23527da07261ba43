// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoder/encoderfetch.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <csignal>
#include <unistd.h>

namespace diptych {

namespace {

constexpr int endMilliseconds = 2000; // What the script may take to clear up when it is stopped.

} // namespace

QString EncoderFetch::installedScript()
{
    const QString installed =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/diptych/fetch-encoder");
    for (const QString &script : {installed, QStringLiteral(DIPTYCH_SOURCE_FETCH_ENCODER)})
        if (QFile::exists(script))
            return script;
    return {};
}

EncoderFetch::EncoderFetch(const QString &script, QObject *parent) : QObject(parent), m_script(script)
{
    m_process.setProgram(QStringLiteral("python3"));
    m_process.setArguments({m_script});
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    // A group of its own, so that stopping it stops the download that it started, too.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(&m_process, &QProcess::finished, this, &EncoderFetch::takeEnd);
    connect(&m_process, &QProcess::errorOccurred, this, &EncoderFetch::takeError);
}

EncoderFetch::~EncoderFetch()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    signalGroup(SIGINT);
    if (!m_process.waitForFinished(endMilliseconds))
        signalGroup(SIGKILL);
    m_process.waitForFinished(endMilliseconds);
}

void EncoderFetch::start()
{
    m_isCancelled = false;
    m_process.start();
}

void EncoderFetch::cancel()
{
    if (!isRunning())
        return;
    m_isCancelled = true;
    signalGroup(SIGINT); // As Ctrl+C does: the script then removes what it had begun.
    QTimer::singleShot(endMilliseconds, this, [this] {
        if (m_isCancelled && isRunning())
            signalGroup(SIGKILL);
    });
}

void EncoderFetch::signalGroup(int number) const
{
    if (const auto id = static_cast<pid_t>(m_process.processId()); id > 0)
        ::kill(-id, number);
}

void EncoderFetch::takeEnd(int exitCode, QProcess::ExitStatus status)
{
    if (m_isCancelled) {
        Q_EMIT cancelled();
        return;
    }
    if (status == QProcess::NormalExit && exitCode == 0) {
        Q_EMIT fetched();
        return;
    }
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    const QString last = said.sliced(said.lastIndexOf(u'\n') + 1);
    Q_EMIT failed(last.isEmpty() ? tr("The sentence encoder was not fetched.") : last);
}

void EncoderFetch::takeError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        Q_EMIT failed(tr("The sentence encoder was not fetched: Python 3 is missing."));
}

} // namespace diptych
