// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QImage>
#include <QTimer>

#include <optional>

namespace diptych {

class MainWindow;

/// Waits until a window has come to rest and writes what it shows into a PNG file, whole or not at all.
class WindowPicture : public QObject
{
    Q_OBJECT

public:
    /// \a window has to outlive it.
    WindowPicture(MainWindow &window, const QString &file, QObject *parent = nullptr);

Q_SIGNALS:
    /// The picture is written, or could not be: a report that cannot be read, a file that cannot be written.
    void finished(const std::optional<diptych::Failure> &failure);

private:
    void look();
    [[nodiscard]] std::optional<Failure> write() const;

    MainWindow &m_window;
    QString m_file;
    QTimer m_timer;
    QImage m_seen;
    int m_restful = 0; ///< How many looks in a row found nothing under way and nothing changed.
};

} // namespace diptych
