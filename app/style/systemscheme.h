// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace diptych {

/// Asks the desktop, through its portal, whether it prefers dark windows, and listens for changes. Never
/// blocks: the answer arrives by a signal or, without a session bus or a portal, not at all.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    void ask();

Q_SIGNALS:
    /// The desktop's preference, at first and after each change. Not sent where it has none.
    void preferenceChanged(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace diptych
