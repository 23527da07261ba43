// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace diptych {

/// The commands over a whole corpus.
class TestCorpusCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void similarIsATable();
    void similarIsJson();
    void similarAsksForAScore();
    void similarGoesOnPastUnreadableFiles();
    void similarFailsWhereNothingIsRead();
    void duplicatesAreKeptOrDropped();
    void duplicatesAreJsonLines();
    void storiesAreATable();
    void storiesAreJson();
    void storyPairsAreRankedThreeWays();
    void searchIsATable();
    void searchIsJson();
    void searchSurvivesBeingKilled();
    void fieldsAreNamedInTheCall();
    void metadataIsJoinedInTheCall();
    void callsThatAreOff_data();
    void callsThatAreOff();

private:
    [[nodiscard]] Ran run(const QStringList &arguments) const
    {
        return runProgram(arguments, m_folder->path());
    }

    std::unique_ptr<TestFolder> m_folder; ///< New for every slot.
};

void TestCorpusCommands::init()
{
    // The long one holds the short one, which is a third of it.
    const QByteArray wire =
        "The ferry Skarven ran aground on a reef near the old port on Monday night.\n"
        "Seven people were hurt and taken to hospital by boat, the harbour police said.\n";
    m_folder = std::make_unique<TestFolder>();
    qputenv("XDG_CACHE_HOME", m_folder->path(u"cache"_s).toUtf8());
    m_folder->write(u"c/1.txt"_s, wire);
    m_folder->write(u"c/2.txt"_s,
                    "THE FERRY SKARVEN ran aground on a reef near the old port on Monday night. Seven "
                    "people were hurt and taken to hospital by boat, the harbour police said!");
    m_folder->write(u"c/3.txt"_s,
                    wire + "Divers went down to the wreck in the morning and found a tear of three metres "
                           "below the water line. The owner expects to have her back at sea in June. "
                           "Passengers spoke of a loud noise, then of calm; lifeboats were lowered "
                           "within a quarter of an hour, and nobody was left behind.\n");
    m_folder->write(u"c/4.txt"_s,
                    "The council voted for a new school by the river, after a debate of five hours.\n");
}

void TestCorpusCommands::similarIsATable()
{
    const Ran ran = run({u"similar"_s, u"c"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], "left\tright\tscore\tleft_in_right\tright_in_left"_ba);
    QCOMPARE(lines[1], "c/1.txt\tc/2.txt\t1\t1\t1"_ba);
    QVERIFY(lines[2].startsWith("c/1.txt\tc/3.txt\t0.3"));
    QVERIFY(lines[3].startsWith("c/2.txt\tc/3.txt\t0.3"));
    QCOMPARE(lines[4], ""_ba);
}

void TestCorpusCommands::similarIsJson()
{
    const Ran ran = run({u"similar"_s, u"--format"_s, u"json"_s, u"c/3.txt"_s, u"c/1.txt"_s});
    QCOMPARE(ran.status, 0);
    const QJsonArray pairs = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(pairs.size(), 1);
    const QJsonObject pair = pairs[0].toObject();
    QCOMPARE(pair.keys(),
             (QStringList{u"left"_s, u"left_in_right"_s, u"right"_s, u"right_in_left"_s, u"score"_s}));
    QCOMPARE(pair[u"left"].toString(), u"c/3.txt"_s);
    QCOMPARE(pair[u"right_in_left"].toDouble(), 1.0);
    QCOMPARE(pair[u"score"].toDouble(), pair[u"left_in_right"].toDouble());
}

void TestCorpusCommands::similarAsksForAScore()
{
    const Ran ran = run({u"similar"_s, u"--min-score"_s, u"0.9"_s, u"c"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count('\n'), 2);
}

void TestCorpusCommands::similarGoesOnPastUnreadableFiles()
{
    writeReports(*m_folder);
    const Ran ran = run({u"similar"_s, u"c"_s, u"picture.png"_s, u"missing.txt"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count('\n'), 4);
    QCOMPARE(ran.err.count('\n'), 2);
    QVERIFY(ran.err.contains("picture.png: it is a PNG picture"));
    QVERIFY(ran.err.contains("missing.txt: the file does not exist"));
}

void TestCorpusCommands::similarFailsWhereNothingIsRead()
{
    const Ran ran = run({u"similar"_s, u"missing.txt"_s});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(isOneLine(ran.err));
}

void TestCorpusCommands::duplicatesAreKeptOrDropped()
{
    const Ran ran =
        run({u"similar"_s, u"--clusters"_s, u"--keep"_s, u"longest"_s, u"--min-score"_s, u"0.3"_s, u"c"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], "cluster\tdecision\tpath\tkept\tscore\tdate\twords\treason"_ba);
    QVERIFY(lines[1].startsWith("1\tkeep\tc/3.txt\tc/3.txt\t1\t\t"));
    QVERIFY(lines[2].startsWith("1\tdrop\tc/1.txt\tc/3.txt\t0.3"));
    QVERIFY(lines[3].startsWith("1\tdrop\tc/2.txt\tc/3.txt\t0.3"));
    QVERIFY(!ran.out.contains("copied"));
    for (int i = 1; i <= 4; ++i)
        QVERIFY(m_folder->has(u"c/%1.txt"_s.arg(i)));
}

void TestCorpusCommands::duplicatesAreJsonLines()
{
    const Ran ran = run({u"similar"_s, u"--clusters"_s, u"--format"_s, u"jsonl"_s, u"c"_s});
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject dropped = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(dropped[u"decision"].toString(), u"drop"_s);
    QCOMPARE(dropped[u"path"].toString(), u"c/2.txt"_s);
    QCOMPARE(dropped[u"kept"].toString(), u"c/1.txt"_s);
    QVERIFY(dropped[u"date"].isNull());
    QVERIFY(!dropped[u"reason"].toString().isEmpty());
}

void TestCorpusCommands::storiesAreATable()
{
    m_folder->write(u"c/5.txt"_s,
                    "School by the river\n\nThe council voted for a new school by the river on Monday.\n");
    const Ran ran = run({u"stories"_s, u"c"_s, u"missing.txt"_s});
    QVERIFY(isOneLine(ran.err));
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0], "story\tpath\ttitle"_ba);
    // The ferry's three first, then the two on the school.
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(lines[i].split('\t')[1], "c/" + QByteArray::number(i) + ".txt");
    QCOMPARE(lines[1].split('\t')[0], lines[3].split('\t')[0]);
    QCOMPARE(lines[4].split('\t')[0], lines[5].split('\t')[0]);
    QVERIFY(lines[3].split('\t')[0] != lines[4].split('\t')[0]);
}

void TestCorpusCommands::storiesAreJson()
{
    m_folder->write(u"c/5.txt"_s,
                    "School by the river\n\nThe council voted for a new school by the river on Monday.\n");
    const Ran ran = run({u"stories"_s, u"--format"_s, u"json"_s, u"c/5.txt"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(QJsonDocument::fromJson(ran.out).array(),
             (QJsonArray{QJsonObject{{u"story"_s, u"School by the river"_s},
                                     {u"path"_s, u"c/5.txt"_s},
                                     {u"title"_s, u"School by the river"_s}}}));
}

void TestCorpusCommands::storyPairsAreRankedThreeWays()
{
    m_folder->write(u"c/2.txt"_s,
                    "The ferry Skarven ran aground on a reef near the old port on Monday night. Nine "
                    "people were hurt and taken to hospital by boat, the harbour police said.\n");
    const auto first = [this](const char *order) {
        const Ran ran = run({u"stories"_s, u"--pairs"_s, QString::fromLatin1(order), u"c"_s});
        const QList<QByteArray> lines = ran.out.split('\n');
        return lines.size() == 5 && lines[0] == "story\tleft\tright\tcopied\tdiffering\tnew"
                   ? lines[1].mid(lines[1].indexOf('\t') + 1)
                   : ran.out + ran.err;
    };
    QCOMPARE(first("copied"), "c/1.txt\tc/3.txt\t1\t0\t54"_ba); // The long one holds all of the short one.
    QVERIFY2(first("differing").contains("\t1\t"), first("differing").constData());
    QVERIFY(first("differing").contains("c/2.txt"));
    QVERIFY(first("new").contains("\tc/3.txt\t"));
}

void TestCorpusCommands::searchIsATable()
{
    const Ran ran = run({u"search"_s, u"c"_s, u"missing.txt"_s, u"divers OR council"_s});
    QVERIFY(isOneLine(ran.err));
    QCOMPARE(ran.status, 0);
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], "path\ttitle\tsnippet"_ba);
    QVERIFY(ran.out.contains("c/4.txt\t"));
    QVERIFY(ran.out.contains("[Divers] went down to the wreck"));
}

void TestCorpusCommands::searchIsJson()
{
    const Ran ran = run({u"search"_s, u"--format"_s, u"json"_s, u"c"_s, u"\"new school\""_s});
    QCOMPARE(ran.status, 0);
    const QJsonArray hits = QJsonDocument::fromJson(ran.out).array();
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0][u"path"].toString(), u"c/4.txt"_s);
    QVERIFY(hits[0][u"snippet"].toString().contains(u"[new school]"_s));
    QCOMPARE(run({u"search"_s, u"--format"_s, u"json"_s, u"c"_s, u"zeppelin"_s}).out, "[]\n"_ba);
}

void TestCorpusCommands::searchSurvivesBeingKilled()
{
    for (int i = 0; i < 300; ++i)
        m_folder->write(u"many/%1.txt"_s.arg(i),
                        "Report number " + QByteArray::number(i) + " on the lighthouse.\n");
    // Killed sooner and later, the last time not at all.
    for (int turn = 0; turn < 10; ++turn) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(DIPTYCH_EXECUTABLE), {u"search"_s, u"many"_s, u"lighthouse"_s});
        process.waitForFinished(turn * 6);
        process.kill();
        process.waitForFinished();
    }
    const Ran ran = run({u"search"_s, u"many"_s, u"lighthouse"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count('\n'), 301);
}

void TestCorpusCommands::fieldsAreNamedInTheCall()
{
    m_folder->write(u"a.csv"_s, "Kopf,Inhalt\nFerry,It ran aground.\n");
    QCOMPARE(run({u"list"_s, u"a.csv"_s}).status, 1);
    const Ran ran = run({u"list"_s, u"--fields"_s, u"title=Kopf,text=Inhalt"_s, u"a.csv"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out.split('\n')[1], "a.csv#1\tFerry\t4\t\t"_ba);
    const Ran found =
        run({u"search"_s, u"--fields"_s, u"title=Kopf,text=Inhalt"_s, u"a.csv"_s, u"aground"_s});
    QVERIFY(found.out.contains("a.csv#1\tFerry\t"));
}

void TestCorpusCommands::metadataIsJoinedInTheCall()
{
    m_folder->write(u"m.csv"_s, "file,title,date\n4.txt,School,2024-05-02\n");
    const Ran ran = run({u"list"_s, u"--metadata"_s, u"m.csv"_s, u"c"_s});
    QVERIFY(ran.out.contains("c/4.txt\tSchool\t16\ten\t2024-05-02\n"));
    const Ran missing = run({u"list"_s, u"--metadata"_s, u"none.csv"_s, u"c"_s});
    QCOMPARE(missing.status, 1);
    QVERIFY(isOneLine(missing.err));
    QVERIFY(missing.err.contains("none.csv: the file does not exist"));
}

void TestCorpusCommands::callsThatAreOff_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call :
         {"similar", "similar --format xml c", "similar --min-score 2 c", "similar --keep earliest c",
          "similar --clusters --keep newest c", "similar --format jsonl c", "stories",
          "stories --format xml c", "stories --clusters c", "stories --pairs longest c",
          "list --fields summary=x c", "search", "search c", "search --format xml c word"})
        QTest::newRow(call) << QString::fromLatin1(call);
}

void TestCorpusCommands::callsThatAreOff()
{
    QFETCH(QString, call);
    const Ran ran = run(call.split(u' '));
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(isOneLine(ran.err));
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestCorpusCommands)
#include "tst_corpuscommands.moc"
