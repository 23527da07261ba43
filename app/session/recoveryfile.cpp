// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recoveryfile.h"

#include "session/sessionfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr qint64 keptDays = 30;

QString lockOf(const QString &path)
{
    return path + u".lock"_s;
}

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockOf(path));
    lock->setStaleLockTime(0); // However long a program runs, its lock holds; that of a dead one does not.
    return lock;
}

} // namespace

QString stateFolder()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#else
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state = QDir::isAbsolutePath(named) ? named : QDir::home().filePath(u".local/state"_s);
    return QDir(state).filePath(u"diptych"_s);
#endif
}

RecoveryFile::RecoveryFile(const QString &folder) : m_folder(folder)
{
}

bool RecoveryFile::begin()
{
    if (!m_path.isEmpty())
        return true;
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return false;
    const QString path =
        QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + sessionEnding());
    m_lock = lockFor(path);
    if (!m_lock->tryLock())
        return false;
    m_path = path;
    return true;
}

std::optional<Failure> RecoveryFile::write(const Session &session)
{
    if (m_folder.isEmpty())
        return std::nullopt;
    if (!begin())
        return Failure{m_folder, u"nothing can be written there"_s};
    return saveSession(session, m_path);
}

void RecoveryFile::remove()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

QString RecoveryFile::path() const
{
    return QFile::exists(m_path) ? m_path : QString();
}

QStringList RecoveryFile::leftBehind() const
{
    QStringList left;
    if (m_folder.isEmpty())
        return left;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({u'*' + sessionEnding()}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        const QString path = file.absoluteFilePath();
        if (path == m_path || !lockFor(path)->tryLock(0))
            continue;
        if (file.lastModified().daysTo(QDateTime::currentDateTime()) > keptDays)
            discard(path);
        else
            left << path;
    }
    return left;
}

void RecoveryFile::discard(const QString &leftBehind)
{
    QFile::remove(leftBehind);
}

} // namespace diptych
