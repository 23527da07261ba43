// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

namespace diptych {

Job::Job(QObject *parent) : QObject(parent)
{
    m_busy.setSingleShot(true);
    m_busy.setInterval(busyAfter);
    connect(&m_busy, &QTimer::timeout, this, [this] {
        m_shown = true;
        Q_EMIT busyChanged(true);
    });
}

void Job::begin()
{
    m_running = true;
    if (!m_shown)
        m_busy.start();
    Q_EMIT started();
}

void Job::end()
{
    if (!m_running)
        return;
    m_running = false;
    m_busy.stop();
    if (std::exchange(m_shown, false))
        Q_EMIT busyChanged(false);
    Q_EMIT ended();
}

} // namespace diptych
