// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <sys/file.h>

namespace diptych {

/// A lock that one process holds at a time. The system releases it when the process ends, however it ends:
/// a lock that is a file with a number in it, as QLockFile's, stays for good if its owner is killed while it
/// writes the number.
class IndexLock
{
public:
    /// Takes the lock if it is free; never waits. The file stays where it is.
    explicit IndexLock(const QString &path) : m_file(path)
    {
        m_held = m_file.open(QIODevice::ReadWrite) && ::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0;
    }

    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Whether its file could be opened, so that another process holds it if this one does not.
    [[nodiscard]] bool isThere() const { return m_file.isOpen(); }

private:
    QFile m_file;
    bool m_held = false;
};

} // namespace diptych
