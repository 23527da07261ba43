// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;

namespace diptych {

class DropOverlay;

/// Takes files, folders and text that are dropped anywhere on a window, and says during the drag what would
/// happen.
class DropTarget : public QObject
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pathsDropped(const QStringList &paths);
    void textDropped(const QString &text);

private:
    void showPromise(const QMimeData &data);
    void take(const QMimeData &data);

    QWidget *m_window;
    DropOverlay *m_overlay;
};

} // namespace diptych
