// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "fakedesktop.h"
#include "mainwindow/mainwindow.h"
#include "style/theme.h"
#include "testfolder.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTest>

namespace diptych::test {

/// The real window with settings and files of its own in a folder that goes with it.
class RealWindow
{
public:
    RealWindow()
        : m_store(m_folder.path(QStringLiteral(".settings.ini")), QSettings::IniFormat)
        , m_settings(m_store)
        , m_theme((m_settings.setSystemWasDark(false), m_settings))
    {
    }

    /// Before the first window of a program.
    static void prepare()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // The desktop's own preference is none of a test's business.
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    }

    /// A new window; one that is open is closed first.
    [[nodiscard]] bool open()
    {
        if (m_window)
            m_window->close();
        m_window = std::make_unique<MainWindow>(m_settings, m_desktop, m_theme);
        m_window->show();
        return QTest::qWaitForWindowActive(m_window.get());
    }

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] FakeDesktop &desktop() { return m_desktop; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    QString write(const QString &name, const QByteArray &text)
    {
        return m_folder.write(name, text);
    }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] TestFolder &files() { return m_folder; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] ComparisonView *view() const { return find<ComparisonView>("comparisonView"); }
    [[nodiscard]] ComparisonDocument *document() const { return m_window->findChild<ComparisonDocument *>(); }
    /// Nothing is under way and a comparison is shown.
    [[nodiscard]] bool showsPair() const { return m_window->isIdle() && view()->isVisible(); }

private:
    TestFolder m_folder;
    QSettings m_store;
    Settings m_settings;
    FakeDesktop m_desktop;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace diptych::test
