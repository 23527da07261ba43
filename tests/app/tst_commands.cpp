// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace diptych {

/// The commands that print texts and lists, and tables of pairs.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void textIsExact_data();
    void textIsExact();
    void listIsATable();
    void listIsJson();
    void listGoesOnPastUnreadableFiles();
    void listFailsWhereNothingIsRead();

    void everyRunGivesTheSameBytes_data();
    void everyRunGivesTheSameBytes();

    void pairsAreNumberedAndIndexed();
    void pairsGoOnPastFailures();
    void pairsTakeTablesFromOtherSystems();

private:
    std::unique_ptr<TestFolder> m_folder; ///< New for every slot.
};

void TestCommands::init()
{
    m_folder = std::make_unique<TestFolder>();
    writeReports(*m_folder);
}

void TestCommands::textIsExact_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const QString russian =
        u"Паром сел на мель у старого порта. Семь человек пострадали, сообщила полиция.\r\n"_s;
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("no line end") << "One word"_ba
                                 << "One word"_ba;
    QTest::newRow("line ends as they are") << "a\r\nb\rc\n\n\r\n d\t\n"_ba
                                           << "a\r\nb\rc\n\n\r\n d\t\n"_ba;
    QTest::newRow("byte-order mark goes") << "\xef\xbb\xbfGr\xc3\xbc\xc3\x9f"
                                             "e\n"_ba
                                          << "Gr\xc3\xbc\xc3\x9f"
                                             "e\n"_ba;
    QTest::newRow("NUL stays") << "A NUL \0 stands in this text of words.\n"_ba
                               << "A NUL \0 stands in this text of words.\n"_ba;
    QTest::newRow("emoji") << u"Ferry 🚢 aground e\u0301.\n"_s.toUtf8()
                           << u"Ferry 🚢 aground e\u0301.\n"_s.toUtf8();
    const QByteArray utf16 = QByteArray("\xff\xfe") +
                             QByteArray(reinterpret_cast<const char *>(russian.utf16()), russian.size() * 2);
    QTest::newRow("UTF-16 with mark") << utf16 << russian.toUtf8();
    QTest::newRow("windows-1252")
        << "Die F\xe4hre \x84Skarven\x93 lief auf Grund \x96 \xfc"
           "ber Nacht f\xfcr alle.\n"_ba
        << u"Die Fähre „Skarven“ lief auf Grund – über Nacht für alle.\n"_s.toUtf8();
    QStringEncoder koi("KOI8-R");
    QTest::newRow("KOI8-R") << QByteArray(koi(russian.repeated(3))) << russian.repeated(3).toUtf8();
}

void TestCommands::textIsExact()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, text);
    m_folder->write(u"t.txt"_s, bytes);
    const Ran ran = runProgram({u"text"_s, u"t.txt"_s}, m_folder->path());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, text);
}

void TestCommands::listIsATable()
{
    m_folder->write(u"corpus/sub/c.txt"_s, leftReport);
    m_folder->write(u"corpus/a\tb.txt"_s, rightReport);
    const Ran ran = runProgram({u"list"_s, u"corpus"_s, u"a.txt"_s}, m_folder->path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], "path\ttitle\twords\tlanguage\tdate"_ba);
    QCOMPARE(lines[1].split('\t').size(), 5);
    QVERIFY(lines[1].startsWith("corpus/a b.txt\t"));
    QVERIFY(lines[2].startsWith("corpus/sub/c.txt\t"));
    QVERIFY(lines[3].startsWith("a.txt\t"));
    QCOMPARE(lines[3].split('\t')[2], "16"_ba);
    QCOMPARE(lines[4], QByteArray());
}

void TestCommands::listIsJson()
{
    m_folder->write(u"empty.txt"_s, "");
    const Ran ran =
        runProgram({u"list"_s, u"--format"_s, u"json"_s, u"a.txt"_s, u"empty.txt"_s}, m_folder->path());
    QCOMPARE(ran.status, 0);
    const QJsonArray list = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].toObject().keys(),
             QStringList({u"date"_s, u"language"_s, u"path"_s, u"title"_s, u"words"_s}));
    QCOMPARE(list[0][u"path"], u"a.txt"_s);
    QCOMPARE(list[0][u"words"], 16);
    QCOMPARE(list[1][u"words"], 0);
    QVERIFY(list[1][u"title"].isNull());
    QVERIFY(list[1][u"date"].isNull());
}

void TestCommands::listGoesOnPastUnreadableFiles()
{
    const Ran ran = runProgram({u"list"_s, u"no.txt"_s, u"picture.png"_s, u"a.txt"_s}, m_folder->path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count('\n'), 2);
    const QList<QByteArray> complaints = ran.err.trimmed().split('\n');
    QCOMPARE(complaints.size(), 2);
    QVERIFY(complaints[0].startsWith("diptych: no.txt: "));
    QVERIFY(complaints[1].startsWith("diptych: picture.png: "));
}

void TestCommands::listFailsWhereNothingIsRead()
{
    Ran ran = runProgram({u"list"_s, u"picture.png"_s}, m_folder->path());
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(isOneLine(ran.err));
    QDir(m_folder->path()).mkdir(u"hollow"_s);
    ran = runProgram({u"list"_s, u"hollow"_s}, m_folder->path());
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err, "diptych: hollow: there is no article in it\n"_ba);
}

void TestCommands::everyRunGivesTheSameBytes_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format :
         {"json", "html", "markdown", "csv", "tsv", "text", "pdf", "odt", "png", "svg", "jsonld"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

// Each run has tables of its own, with an order by chance.
void TestCommands::everyRunGivesTheSameBytes()
{
    QFETCH(const QString, format);
    QByteArray first;
    for (int run = 0; run < 3; ++run) {
        const Ran ran =
            runProgram({u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--format"_s, format}, m_folder->path());
        QCOMPARE(ran.status, 0);
        QVERIFY(!ran.out.isEmpty());
        if (run == 0)
            first = ran.out;
        QVERIFY(ran.out == first);
    }
}

void TestCommands::pairsAreNumberedAndIndexed()
{
    m_folder->write(u"tables/t.tsv"_s, "../a.txt\t../b.txt\n\n../b.txt\t../b.txt");
    const Ran ran = runProgram({u"compare"_s, u"--pairs"_s, u"tables/t.tsv"_s, u"--output-dir"_s,
                                u"out/deep"_s, u"--format"_s, u"json"_s},
                               m_folder->path());
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(m_folder->read(u"out/deep/index.tsv"_s), "file\tleft\tright\terror\n"
                                                      "000001.json\t../a.txt\t../b.txt\t\n"
                                                      "000002.json\t../b.txt\t../b.txt\t\n"_ba);
    const QJsonObject second = QJsonDocument::fromJson(m_folder->read(u"out/deep/000002.json"_s)).object();
    QCOMPARE(second[u"left"][u"path"], u"tables/../b.txt"_s);
    QCOMPARE(second[u"summary"][u"similarity"], 1.0);
    QCOMPARE(QDir(m_folder->path(u"out/deep"_s)).entryList(QDir::Files).size(), 3);
}

void TestCommands::pairsGoOnPastFailures()
{
    m_folder->write(u"t.tsv"_s, "a.txt\tno.txt\na.txt\na.txt\tb.txt\textra\na.txt\tb.txt\n");
    const Ran ran = runProgram({u"compare"_s, u"--pairs=t.tsv"_s, u"--output-dir=d"_s}, m_folder->path());
    QCOMPARE(ran.status, 1);
    QVERIFY2(isOneLine(ran.err), ran.err.constData());
    QVERIFY2(ran.err.contains("3 of 4 pairs failed"), ran.err.constData());
    const QList<QByteArray> rows = m_folder->read(u"d/index.tsv"_s).split('\n');
    QCOMPARE(rows.size(), 6);
    for (int i = 1; i <= 4; ++i)
        QCOMPARE(rows[i].count('\t'), 3);
    QVERIFY(rows[1].startsWith("\ta.txt\tno.txt\tno.txt: "));
    QVERIFY(rows[2].startsWith("\ta.txt\t\tthe line"));
    QVERIFY(rows[3].startsWith("\ta.txt\tb.txt\tthe line"));
    QCOMPARE(rows[4], "000004.text\ta.txt\tb.txt\t"_ba);
    QCOMPARE(QDir(m_folder->path(u"d"_s)).entryList(QDir::Files),
             QStringList({u"000004.text"_s, u"index.tsv"_s}));
}

void TestCommands::pairsTakeTablesFromOtherSystems()
{
    m_folder->write(u"t.tsv"_s, "\xef\xbb\xbf"
                                "a.txt\tb.txt\r\n\r\nb.txt\ta.txt\r\n");
    const Ran ran =
        runProgram({u"compare"_s, u"--pairs"_s, u"t.tsv"_s, u"--output-dir"_s, u"d"_s, u"--format=html"_s},
                   m_folder->path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(m_folder->read(u"d/index.tsv"_s), "file\tleft\tright\terror\n"
                                               "000001.html\ta.txt\tb.txt\t\n"
                                               "000002.html\tb.txt\ta.txt\t\n"_ba);
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestCommands)
#include "tst_commands.moc"
