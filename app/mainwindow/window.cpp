// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/window.h"

#include "mainwindow/desktop.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowpicture.h"
#include "session/recoveryfile.h"
#include "settings.h"
#include "style/theme.h"
#include "translations.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace diptych {

namespace {

constexpr QSize pictureSize(1280, 800); // Pixels.

/// A call for a picture comes from a script: Qt's own remarks about a platform without a screen are none of
/// its business, and one line on standard error is ours.
void dropRemarks(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "diptych: %s\n", qPrintable(message));
}

/// What every picture shares: one size, one scale, one language, one look, and nothing that blinks.
void preparePicture()
{
    qInstallMessageHandler(dropRemarks);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qputenv("QT_SCALE_FACTOR", "1");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void prepare(QApplication &application)
{
    QApplication::setOrganizationName(QStringLiteral("diptych"));
    QApplication::setApplicationName(QStringLiteral("diptych"));
    QApplication::setApplicationDisplayName(QStringLiteral("Diptych"));
    QApplication::setApplicationVersion(QStringLiteral(DIPTYCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.diptych.Diptych"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/diptych/org.diptych.Diptych.svg")));
    installTranslations(application);
}

void open(MainWindow &window, const WindowRequest &request)
{
    // A comparison of two files lists these two; a corpus is for everything else.
    if (request.comparison)
        window.compareFiles(*request.comparison);
    else if (!request.corpus.isEmpty())
        window.openPaths(request.corpus);
    if (request.example)
        window.openExample();
    if (request.paste)
        window.showPastePage();
}

/// Shows the window for a picture and writes that. Reads and writes none of the user's settings.
int runPicture(const WindowRequest &request)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    settings.setTheme(ThemeChoice::Light);
    RealDesktop desktop;
    Theme theme(settings);
    QApplication::setCursorFlashTime(0);
    MainWindow window(settings, desktop, theme);
    window.setWindowState(Qt::WindowNoState);
    window.resize(pictureSize);
    window.show();
    open(window, request);
    int status = 0;
    WindowPicture picture(window, request.pictureFile);
    QObject::connect(&picture, &WindowPicture::finished, &picture,
                     [&status](const std::optional<Failure> &failure) {
                         if (failure) {
                             std::fprintf(stderr, "diptych: %s\n", qPrintable(failure->message()));
                             status = 1;
                         }
                         QApplication::exit(status);
                     });
    return QApplication::exec();
}

int runInteractive(const WindowRequest &request)
{
    QSettings store;
    Settings settings(store, stateFolder());
    RealDesktop desktop;
    Theme theme(settings);
    MainWindow window(settings, desktop, theme);
    window.show();
    open(window, request);
    return QApplication::exec();
}

} // namespace

int runWindow(int &argc, char **argv, const WindowRequest &request)
{
    const bool picture = !request.pictureFile.isEmpty();
    if (picture)
        preparePicture();
    QApplication application(argc, argv);
    prepare(application);
    return picture ? runPicture(request) : runInteractive(request);
}

} // namespace diptych
