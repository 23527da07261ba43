// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program itself for pictures of its window.
#include "corpus/samplecorpus.h"
#include "testfolder.h"

#include <QImage>
#include <QProcess>
#include <QTest>

using namespace diptych;

namespace {

struct Run
{
    int status = -1;
    QStringList complaints; ///< Lines on standard error.
};

/// Runs the program with a home of its own, so that it meets no settings.
Run run(TestFolder &home, const QStringList &arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(DIPTYCH_EXECUTABLE), arguments);
    if (!program.waitForFinished(600000))
        return {};
    const QString errors = QString::fromUtf8(program.readAllStandardError());
    return {program.exitCode(), errors.split(u'\n', Qt::SkipEmptyParts)};
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoPicturesOfOneComparisonAreTheSame();
    void pictureTouchesNoSettings();
    void reportThatCannotBeReadIsNamedInOneLine();
    void fileThatCannotBeWrittenIsNamedInOneLine();
};

void TestPicture::twoPicturesOfOneComparisonAreTheSame()
{
    TestFolder folder;
    for (const QString &name : {QStringLiteral("a.png"), QStringLiteral("b.png")}) {
        const Run one =
            run(folder, {QStringLiteral("--picture"), folder.path(name), QStringLiteral("--example")});
        QCOMPARE(one.status, 0);
        QCOMPARE(one.complaints, QStringList());
    }
    const QImage picture(folder.path(QStringLiteral("a.png")));
    QCOMPARE(picture.size(), QSize(1280, 800));
    QCOMPARE(picture, QImage(folder.path(QStringLiteral("b.png"))));
}

void TestPicture::pictureTouchesNoSettings()
{
    TestFolder folder;
    const Sided<QString> pair = examplePair();
    QCOMPARE(run(folder, {QStringLiteral("--picture"), folder.path(QStringLiteral("a.png")),
                          QStringLiteral("--compare"), pair[Side::Left], pair[Side::Right]})
                 .status,
             0);
    QVERIFY(!QFile::exists(folder.path(QStringLiteral("diptych"))));
}

void TestPicture::reportThatCannotBeReadIsNamedInOneLine()
{
    TestFolder folder;
    const QString missing = folder.path(QStringLiteral("missing.txt"));
    const Run one = run(folder, {QStringLiteral("--picture"), folder.path(QStringLiteral("a.png")),
                                 QStringLiteral("--compare"), missing, examplePair()[Side::Right]});
    QCOMPARE(one.status, 1);
    QCOMPARE(one.complaints.size(), 1);
    QVERIFY(one.complaints.constFirst().startsWith(QStringLiteral("diptych: ") + missing));
    QVERIFY(!QFile::exists(folder.path(QStringLiteral("a.png"))));
}

void TestPicture::fileThatCannotBeWrittenIsNamedInOneLine()
{
    TestFolder folder;
    const QString file = folder.path(QStringLiteral("no such folder/a.png"));
    const Run one = run(folder, {QStringLiteral("--picture"), file, QStringLiteral("--example")});
    QCOMPARE(one.status, 1);
    QCOMPARE(one.complaints.size(), 1);
    QVERIFY(one.complaints.constFirst().startsWith(QStringLiteral("diptych: ") + file));
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
