// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace diptych {

class TestSaveReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheBytes();
    void replacesAFileWhole();
    void failureNamesFileAndReason_data();
    void failureNamesFileAndReason();
    void failureLeavesTheOldFile();
    void aWriteThatBreaksOffLeavesNothing();
    void aFolderThatOnlyOthersWriteToIsLeftAsItIs();
    void devicesStayDevices();

private:
    QTemporaryDir m_folder;
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

void TestSaveReport::writesTheBytes()
{
    const QString path = m_folder.filePath(u"Bericht é.json"_s);
    QCOMPARE(saveReport(path, "a\r\nb\0c"_ba), std::nullopt);
    QCOMPARE(contents(path), "a\r\nb\0c"_ba);
}

void TestSaveReport::replacesAFileWhole()
{
    const QString path = m_folder.filePath(u"old.txt"_s);
    QCOMPARE(saveReport(path, "a long first text"), std::nullopt);
    QCOMPARE(saveReport(path, "short"), std::nullopt);
    QCOMPARE(contents(path), "short"_ba);
    QCOMPARE(QDir(m_folder.path()).entryList({u"old.txt*"_s}), QStringList(u"old.txt"_s));
}

void TestSaveReport::failureNamesFileAndReason_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("folder is missing") << m_folder.filePath(u"none/a.txt"_s)
                                       << u"the folder %1 does not exist"_s.arg(m_folder.filePath(u"none"_s));
    QTest::newRow("is a folder") << m_folder.path() << u"it is a folder"_s;
    QTest::newRow("below a file") << m_folder.filePath(u"file/a.txt"_s)
                                  << u"%1 is not a folder"_s.arg(m_folder.filePath(u"file"_s));
    QTest::newRow("disk is full") << u"/dev/full"_s << u"the disk is full"_s;
    QTest::newRow("name is too long") << m_folder.filePath(QString(300, u'a')) << u"the name is too long"_s;
    QTest::newRow("no name") << QString() << u"a file without a name cannot be written"_s;
}

void TestSaveReport::failureNamesFileAndReason()
{
    QFETCH(const QString, path);
    QFETCH(const QString, reason);
    QCOMPARE(saveReport(m_folder.filePath(u"file"_s), "x"), std::nullopt);
    const std::optional<Failure> failure = saveReport(path, "text");
    QVERIFY(failure);
    QCOMPARE(failure->file, path);
    QCOMPARE(failure->reason, reason);
}

void TestSaveReport::failureLeavesTheOldFile()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    const QString folder = m_folder.filePath(u"closed"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + u"/a.txt"_s;
    QCOMPARE(saveReport(path, "old"), std::nullopt);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const std::optional<Failure> failure = saveReport(path, "new");
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(failure);
    QCOMPARE(failure->reason, u"there is no permission to write it"_s);
    QCOMPARE(contents(path), "old"_ba);
}

void TestSaveReport::aWriteThatBreaksOffLeavesNothing()
{
    const QString folder = m_folder.filePath(u"small"_s);
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(saveReport(folder + u"/old.pdf"_s, "old"), std::nullopt);
    // As a disk that fills up while the file is written: the first bytes fit, the rest does not.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 4096;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const std::optional<Failure> failure = saveReport(folder + u"/new.pdf"_s, QByteArray(100'000, 'x'));
    const std::optional<Failure> replacing = saveReport(folder + u"/old.pdf"_s, QByteArray(100'000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(failure);
    QCOMPARE(failure->reason, u"the file would become too large"_s);
    QVERIFY(replacing);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList(u"old.pdf"_s));
    QCOMPARE(contents(folder + u"/old.pdf"_s), "old"_ba);
}

void TestSaveReport::aFolderThatOnlyOthersWriteToIsLeftAsItIs()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else; failureLeavesTheOldFile() is for the others");
    constexpr uid_t nobody = 65534;
    const QString folder = m_folder.filePath(u"roots"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
    QCOMPARE(seteuid(nobody), 0);
    const std::optional<Failure> failure = saveReport(folder + u"/a.txt"_s, "new");
    QCOMPARE(seteuid(0), 0);
    QVERIFY(failure);
    QCOMPARE(failure->reason, u"there is no permission to write it"_s);
    QVERIFY(QDir(folder).isEmpty(QDir::Files | QDir::Hidden));
}

void TestSaveReport::devicesStayDevices()
{
    QCOMPARE(saveReport(u"/dev/null"_s, "text"), std::nullopt);
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestSaveReport)
#include "tst_savereport.moc"
