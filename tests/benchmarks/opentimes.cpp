// SPDX-License-Identifier: GPL-3.0-or-later
// How long two reports of 1,000 words keep their reader waiting in the window: opentimes FOLDER prints the
// time from opening the two files to the first picture with their links, for the first pair that a window
// opens and the median of the next ones. FOLDER holds the sample corpus. QT_QPA_PLATFORM=offscreen where
// there is no display.
#include "comparison/comparisonview.h"
#include "mainwindow/desktop.h"
#include "mainwindow/mainwindow.h"
#include "settings.h"
#include "style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace diptych;

namespace {

constexpr qsizetype wordsOfAReport = 1000;
constexpr int openings = 21; ///< The first one and twenty more: enough for a median.

struct Waited
{
    double wall = 0;
    double processor = 0; ///< Of all threads, which a busy machine changes less.
};

/// Two samples, one behind the other, cut to the wanted length.
bool writeReport(const QString &path, const QString &folder, const QStringList &samples)
{
    QByteArray text;
    for (const QString &sample : samples) {
        QFile file(folder + u'/' + sample);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        text += file.readAll() + "\n\n";
    }
    qsizetype words = 0;
    qsizetype end = 0;
    while (end < text.size() && words < wordsOfAReport)
        words += text[end++] == ' ' ? 1 : 0;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.first(end)) == end;
}

Waited open(MainWindow &window, const QStringList &pair)
{
    const auto *view = window.findChild<ComparisonView *>();
    QElapsedTimer wall;
    wall.start();
    const std::clock_t begin = std::clock();
    window.openPaths(pair);
    while (!view->pair() || !view->isVisible())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.grab();
    return {static_cast<double>(wall.nsecsElapsed()) / 1e6,
            1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC};
}

void print(const char *what, std::vector<Waited> waited)
{
    const auto median = [&waited](double Waited::*value) {
        std::ranges::sort(waited, {}, value);
        return waited[waited.size() / 2].*value;
    };
    std::printf("%s\t%.0f\t%.0f\n", what, median(&Waited::wall), median(&Waited::processor));
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString samples = application.arguments().value(1);
    const QStringList pair{folder.filePath(QStringLiteral("left.txt")),
                           folder.filePath(QStringLiteral("right.txt"))};
    if (!writeReport(pair[0], samples,
                     {QStringLiteral("ferry-aground-hallinsund-courier.txt"),
                      QStringLiteral("sponge-trial-daily-whistle.txt")}) ||
        !writeReport(pair[1], samples,
                     {QStringLiteral("ferry-aground-aldermark-gazette.txt"),
                      QStringLiteral("sponge-trial-footnotes-blog.txt")})) {
        std::fputs("opentimes: the sample corpus cannot be read\n", stderr);
        return 1;
    }
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    RealDesktop desktop;
    Theme theme(settings);
    std::vector<Waited> first;
    std::vector<Waited> next;
    for (int opening = 0; opening < openings; ++opening) {
        MainWindow window(settings, desktop, theme);
        window.show();
        QCoreApplication::processEvents();
        (opening == 0 ? first : next).push_back(open(window, pair));
    }
    std::puts("opening\twall_ms\tcpu_ms");
    print("first", first);
    print("next", next);
    return 0;
}
