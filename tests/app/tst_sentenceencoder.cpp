// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence encoder as the window has it: fetched on request, used behind the first result, offered once.
#include "comparison/comparisonjob.h"
#include "encoder/encoderdialog.h"
#include "encoder/installedencoder.h"
#include "fakedesktop.h"
#include "mainwindow/mainwindow.h"
#include "modelfile.h"
#include "style/theme.h"
#include "testfolder.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace diptych;

namespace {

const QByteArray ferry =
    "Ferry runs aground off Hallinsund\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday.\n\n"
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n";
const QByteArray echo = "Seven hurt as ferry strikes reef\n\n"
                        "Larger vessels were kept out of the strait by the port authority all day long.\n\n"
                        "The boat hit rocks that every sailor of the coast knows well.\n";

} // namespace

class TestSentenceEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fetchingInstallsItAtOnce();
    void aFailedFetchGivesItsReason();
    void fetchingCanBeStopped();
    void withoutAScriptNothingIsOffered();
    void aBrokenOneIsSaid();
    void theResultWithoutItComesFirst();
    void isOfferedOnceAndNotAtTheFirstStart();

private:
    void install(const QByteArray &model);
    [[nodiscard]] QString encoderPath() const;
    QString script(const QByteArray &python);
    [[nodiscard]] QString noticeOfNewWindow();

    std::unique_ptr<TestFolder> m_folder;
    int m_reportsTop = 0; ///< In the last window.
    QByteArray m_dataHome;
};

void TestSentenceEncoder::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_dataHome = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", m_folder->path(QStringLiteral("data")).toUtf8());
    qputenv("XDG_DATA_DIRS", m_folder->path(QStringLiteral("none")).toUtf8());
    qputenv("XDG_CACHE_HOME", m_folder->path(QStringLiteral("cache")).toUtf8());
    lookForEncoderAgain();
}

void TestSentenceEncoder::cleanup()
{
    qputenv("XDG_DATA_HOME", m_dataHome);
    m_folder.reset();
    lookForEncoderAgain();
}

QString TestSentenceEncoder::encoderPath() const
{
    return m_folder->path(QStringLiteral("data/diptych/encoder.bin"));
}

void TestSentenceEncoder::install(const QByteArray &model)
{
    QVERIFY(QDir().mkpath(m_folder->path(QStringLiteral("data/diptych"))));
    m_folder->write(QStringLiteral("data/diptych/encoder.bin"), model);
    lookForEncoderAgain();
}

QString TestSentenceEncoder::script(const QByteArray &python)
{
    return m_folder->write(QStringLiteral("fetch"), python);
}

void TestSentenceEncoder::fetchingInstallsItAtOnce()
{
    const QString model = m_folder->write(QStringLiteral("model"), tinyModelFile());
    EncoderDialog dialog(script("import os, shutil\n"
                                "os.makedirs(os.path.dirname(" +
                                QByteArray("\"" + encoderPath().toUtf8() + "\"") +
                                "))\n"
                                "shutil.copy(\"" +
                                model.toUtf8() + "\", \"" + encoderPath().toUtf8() + "\")\n"));
    QSignalSpy installed(&dialog, &EncoderDialog::installed);
    dialog.show();
    QCOMPARE(dialog.state(), QStringLiteral("It is not installed."));
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder")), Qt::LeftButton);
    QTRY_COMPARE(installed.count(), 1);
    QVERIFY2(dialog.state().startsWith(QStringLiteral("It is installed: ")), qPrintable(dialog.state()));
    QVERIFY(installedEncoder().value());
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder"))->isVisible());
}

void TestSentenceEncoder::aFailedFetchGivesItsReason()
{
    EncoderDialog dialog(
        script("import sys\nsys.exit('The sentence encoder was not fetched: no network.')\n"));
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder")), Qt::LeftButton);
    QTRY_COMPARE(dialog.state(), QStringLiteral("The sentence encoder was not fetched: no network."));
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder"))->isEnabled());
}

void TestSentenceEncoder::fetchingCanBeStopped()
{
    const QString note = m_folder->path(QStringLiteral("child"));
    EncoderDialog dialog(script("import subprocess\n"
                                "child = subprocess.Popen(['sleep', '600'])\n"
                                "open(\"" +
                                note.toUtf8() +
                                "\", 'w').write(str(child.pid))\n"
                                "child.wait()\n"));
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder")), Qt::LeftButton);
    QTRY_VERIFY(!TestFolder::read(note).isEmpty());
    const int child = TestFolder::read(note).toInt();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QTRY_COMPARE(dialog.state(), QStringLiteral("It is not installed."));
    QVERIFY(dialog.isVisible());
    QTRY_VERIFY(::kill(child, 0) != 0); // What it had started ended, too.
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestSentenceEncoder::withoutAScriptNothingIsOffered()
{
    EncoderDialog dialog({});
    dialog.show();
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder"))->isEnabled());
}

void TestSentenceEncoder::aBrokenOneIsSaid()
{
    install("no encoder");
    EncoderDialog dialog(script(""));
    dialog.show();
    QVERIFY2(dialog.state().contains(encoderPath()), qPrintable(dialog.state()));
    // Fetching it again is the remedy.
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("fetchEncoder"))->isVisible());
}

void TestSentenceEncoder::theResultWithoutItComesFirst()
{
    install(tinyModelFile());
    ComparisonJob job;
    QStringList encoders;
    connect(&job, &ComparisonJob::compared, this,
            [&](const ComparedPairPtr &pair) { encoders << pair->comparison.rewordedBy.encoder; });
    connect(&job, &ComparisonJob::refined, this,
            [&](const ComparedPairPtr &pair) { encoders << pair->comparison.rewordedBy.encoder; });
    const QString left = m_folder->write(QStringLiteral("a.txt"), ferry);
    const QString right = m_folder->write(QStringLiteral("b.txt"), echo);
    job.compare({{ArticleSource{left, {}}, ArticleSource{right, {}}}}, {});
    QTRY_VERIFY(!job.isRunning());
    QCOMPARE(encoders, (QStringList{QString(), installedEncoder().value()->name()}));

    CompareOptions without;
    without.encoder = EncoderUse::Off;
    job.compare({{ArticleSource{left, {}}, ArticleSource{right, {}}}}, without);
    QTRY_VERIFY(!job.isRunning());
    QCOMPARE(encoders.size(), 3);
    QCOMPARE(encoders.last(), QString());
}

// The notice that a window shows beside a comparison of two English reports.
QString TestSentenceEncoder::noticeOfNewWindow()
{
    QSettings store(m_folder->path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    settings.setSystemWasDark(false);
    FakeDesktop desktop;
    Theme theme(settings);
    MainWindow window(settings, desktop, theme);
    window.show();
    window.compareFiles(
        {{m_folder->write(QStringLiteral("a.txt"), ferry), m_folder->write(QStringLiteral("b.txt"), echo)}});
    QDeadlineTimer patience(10000);
    do {
        QTest::qWait(10);
    } while (!window.isIdle() && !patience.hasExpired());
    const auto *bar = window.findChild<QWidget *>(QStringLiteral("noticeBar"));
    const auto *view = window.findChild<QWidget *>(QStringLiteral("comparisonView"));
    m_reportsTop = view->mapTo(&window, QPoint()).y();
    return bar->isVisible() ? bar->accessibleName() : QString();
}

void TestSentenceEncoder::isOfferedOnceAndNotAtTheFirstStart()
{
    QCOMPARE(noticeOfNewWindow(), QString());
    const int top = m_reportsTop;
    QVERIFY(noticeOfNewWindow().contains(QStringLiteral("84 MB")));
    QCOMPARE(m_reportsTop, top); // It lies over what is shown and moves nothing.
    QCOMPARE(noticeOfNewWindow(), QString());
}

QTEST_MAIN(TestSentenceEncoder)
#include "tst_sentenceencoder.moc"
