// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "session/session.h"

#include <QLockFile>

#include <memory>

namespace diptych {

/// The user's folder for what a program needs to go on where it was: XDG's state folder, or what stands for
/// it on other systems. Source: XDG Base Directory Specification 0.8.
[[nodiscard]] QString stateFolder();

/// A copy of the work that is not saved, for the time after a crash. It is locked as long as this program
/// runs; what a program left that was killed, or closed with unsaved work, is found by the next.
class RecoveryFile
{
public:
    /// \a folder empty: nothing is ever written or found.
    explicit RecoveryFile(const QString &folder);

    /// Writes it whole or not at all.
    std::optional<Failure> write(const Session &session);
    /// There is nothing to recover any more.
    void remove();

    /// The file that is written to; empty if there is nothing to recover.
    [[nodiscard]] QString path() const;
    /// Files that nobody holds, the newest first. Those that are too old to be missed are deleted.
    [[nodiscard]] QStringList leftBehind() const;
    static void discard(const QString &leftBehind);

private:
    [[nodiscard]] bool begin();

    QString m_folder;
    QString m_path; ///< Empty until the first writing.
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace diptych
