// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <QtConcurrentRun>

#include <utility>

namespace diptych {

/// Work off the GUI thread of which only the newest answer arrives: starting again drops what is under way.
/// It counts as busy, and is worth a sign, from 100 ms on. What runs captures by value; it asks its promise
/// whether to go on, so what was dropped ends by itself.
class Job : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds after which a person wants to see that something is going on.
    static constexpr int busyAfter = 100;

    explicit Job(QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Drops what is under way; no answer of it arrives, not even one that is ready.
    virtual void cancel() = 0;

Q_SIGNALS:
    void started();
    /// Whether the work has gone on for so long that it should be shown.
    void busyChanged(bool busy);
    void progressChanged(int percent);
    /// The work is over: its answer has arrived, or it was cancelled.
    void ended();

protected:
    void begin();
    void end();

private:
    QTimer m_busy;
    bool m_running = false;
    bool m_shown = false;
};

/// A job whose work hands out values of one type, one or several.
template <typename T>
class JobOf : public Job
{
public:
    explicit JobOf(QObject *parent = nullptr) : Job(parent)
    {
        connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int index) {
            if (isRunning())
                arrived(m_watcher.resultAt(index));
        });
        connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Job::progressChanged);
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            if (isRunning())
                end();
        });
    }

    ~JobOf() override
    {
        m_watcher.disconnect(this);
        m_watcher.cancel();
    }

    void cancel() override
    {
        m_watcher.cancel();
        m_watcher.setFuture({});
        end();
    }

protected:
    /// Runs work(QPromise<T> &) on a thread of the pool, in the place of what is under way.
    template <typename Work>
    void run(Work work)
    {
        m_watcher.cancel();
        begin();
        m_watcher.setFuture(QtConcurrent::run(std::move(work)));
    }

    /// A value of the newest work. On the GUI thread.
    virtual void arrived(const T &value) = 0;

private:
    QFutureWatcher<T> m_watcher;
};

} // namespace diptych
