// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace diptych {

/// Runs the script that fetches the sentence encoder into the user's data folder. Nothing else in the program
/// leads to a network, and this only where a person asks for it. GUI thread.
class EncoderFetch : public QObject
{
    Q_OBJECT

public:
    /// \a script is the script's path; empty if this installation has none.
    explicit EncoderFetch(const QString &script, QObject *parent = nullptr);
    /// Stops what is under way.
    ~EncoderFetch() override;

    /// The script of this installation; empty if there is none.
    [[nodiscard]] static QString installedScript();

    [[nodiscard]] bool isPossible() const { return !m_script.isEmpty(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void start();
    /// Leaves nothing behind.
    void cancel();

Q_SIGNALS:
    void fetched();
    void cancelled();
    /// \a reason is a sentence for a person.
    void failed(const QString &reason);

private:
    void takeEnd(int exitCode, QProcess::ExitStatus status);
    void takeError(QProcess::ProcessError error);
    void signalGroup(int number) const;

    QString m_script;
    QProcess m_process;
    bool m_isCancelled = false;
};

} // namespace diptych
