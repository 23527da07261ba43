// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinecompare.h"
#include "commandline/commandlinewindow.h"
#include "program.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace diptych {

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void helpAndVersionAnswerEverywhere_data();
    void helpAndVersionAnswerEverywhere();
    void misuseExitsWithTwoAndOneLine_data();
    void misuseExitsWithTwoAndOneLine();
    void failureExitsWithOneAndOneLine_data();
    void failureExitsWithOneAndOneLine();
    void failureLeavesNoOutput();
    void reportsAreNeverWrittenTo();
    void fullDiskIsReported();
    void fileThatMayNotGrowIsReported_data();
    void fileThatMayNotGrowIsReported();
    void pairsWithoutRoomForAnIndexLeaveNoPartialFile();
    void killedExportLeavesTheWholeFileOrNone();
    void readerThatGoesAwayIsReported();

    void formatFollowsTheEnding_data();
    void formatFollowsTheEnding();
    void outputIsTheSameOnScreenAndInAFile();
    void optionsReachTheComparison();
    void optionsStandAnywhereAndTheLastWins();
    void kindsAndIgnoreTakeLists();
    void namesOutsideAsciiAreRead();

    void windowCallsAreUnderstood_data();
    void windowCallsAreUnderstood();
    void windowCallsThatContradictAreRefused();
    void firstWordDecides();
    void windowWithoutScreenIsRefusedKindly();

private:
    [[nodiscard]] QJsonObject json(const QStringList &arguments) const;

    std::unique_ptr<TestFolder> m_folder; ///< New for every slot.
    TestFolder m_lasting;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<TestFolder>();
    writeReports(*m_folder);
}

QJsonObject TestCommandLine::json(const QStringList &arguments) const
{
    const Ran ran = runProgram(QStringList(u"compare"_s) + arguments, m_folder->path());
    return ran.status == 0 ? QJsonDocument::fromJson(ran.out).object() : QJsonObject();
}

void TestCommandLine::helpAndVersionAnswerEverywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("begin");
    const QByteArray version = "diptych " DIPTYCH_VERSION "\n";
    QTest::newRow("version") << QStringList{u"--version"_s} << version;
    QTest::newRow("version of compare") << QStringList{u"compare"_s, u"--version"_s} << version;
    QTest::newRow("version behind files") << QStringList{u"a.txt"_s, u"--version"_s} << version;
    QTest::newRow("help") << QStringList{u"--help"_s} << "Diptych reads"_ba;
    QTest::newRow("compare") << QStringList{u"compare"_s, u"--help"_s} << "Compares two"_ba;
    QTest::newRow("compare, among others")
        << QStringList{u"compare"_s, u"a"_s, u"--bogus"_s, u"--help"_s} << "Compares two"_ba;
    QTest::newRow("text") << QStringList{u"text"_s, u"--help"_s} << "Prints an"_ba;
    QTest::newRow("list") << QStringList{u"list"_s, u"--help"_s} << "Lists"_ba;
    QTest::newRow("search") << QStringList{u"search"_s, u"--help"_s} << "Finds articles"_ba;
}

void TestCommandLine::helpAndVersionAnswerEverywhere()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, begin);
    const Ran ran = runProgram(arguments, m_folder->path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY2(ran.out.startsWith(begin), ran.out.constData());
}

void TestCommandLine::misuseExitsWithTwoAndOneLine_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *arguments, const char *hint) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(hint);
    };
    row("compare", "LEFT and RIGHT");
    row("compare a.txt", "LEFT and RIGHT");
    row("compare a.txt b.txt a.txt", "LEFT and RIGHT");
    row("compare a.txt b.txt --bogus", "--bogus");
    row("compare a.txt b.txt -x", "-x");
    row("compare a.txt b.txt --format", "--format");
    row("compare a.txt b.txt --format xml", "xml");
    row("compare a.txt b.txt --parts texts,pictures", "pictures");
    row("compare a.txt b.txt --links 1,x", "x");
    row("compare a.txt b.txt --links 3-1", "3-1");
    row("compare a.txt b.txt --links 0", "0");
    row("compare a.txt b.txt --links=", "--links");
    row("compare a.txt b.txt --output=", "--output");
    row("compare a.txt b.txt --ignore commas", "commas");
    row("compare a.txt b.txt --ignore none,case", "alone");
    row("compare a.txt b.txt --ignore=", "--ignore");
    row("compare a.txt b.txt --min-words 0", "--min-words");
    row("compare a.txt b.txt --min-words four", "four");
    row("compare a.txt b.txt --min-words -3", "-3");
    row("compare a.txt b.txt --reworded some", "some");
    row("compare a.txt b.txt --no-reworded=1", "no-reworded");
    row("compare a.txt b.txt --encoder on", "on");
    row("compare a.txt b.txt --kinds unique", "unique");
    row("compare a.txt b.txt --kinds verbatim,all", "alone");
    row("compare a.txt b.txt --session=", "name of a session");
    row("compare --pairs t.tsv", "--output-dir");
    row("compare --output-dir d a.txt b.txt", "--pairs");
    row("compare --pairs t.tsv --output-dir d a.txt b.txt", "LEFT and RIGHT");
    row("compare --pairs t.tsv --output-dir d --output r.json", "--output");
    row("text", "ARTICLE");
    row("text a.txt b.txt", "ARTICLE");
    row("text a.txt --format tsv", "--format");
    row("list", "at least one");
    row("list . --format csv", "csv");
    row("--bogus", "--bogus");
    row("a.txt --format json", "--format");
    row("--compare a.txt", "LEFT and RIGHT");
}

void TestCommandLine::misuseExitsWithTwoAndOneLine()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, hint);
    const Ran ran = runProgram(arguments.split(u' '), m_folder->path());
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(isOneLine(ran.err), ran.err.constData());
    QVERIFY2(QString::fromUtf8(ran.err).contains(hint), ran.err.constData());
    QVERIFY(!m_folder->has(u"d"_s));
}

void TestCommandLine::failureExitsWithOneAndOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    const QStringList ab{u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--output"_s};
    QTest::newRow("left is missing") << QStringList{u"compare"_s, u"no.txt"_s, u"b.txt"_s} << u"no.txt: "_s;
    QTest::newRow("right is missing") << QStringList{u"compare"_s, u"a.txt"_s, u"no.txt"_s} << u"no.txt: "_s;
    QTest::newRow("a picture") << QStringList{u"compare"_s, u"a.txt"_s, u"picture.png"_s}
                               << u"picture.png: "_s;
    QTest::newRow("a folder") << QStringList{u"text"_s, u"."_s} << u".: "_s;
    QTest::newRow("name with a line end") << QStringList{u"text"_s, u"no\nno.txt"_s} << u"no no.txt: "_s;
    QTest::newRow("no such folder") << ab + QStringList{u"no/r.json"_s} << u"no/r.json: the folder no does"_s;
    QTest::newRow("output is a folder") << ab + QStringList{u"."_s} << u".: it is a folder"_s;
    QTest::newRow("output is full") << ab + QStringList{u"/dev/full"_s} << u"/dev/full: the disk is full"_s;
    QTest::newRow("no table") << QStringList{u"compare"_s, u"--pairs"_s, u"no.tsv"_s, u"--output-dir"_s,
                                             u"d"_s}
                              << u"no.tsv: "_s;
    QTest::newRow("folder is a file")
        << QStringList{u"compare"_s, u"--pairs"_s, u"a.txt"_s, u"--output-dir"_s, u"b.txt"_s} << u"b.txt: "_s;
}

void TestCommandLine::failureExitsWithOneAndOneLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, file);
    const Ran ran = runProgram(arguments, m_folder->path());
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(isOneLine(ran.err), ran.err.constData());
    QVERIFY2(QString::fromUtf8(ran.err).startsWith(u"diptych: "_s + file), ran.err.constData());
}

void TestCommandLine::failureLeavesNoOutput()
{
    m_folder->write(u"old.json"_s, "old");
    QCOMPARE(
        runProgram({u"compare"_s, u"a.txt"_s, u"no.txt"_s, u"--output"_s, u"old.json"_s}, m_folder->path())
            .status,
        1);
    QCOMPARE(m_folder->read(u"old.json"_s), "old"_ba);
    QCOMPARE(
        runProgram({u"compare"_s, u"a.txt"_s, u"no.txt"_s, u"--output"_s, u"new.json"_s}, m_folder->path())
            .status,
        1);
    QVERIFY(!m_folder->has(u"new.json"_s));
}

void TestCommandLine::reportsAreNeverWrittenTo()
{
    QVERIFY(QFile::link(m_folder->path(u"b.txt"_s), m_folder->path(u"link.txt"_s)));
    for (const QString &output : {u"a.txt"_s, u"./b.txt"_s, u"link.txt"_s}) {
        const Ran ran =
            runProgram({u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--output"_s, output}, m_folder->path());
        QCOMPARE(ran.status, 1);
        QVERIFY2(isOneLine(ran.err), ran.err.constData());
        QVERIFY(ran.err.contains("one of the two reports"));
    }
    QCOMPARE(m_folder->read(u"a.txt"_s), QByteArray(leftReport));
    QCOMPARE(m_folder->read(u"b.txt"_s), QByteArray(rightReport));
}

void TestCommandLine::fullDiskIsReported()
{
    for (const QStringList &arguments : {QStringList{u"compare"_s, u"a.txt"_s, u"b.txt"_s},
                                         {u"text"_s, u"a.txt"_s},
                                         {u"list"_s, u"."_s},
                                         {u"--version"_s},
                                         {u"--help"_s}}) {
        const Ran ran = runProgram(arguments, m_folder->path(), u"/dev/full"_s);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.endsWith("diptych: standard output: the disk is full\n"), ran.err.constData());
    }
}

void TestCommandLine::fileThatMayNotGrowIsReported_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"json"_s, u"html"_s, u"markdown"_s, u"csv"_s, u"tsv"_s, u"text"_s,
                                  u"pdf"_s, u"odt"_s, u"png"_s, u"svg"_s, u"jsonld"_s})
        QTest::newRow(qPrintable(format)) << format;
}

/// As a disk that fills up while the file is written: nothing of the new one stays, and the old one does.
void TestCommandLine::fileThatMayNotGrowIsReported()
{
    QFETCH(const QString, format);
    m_folder->write(u"a.txt"_s, QByteArray(leftReport).repeated(10)); // No report of it is a small file.
    m_folder->write(u"old"_s, "old");
    for (const QString &output : {u"old"_s, u"new"_s}) {
        const Ran ran =
            runLimited({u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--kinds"_s, u"verbatim,edited,reworded"_s,
                        u"--format"_s, format, u"--output"_s, output},
                       m_folder->path());
        QCOMPARE(ran.status, 1);
        QCOMPARE(QString::fromUtf8(ran.err), u"diptych: %1: the file would become too large\n"_s.arg(output));
    }
    QCOMPARE(m_folder->read(u"old"_s), "old"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList({u"a.txt"_s, u"b.txt"_s, u"old"_s, u"picture.png"_s}));
}

void TestCommandLine::pairsWithoutRoomForAnIndexLeaveNoPartialFile()
{
    m_folder->write(u"t.tsv"_s, QByteArray("a.txt\tnone.txt\n").repeated(2000));
    const Ran ran =
        runLimited({u"compare"_s, u"--pairs"_s, u"t.tsv"_s, u"--output-dir"_s, u"d"_s}, m_folder->path());
    QCOMPARE(ran.status, 1);
    QCOMPARE(QString::fromUtf8(ran.err), u"diptych: d/index.tsv: the file would become too large\n"_s);
    QVERIFY(QDir(m_folder->path(u"d"_s)).isEmpty(QDir::Files | QDir::Hidden));
}

void TestCommandLine::killedExportLeavesTheWholeFileOrNone()
{
    // Large enough that the kills strike at all stages: reading, comparing, writing.
    m_folder->write(u"a.txt"_s, QByteArray(leftReport).repeated(100));
    const QStringList call{u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--output"_s, u"r.html"_s};
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(runProgram(call, m_folder->path()).status, 0);
    const qint64 whole = clock.elapsed();
    const QByteArray expected = m_folder->read(u"r.html"_s);
    constexpr int kills = 20;
    for (int i = 0; i < kills; ++i) {
        QFile::remove(m_folder->path(u"r.html"_s));
        QProcess process;
        process.setProcessEnvironment(programEnvironment());
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(DIPTYCH_EXECUTABLE), call);
        QVERIFY(process.waitForStarted());
        process.waitForFinished(static_cast<int>(whole * i / kills));
        process.kill();
        process.waitForFinished();
        if (m_folder->has(u"r.html"_s))
            QCOMPARE(m_folder->read(u"r.html"_s), expected);
    }
}

void TestCommandLine::readerThatGoesAwayIsReported()
{
    m_folder->write(u"long.txt"_s, QByteArray("words and words ").repeated(100000));
    QProcess shell;
    shell.setWorkingDirectory(m_folder->path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"{ sleep 0.1; \"$0\" text long.txt 2>err; echo $? >status; } | :"_s,
                               QStringLiteral(DIPTYCH_EXECUTABLE)});
    QVERIFY(shell.waitForFinished());
    QTRY_COMPARE(m_folder->read(u"status"_s), "1\n"_ba);
    QCOMPARE(m_folder->read(u"err"_s), "diptych: standard output: nobody reads it any more\n"_ba);
}

void TestCommandLine::formatFollowsTheEnding_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("json") << u"r.json"_s << QStringList() << "{\n"_ba;
    QTest::newRow("html") << u"r.HTML"_s << QStringList() << "<!DOCTYPE html>"_ba;
    QTest::newRow("htm") << u"r.htm"_s << QStringList() << "<!DOCTYPE html>"_ba;
    QTest::newRow("txt") << u"r.txt"_s << QStringList() << "Diptych "_ba;
    QTest::newRow("unknown") << u"r.out"_s << QStringList() << "Diptych "_ba;
    QTest::newRow("none") << u"r"_s << QStringList() << "Diptych "_ba;
    QTest::newRow("format wins") << u"r.json"_s << QStringList{u"--format"_s, u"html"_s}
                                 << "<!DOCTYPE html>"_ba;
    QTest::newRow("pdf") << u"r.pdf"_s << QStringList() << "%PDF-1."_ba;
    QTest::newRow("odt") << u"r.odt"_s << QStringList() << "PK\3\4"_ba;
    QTest::newRow("png") << u"r.png"_s << QStringList() << "\x89PNG\r\n\x1a\n"_ba;
    QTest::newRow("svg") << u"r.svg"_s << QStringList()
                         << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "_ba;
    QTest::newRow("format of any name") << u"r.pdf"_s << QStringList{u"--format=json"_s} << "{\n"_ba;
}

void TestCommandLine::formatFollowsTheEnding()
{
    QFETCH(const QString, output);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, begin);
    const Ran ran = runProgram(
        QStringList{u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--output"_s, output} + options, m_folder->path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out + ran.err, QByteArray());
    QVERIFY(m_folder->read(output).startsWith(begin));
}

void TestCommandLine::outputIsTheSameOnScreenAndInAFile()
{
    for (const QString &format : {u"json"_s, u"html"_s, u"text"_s}) {
        const QStringList call{u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--format"_s, format, u"--output"_s};
        const Ran screen = runProgram(call + QStringList(u"-"_s), m_folder->path());
        const Ran file = runProgram(call + QStringList(u"r"_s), m_folder->path());
        QCOMPARE(screen.status + file.status, 0);
        QVERIFY(!screen.out.isEmpty());
        QCOMPARE(screen.out, m_folder->read(u"r"_s));
    }
}

void TestCommandLine::optionsReachTheComparison()
{
    const QJsonValue options =
        json({u"a.txt"_s, u"b.txt"_s, u"--format=json"_s, u"--ignore"_s, u"numbers,case"_s,
              u"--min-words=6"_s, u"--reworded"_s, u"strict"_s, u"--encoder"_s, u"off"_s})[u"options"];
    QCOMPARE(options[u"ignore"].toVariant().toStringList(), QStringList({u"case"_s, u"numbers"_s}));
    QCOMPARE(options[u"min_words"], 6);
    QCOMPARE(options[u"reworded"], u"strict"_s);

    const QJsonValue defaults = json({u"a.txt"_s, u"b.txt"_s, u"--format=json"_s})[u"options"];
    QCOMPARE(defaults[u"ignore"].toVariant().toStringList(),
             QStringList({u"case"_s, u"punctuation"_s, u"quotes"_s, u"hyphens"_s, u"whitespace"_s}));
    QCOMPARE(defaults[u"min_words"], 4);
    QCOMPARE(defaults[u"reworded"], u"balanced"_s);
}

void TestCommandLine::optionsStandAnywhereAndTheLastWins()
{
    const QJsonObject report = json({u"--min-words"_s, u"9"_s, u"a.txt"_s, u"--format"_s, u"text"_s,
                                     u"b.txt"_s, u"--min-words=5"_s, u"--format=json"_s, u"--no-reworded"_s});
    QCOMPARE(report[u"left"][u"path"], u"a.txt"_s);
    QCOMPARE(report[u"right"][u"path"], u"b.txt"_s);
    QCOMPARE(report[u"options"][u"min_words"], 5);
    QCOMPARE(report[u"options"][u"reworded"], u"off"_s);
    const QStringList call{u"--format=json"_s, u"a.txt"_s,      u"b.txt"_s,
                           u"--no-reworded"_s, u"--reworded"_s, u"strict"_s};
    QCOMPARE(json(call)[u"options"][u"reworded"], u"strict"_s);
}

void TestCommandLine::kindsAndIgnoreTakeLists()
{
    Parsed<CompareCall> call =
        parseCompare({u"a"_s, u"b"_s, u"--kinds"_s, u"verbatim,reworded"_s, u"--ignore"_s, u"none"_s});
    QCOMPARE(std::get<CompareCall>(call).report.kinds, (std::set{LinkKind::Verbatim, LinkKind::Reworded}));
    QCOMPARE(std::get<CompareCall>(call).options.ignore, IgnoreSet(Ignore::None));
    call = parseCompare({u"a"_s, u"b"_s, u"--kinds"_s, u"all"_s});
    QCOMPARE(std::get<CompareCall>(call).report.kinds.size(), 3u);
}

void TestCommandLine::namesOutsideAsciiAreRead()
{
    const QString name = u"Grüße – 漢字 😀.txt"_s;
    m_folder->write(name, leftReport);
    const QJsonObject report = json({name, u"b.txt"_s, u"--format=json"_s});
    QCOMPARE(report[u"left"][u"path"], name);
    // Behind two dashes a name may look like an option.
    m_folder->write(u"--odd.txt"_s, leftReport);
    const Ran ran = runProgram({u"text"_s, u"--"_s, u"--odd.txt"_s}, m_folder->path());
    QCOMPARE(ran.out, QByteArray(leftReport));
}

void TestCommandLine::windowCallsAreUnderstood_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<WindowRequest>("request");
    const Sided<QString> both{
        {m_lasting.write(u"a.txt"_s, leftReport), m_lasting.write(u"b.txt"_s, rightReport)}};
    const QStringList paths{both[Side::Left], both[Side::Right]};
    const QString folder = m_lasting.path();
    QTest::newRow("nothing") << QStringList() << WindowRequest();
    QTest::newRow("one file") << QStringList(paths[0]) << WindowRequest{{paths[0]}, {}, false, false, {}};
    QTest::newRow("two files") << paths << WindowRequest{paths, both, false, false, {}};
    QTest::newRow("file and folder") << QStringList{paths[0], folder}
                                     << WindowRequest{{paths[0], folder}, {}, false, false, {}};
    QTest::newRow("missing files are passed on")
        << QStringList{paths[0], u"no.txt"_s} << WindowRequest{{paths[0], u"no.txt"_s}, {}, false, false, {}};
    QTest::newRow("three files") << QStringList{paths[0], paths[1], paths[0]}
                                 << WindowRequest{{paths[0], paths[1], paths[0]}, {}, false, false, {}};
    QTest::newRow("comparison") << QStringList{u"--compare"_s, u"x"_s, u"y"_s}
                                << WindowRequest{{}, Sided<QString>{{u"x"_s, u"y"_s}}, false, false, {}};
    QTest::newRow("example") << QStringList{u"--example"_s} << WindowRequest{{}, {}, true, false, {}};
    QTest::newRow("paste") << QStringList{u"--paste"_s} << WindowRequest{{}, {}, false, true, {}};
    QTest::newRow("picture") << QStringList{u"--example"_s, u"--picture"_s, u"w.png"_s}
                             << WindowRequest{{}, {}, true, false, u"w.png"_s};
    QTest::newRow("command behind dashes")
        << QStringList{u"--"_s, u"compare"_s} << WindowRequest{{u"compare"_s}, {}, false, false, {}};
}

void TestCommandLine::windowCallsAreUnderstood()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const WindowRequest, request);
    const Parsed<WindowRequest> parsed = parseWindowRequest(arguments);
    QVERIFY(std::holds_alternative<WindowRequest>(parsed));
    QVERIFY(std::get<WindowRequest>(parsed) == request);
}

void TestCommandLine::windowCallsThatContradictAreRefused()
{
    for (const QStringList &arguments : {QStringList{u"--example"_s, u"--paste"_s},
                                         {u"--compare"_s, u"a"_s, u"b"_s, u"--example"_s},
                                         {u"--compare"_s, u"a"_s, u"b"_s, u"c"_s},
                                         {u"--picture"_s, u"w.png"_s},
                                         {u"--picture"_s}})
        QVERIFY(std::holds_alternative<Misuse>(parseWindowRequest(arguments)));
}

void TestCommandLine::firstWordDecides()
{
    m_folder->write(u"text"_s, leftReport);
    // Both name the file, and a window cannot be shown here.
    QCOMPARE(runProgram({u"./text"_s}, m_folder->path()).status, 1);
    QCOMPARE(runProgram({u"--"_s, u"text"_s}, m_folder->path()).status, 1);
    QCOMPARE(runProgram({u"a.txt"_s, u"text"_s}, m_folder->path()).status, 1);
    // The command without its operand, and with the file of its own name.
    QCOMPARE(runProgram({u"text"_s}, m_folder->path()).status, 2);
    QCOMPARE(runProgram({u"text"_s, u"text"_s}, m_folder->path()).out, QByteArray(leftReport));
}

void TestCommandLine::windowWithoutScreenIsRefusedKindly()
{
    for (const QStringList &arguments :
         {QStringList(), {u"a.txt"_s}, {u"--example"_s}, {u"--compare"_s, u"a.txt"_s, u"b.txt"_s}}) {
        const Ran ran = runProgram(arguments, m_folder->path());
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(isOneLine(ran.err), ran.err.constData());
        QVERIFY(ran.err.contains("screen"));
    }
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestCommandLine)
#include "tst_commandline.moc"
