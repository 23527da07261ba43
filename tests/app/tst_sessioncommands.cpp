// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "program.h"
#include "session/sessiondecisions.h"
#include "session/sessionfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace diptych {

/// What a person decided in the window, on the command line: `compare --session` and `verify`.
class TestSessionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void decisionsGoIntoTheResult();
    void otherWayRoundIsTheMirrorImage();
    void filterAndLeftOutPassagesStayOut();
    void commandInTheFooterRepeatsIt();
    void whatIsNoLongerThereIsToldOnce();
    void unusableSessionsAreRefused_data();
    void unusableSessionsAreRefused();
    void pairsTakeWhatTheSessionHolds();

    void exportFitsUntilAFileChanges();
    void verifyRefusesWhatItCannotRead();

private:
    [[nodiscard]] Range at(Side side, const QString &words) const
    {
        const qsizetype begin = m_articles[side]->text.indexOf(words);
        return {begin, begin + words.size()};
    }
    [[nodiscard]] Decision decision(DecisionKind kind, const QString &left, const QString &right,
                                    const QString &note = {}) const
    {
        return {kind, {{at(Side::Left, left), at(Side::Right, right)}}, note, m_time};
    }
    void save(const Decisions &decisions, const LinkFilter &filter = {}) const
    {
        Session session;
        SessionComparison comparison;
        for (const Side side : bothSides)
            comparison.articles[side] = {m_articles[side]->path, {}, m_articles[side]->sha256, {}};
        comparison.filter = filter;
        comparison.decisions = anchored(decisions, m_articles);
        session.comparisons.push_back(comparison);
        if (saveSession(session, m_folder->path(u"s.diptych"_s)))
            qFatal("cannot save the session");
    }
    [[nodiscard]] Ran compare(const QStringList &more, const QString &left = u"a.txt"_s,
                              const QString &right = u"b.txt"_s) const
    {
        return runProgram(QStringList{u"compare"_s, left, right, u"--session"_s, u"s.diptych"_s} + more,
                          m_folder->path());
    }
    [[nodiscard]] Ran verify(const QString &file) const
    {
        return runProgram({u"verify"_s, file, u"a.txt"_s, u"b.txt"_s}, m_folder->path());
    }

    std::unique_ptr<TestFolder> m_folder; ///< New for every slot.
    Sided<ArticlePtr> m_articles;
    const QDateTime m_time{QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC};
};

namespace {

const QString shared = u"The ferry ran aground on Monday near the old port."_s;
const QString seven = u"Seven people were hurt"_s;
const QString police = u"Police speak of seven hurt."_s;

QJsonObject json(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).object();
}

} // namespace

void TestSessionCommands::init()
{
    m_folder = std::make_unique<TestFolder>();
    writeReports(*m_folder);
    m_articles = {{std::make_shared<const Article>(readArticle(m_folder->path(u"a.txt"_s)).value()),
                   std::make_shared<const Article>(readArticle(m_folder->path(u"b.txt"_s)).value())}};
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
}

void TestSessionCommands::decisionsGoIntoTheResult()
{
    save({decision(DecisionKind::Linked, seven, police),
          decision(DecisionKind::Noted, shared, shared, u"Who saw it? </script>"_s),
          decision(DecisionKind::Bookmarked, shared, shared)});
    const Ran ran = compare({u"--format"_s, u"json"_s, u"--no-reworded"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    const QJsonArray links = json(ran)[u"links"].toArray();
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[1][u"by_hand"].toString(), u"2026-03-04T05:06:07Z"_s);
    QVERIFY(!links[0].toObject().contains(u"by_hand"));
    const QJsonArray decisions = json(ran)[u"decisions"].toArray();
    QCOMPARE(decisions.size(), 3);
    QCOMPARE(decisions[1][u"note"].toString(), u"Who saw it? </script>"_s);
    QCOMPARE(decisions[1][u"left"][u"text"].toString(), shared);
    for (const QString &format : {u"html"_s, u"text"_s, u"markdown"_s, u"jsonld"_s}) {
        const Ran other = compare({u"--format"_s, format, u"--no-reworded"_s});
        QVERIFY2(other.out.contains("Who saw it?") && other.out.contains("2026-03-04T05:06:07Z"),
                 other.out.constData());
        QVERIFY(!other.out.contains("it? </script>") || format != u"html");
    }
}

void TestSessionCommands::otherWayRoundIsTheMirrorImage()
{
    save({decision(DecisionKind::Rejected, shared, shared)});
    const Ran ran = compare({u"--format"_s, u"json"_s, u"--no-reworded"_s}, u"b.txt"_s, u"./a.txt"_s);
    QCOMPARE(ran.status, 0);
    QCOMPARE(json(ran)[u"links"].toArray().size(), 0);
    QCOMPARE(json(ran)[u"decisions"][0][u"kind"].toString(), u"rejected"_s);
}

void TestSessionCommands::filterAndLeftOutPassagesStayOut()
{
    const auto links = [&] {
        return json(compare({u"--format"_s, u"json"_s, u"--no-reworded"_s}))[u"links"].toArray().size();
    };
    save({});
    QCOMPARE(links(), 1);
    save({decision(DecisionKind::LeftOut, shared, shared)});
    QCOMPARE(links(), 0);
    LinkFilter long20;
    long20.minWords = 20;
    save({}, long20);
    QCOMPARE(links(), 0);
    QVERIFY(compare({}).out.contains("passages of 20 words and more"));
}

void TestSessionCommands::commandInTheFooterRepeatsIt()
{
    save({decision(DecisionKind::Linked, seven, police)});
    const Ran first = compare({u"--format"_s, u"json"_s, u"--min-words"_s, u"3"_s});
    const QString command = json(first)[u"command"].toString();
    QVERIFY2(command.endsWith(u"--session s.diptych"), qPrintable(command));
    const Ran second = runProgram(command.split(u' ').sliced(1), m_folder->path());
    QCOMPARE(second.out, first.out);
}

void TestSessionCommands::whatIsNoLongerThereIsToldOnce()
{
    save({decision(DecisionKind::Noted, seven, police, u"Check this."_s),
          decision(DecisionKind::Bookmarked, shared, shared)});
    m_folder->write(u"a.txt"_s, "Late news.\n\nThe ferry ran aground on Monday near the old port.\n");
    const Ran ran = compare({u"--format"_s, u"json"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY2(isOneLine(ran.err) && ran.err.contains("Check this.") && ran.err.contains("Seven people"),
             ran.err.constData());
    const QJsonArray decisions = json(ran)[u"decisions"].toArray();
    QCOMPARE(decisions.size(), 1);
    QCOMPARE(decisions[0][u"left"][u"text"].toString(), shared);
}

void TestSessionCommands::unusableSessionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("newer") << "{\"diptych_session\": 9}"_ba
                           << "newer version"_ba;
    QTest::newRow("text") << "Ferry."_ba
                          << "no session"_ba;
    QTest::newRow("other reports") << "{\"diptych_session\": 1, \"corpus\": [], \"comparisons\": []}"_ba
                                   << "no comparison of these two"_ba;
}

void TestSessionCommands::unusableSessionsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, told);
    m_folder->write(u"s.diptych"_s, bytes);
    const Ran ran = compare({u"--output"_s, u"out.json"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY2(isOneLine(ran.err) && ran.err.contains("s.diptych: ") && ran.err.contains(told),
             ran.err.constData());
    QVERIFY(!m_folder->has(u"out.json"_s));
}

void TestSessionCommands::pairsTakeWhatTheSessionHolds()
{
    save({decision(DecisionKind::Rejected, shared, shared)});
    m_folder->write(u"pairs.tsv"_s, "a.txt\tb.txt\na.txt\ta.txt\n");
    const Ran ran = runProgram({u"compare"_s, u"--pairs"_s, u"pairs.tsv"_s, u"--output-dir"_s, u"out"_s,
                                u"--format"_s, u"json"_s, u"--no-reworded"_s, u"--session"_s, u"s.diptych"_s},
                               m_folder->path());
    QCOMPARE(ran.status, 0);
    const auto links = [&](const QString &name) {
        return QJsonDocument::fromJson(m_folder->read(name))[u"links"].toArray().size();
    };
    QCOMPARE(links(u"out/000001.json"_s), 0);
    QVERIFY(links(u"out/000002.json"_s) > 0);
}

void TestSessionCommands::exportFitsUntilAFileChanges()
{
    for (const QString &name : {u"e.html"_s, u"e.json"_s}) {
        writeReports(*m_folder);
        QCOMPARE(
            runProgram({u"compare"_s, u"a.txt"_s, u"b.txt"_s, u"--output"_s, name}, m_folder->path()).status,
            0);
        const Ran fits = verify(name);
        QVERIFY2(fits.status == 0 && fits.out.endsWith("The export fits the files.\n"), fits.out.constData());
        m_folder->write(u"b.txt"_s, "\xEF\xBB\xBF"_ba + rightReport);
        const Ran sameText = verify(name);
        QVERIFY2(sameText.status == 0 && sameText.out.contains("right: b.txt has other bytes"),
                 sameText.out.constData());
        m_folder->write(u"b.txt"_s, "Update.\n\n"_ba + rightReport);
        const Ran changed = verify(name);
        QCOMPARE(changed.status, 1);
        QCOMPARE(changed.err, QByteArray());
        QVERIFY2(changed.out.contains("right: b.txt has another text") &&
                     changed.out.endsWith("The export does not fit the files.\n"),
                 changed.out.constData());
    }
}

void TestSessionCommands::verifyRefusesWhatItCannotRead()
{
    const Ran noExport = verify(u"a.txt"_s);
    QCOMPARE(noExport.status, 1);
    QVERIFY2(isOneLine(noExport.err), noExport.err.constData());
    const Ran missing = verify(u"nothing.html"_s);
    QCOMPARE(missing.status, 1);
    QVERIFY2(isOneLine(missing.err) && missing.err.contains("does not exist"), missing.err.constData());
    const Ran two = runProgram({u"verify"_s, u"a.txt"_s, u"b.txt"_s}, m_folder->path());
    QCOMPARE(two.status, 2);
    QVERIFY2(isOneLine(two.err) && two.err.contains("diptych verify --help"), two.err.constData());
    QCOMPARE(runProgram({u"verify"_s, u"--help"_s}).status, 0);
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestSessionCommands)
#include "tst_sessioncommands.moc"
