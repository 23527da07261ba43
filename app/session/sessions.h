// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/recoveryfile.h"
#include "session/session.h"
#include "session/windowlayout.h"

#include <QObject>

#include <functional>
#include <optional>

class QTimer;
class QMainWindow;
class QSplitter;

namespace diptych {

class Actions;
class ArticleMarks;
class CorpusBrowser;
class Desktop;
class NoticeBar;
class Panels;
class SessionKeeper;
class Settings;
class Viewer;

/// Opens and saves sessions, keeps what is not saved in a recovery file, and offers it again after a crash.
class Sessions : public QObject
{
    Q_OBJECT

public:
    /// What it works on; all have to outlive it.
    struct Parts
    {
        QMainWindow *window; ///< The parent of dialogs, too.
        QSplitter *splitter; ///< The article list and what is read.
        Panels *panels;
        Viewer *viewer;
        CorpusBrowser *corpus;
        ArticleMarks *marks;
        NoticeBar *notice;
        const Actions &actions;
        Settings &settings;
        Desktop &desktop;
    };

    explicit Sessions(const Parts &parts);

    /// Reads a session and shows it in the place of what is open, which is asked about if it is not saved.
    void open(const QString &path);
    void save();
    void saveAs();
    /// Offers what a program left behind that was killed or closed with unsaved work.
    void offerRecovery();
    /// The window closes: what is not saved stays in the recovery file. The file that holds the work: this
    /// one, else the session's; empty if there is none.
    QString close();
    /// Opens the file that close() named when the program was closed last. Whether there is one.
    bool resume(const QString &work);

    /// The file that the session was opened from or saved in; empty if it has none.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// The work as it is now.
    [[nodiscard]] Session work() const;
    /// What the session's file holds, if that is just what a person has decided until now; else nothing.
    [[nodiscard]] std::optional<Session> savedWork() const;
    /// The comparison of two articles in it.
    [[nodiscard]] std::optional<SessionComparison> saved(const Sided<ArticlePtr> &articles) const;

Q_SIGNALS:
    void statusMessage(const QString &text);
    /// A session was opened or saved: the list of recent items follows.
    void recentChanged();
    /// A corpus is listed now; \a beside: also while two of its articles are compared.
    void listWanted(bool beside);

private:
    void connectSignals();
    void askForSession();
    void load(const QString &path);
    void show(const Session &session, const QString &path);
    void restore(const QString &leftBehind);
    void write(const QString &path);
    void autosave();
    /// Asks whether unsaved work may go, if there is any.
    void afterAsking(const std::function<void()> &go);
    void offerToLocate(const Session &session);
    void locate(const QString &found);
    void remember(const QString &path);
    /// The work as it is now, with how the window stands.
    [[nodiscard]] Session present() const;

    Parts m_parts;
    SessionKeeper *m_keeper;
    WindowLayout m_layout;
    QTimer *m_autosave;
    RecoveryFile m_recovery;
    QString m_path;
    QByteArray m_written; ///< The bytes of that file when it was read or written last.
};

/// The session's files that are not where they were: of the corpus and of the comparisons, each once.
[[nodiscard]] QStringList missingFiles(const Session &session);

/// The session with a missing file at its new place; other missing ones that stand in the same way to it are
/// found there, too.
[[nodiscard]] Session relocated(Session session, const QString &missing, const QString &found);

} // namespace diptych
