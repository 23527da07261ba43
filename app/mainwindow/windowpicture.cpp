// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowpicture.h"

#include "mainwindow/mainwindow.h"

#include <QSaveFile>

namespace diptych {

namespace {

constexpr int lookMilliseconds = 50;
/// A window is at rest when it has looked the same so many times: layouts are done, scrolling has ended.
constexpr int restfulLooks = 5;

} // namespace

WindowPicture::WindowPicture(MainWindow &window, const QString &file, QObject *parent)
    : QObject(parent), m_window(window), m_file(file)
{
    connect(&m_timer, &QTimer::timeout, this, &WindowPicture::look);
    m_timer.start(lookMilliseconds);
}

void WindowPicture::look()
{
    const QImage seen = m_window.grab().toImage();
    m_restful = m_window.isIdle() && seen == m_seen ? m_restful + 1 : 0;
    m_seen = seen;
    if (m_restful < restfulLooks)
        return;
    m_timer.stop();
    Q_EMIT finished(m_window.failure() ? m_window.failure() : write());
}

std::optional<Failure> WindowPicture::write() const
{
    QSaveFile file(m_file);
    const bool written = file.open(QIODevice::WriteOnly) && m_seen.save(&file, "PNG") && file.commit();
    if (written)
        return {};
    return Failure{m_file, tr("it cannot be written (%1)").arg(file.errorString())};
}

} // namespace diptych
