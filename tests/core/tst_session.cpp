// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "randomtext.h"
#include "session/articlemarks.h"
#include "session/sessiondecisions.h"
#include "session/sessionfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

ArticlePtr article(const QString &name, const QString &text)
{
    return std::make_shared<const Article>(articleFromText(name, text));
}

Sided<ArticlePtr> randomArticles(quint32 seed)
{
    return {{article(u"/reports/left.txt"_s, randomText(seed, 120)),
             article(u"/reports/right.txt"_s, randomText(seed + 1000, 100))}};
}

Range randomSpan(QRandomGenerator &random, const Article &in)
{
    const auto &words = in.segmentation.words;
    const auto first = std::size_t(random.bounded(int(words.size())));
    const auto last = std::min(words.size() - 1, first + std::size_t(random.bounded(12)));
    return {words[first].begin, words[last].end};
}

Decisions randomDecisions(quint32 seed, const Sided<ArticlePtr> &articles)
{
    QRandomGenerator random(seed);
    Decisions decisions;
    for (int i = random.bounded(12); i > 0; --i) {
        Decision decision;
        decision.kind = static_cast<DecisionKind>(random.bounded(6));
        for (const Side side : bothSides)
            decision.span[side] = randomSpan(random, *articles[side]);
        if (decision.kind == DecisionKind::Noted)
            decision.note = randomText(random.generate(), 5) + u"\"\\\n\u202e</script>\u0001"_s;
        decision.at =
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + random.bounded(1'000'000'000), Qt::UTC);
        decisions.push_back(decision);
    }
    return decisions;
}

SessionArticle kept(const Article &article)
{
    return {article.path, article.title, article.sha256, {}};
}

SessionComparison comparison(const Sided<ArticlePtr> &articles, const Decisions &decisions)
{
    return {
        {{kept(*articles[Side::Left]), kept(*articles[Side::Right])}}, {}, {}, anchored(decisions, articles)};
}

Range randomRange(QRandomGenerator &random)
{
    const int begin = random.bounded(1000);
    return {begin, begin + random.bounded(100)};
}

SessionReading randomReading(QRandomGenerator &random)
{
    SessionReading reading;
    for (const Side side : bothSides) {
        reading.upper[side] = random.bounded(100'000);
        reading.cursor[side] = random.bounded(100'000);
    }
    if (random.bounded(2) == 1)
        reading.passage = Sided<Range>{{randomRange(random), randomRange(random)}};
    return reading;
}

SessionLayout randomLayout(QRandomGenerator &random)
{
    SessionLayout layout;
    layout.width = random.bounded(4000);
    layout.height = random.bounded(3000);
    layout.maximized = random.bounded(2) == 1;
    layout.panels = QStringList{u"facts"_s, u"passages"_s}.first(random.bounded(3));
    layout.docks = QByteArray("\0\xff bytes", 8);
    layout.articleList = random.bounded(2) == 1;
    layout.listWidth = random.bounded(500);
    layout.subject = subjectNames().at(random.bounded(4));
    layout.zoom = 0.5 + random.generateDouble();
    layout.followScrolling = random.bounded(2) == 1;
    return layout;
}

Session randomSession(quint32 seed)
{
    QRandomGenerator random(seed);
    Session session;
    session.corpus = QStringList{u"/reports"_s, u"/elsewhere/a b.txt"_s, u"/reports/mail.mbox#3"_s};
    for (int i = 0; i < 3; ++i) {
        const Sided<ArticlePtr> articles = randomArticles(random.generate());
        SessionComparison each = comparison(articles, randomDecisions(random.generate(), articles));
        each.options.minWords = 1 + random.bounded(20);
        each.options.ignore = i == 0 ? IgnoreSet(Ignore::None) : Ignore::Numbers | Ignore::Diacritics;
        each.options.reworded = static_cast<RewordedLevel>(random.bounded(4));
        each.options.encoder = EncoderUse::Off;
        each.filter.kinds = {LinkKind::Edited};
        each.filter.minWords = random.bounded(1, 40);
        each.filter.quotations = QuotationUse::Only;
        each.filter.movedOnly = i == 1;
        each.filter.minScore = random.generateDouble();
        each.open = random.bounded(2) == 1;
        if (i != 1)
            each.reading = randomReading(random);
        if (i == 2) { // Pasted.
            each.articles[Side::Left].path = u"Pasted text 1"_s;
            each.articles[Side::Left].text = articles[Side::Left]->text;
        }
        session.comparisons.push_back(std::move(each));
    }
    if (seed % 2 == 1)
        session.origin = u"/elsewhere/story.diptych"_s;
    for (int i = 0; i < 2; ++i) {
        const Article marked =
            articleFromText(u"/reports/marked%1.txt"_s.arg(i), randomText(random.generate(), 40));
        MarkedArticle each{kept(marked), {}};
        each.marks.push_back(
            {DecisionKind::Bookmarked, {}, {}, QDateTime::fromMSecsSinceEpoch(1'700'000'000'001, Qt::UTC)});
        each.marks.push_back({DecisionKind::Noted, markPlace(marked, randomSpan(random, marked)),
                              u"\"\\\n\u202e</script>\u0001"_s,
                              QDateTime::fromMSecsSinceEpoch(1'700'000'000'002, Qt::UTC)});
        session.marked.push_back(std::move(each));
    }
    session.current = random.bounded(-1, 3);
    if (seed % 3 != 0)
        session.layout = randomLayout(random);
    return session;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

ArticlePtr fileArticle(const QString &path)
{
    return std::make_shared<const Article>(readArticle(path).value());
}

const QByteArray ferry = "Ferry aground.\n\nA ferry ran aground on a reef on Tuesday. Nobody was hurt.\n";
const QByteArray reef = "On the reef.\n\nNobody was hurt when a ferry ran aground on a reef on Tuesday.\n";

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripIsExact();
    void decisionsAreFoundAgainExactly();
    void sessionMovesWithItsFiles();
    void sessionMovedAloneFindsItsFiles();
    void pairIsFoundByPathEitherWayRound();
    void pairIsFoundByItsBytes();
    void changedFileKeepsItsNotes();
    void whatIsNotFoundAnyMoreIsKeptAndTold();
    void olderFilesOpen();
    void otherSidesHaveTheirPlacesExchanged();
    void newerFormatIsRefused();
    void damagedFilesAreRefusedWithTheirPlace_data();
    void damagedFilesAreRefusedWithTheirPlace();
    void everyCutIsRefused();
    void unknownKeysArePassedOver();
    void unwritableFolderLeavesTheOldFile();
};

void TestSession::roundTripIsExact()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Session session = randomSession(seed);
        const QString path = u"/reports/work/story.diptych"_s;
        const QByteArray bytes = sessionBytes(session, path);
        const Result<Session> read = sessionFromBytes(bytes, path);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.failure().message()));
        QVERIFY(read.value() == session);
        QCOMPARE(sessionBytes(read.value(), path), bytes);
    }
}

void TestSession::decisionsAreFoundAgainExactly()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Sided<ArticlePtr> articles = randomArticles(seed);
        const Decisions decisions = randomDecisions(seed, articles);
        const FoundDecisions again = findDecisions(anchored(decisions, articles), articles);
        QVERIFY(again.found == decisions);
        QVERIFY(again.lost.empty());
    }
}

void TestSession::sessionMovesWithItsFiles()
{
    QTemporaryDir folder;
    write(folder.filePath(u"one/texts/a.txt"_s), ferry);
    write(folder.filePath(u"one/texts/b.txt"_s), reef);
    const Sided<ArticlePtr> articles{{fileArticle(folder.filePath(u"one/texts/a.txt"_s)),
                                      fileArticle(folder.filePath(u"one/texts/b.txt"_s))}};
    Session session;
    session.corpus << folder.filePath(u"one/texts"_s);
    session.comparisons.push_back(comparison(articles, {}));
    QVERIFY(!saveSession(session, folder.filePath(u"one/s.diptych"_s)));
    QVERIFY(QDir(folder.path()).rename(u"one"_s, u"two"_s));
    const Session moved = readSession(folder.filePath(u"two/s.diptych"_s)).value();
    QCOMPARE(moved.corpus, QStringList(folder.filePath(u"two/texts"_s)));
    QCOMPARE(moved.comparisons[0].articles[Side::Left].path, folder.filePath(u"two/texts/a.txt"_s));
}

void TestSession::sessionMovedAloneFindsItsFiles()
{
    QTemporaryDir folder;
    write(folder.filePath(u"texts/a.txt"_s), ferry);
    write(folder.filePath(u"texts/b.txt"_s), reef);
    const Sided<ArticlePtr> articles{
        {fileArticle(folder.filePath(u"texts/a.txt"_s)), fileArticle(folder.filePath(u"texts/b.txt"_s))}};
    Session session;
    session.comparisons.push_back(comparison(articles, {}));
    QVERIFY(!saveSession(session, folder.filePath(u"s.diptych"_s)));
    QVERIFY(QDir(folder.path()).mkpath(u"far/away"_s));
    QVERIFY(QFile::rename(folder.filePath(u"s.diptych"_s), folder.filePath(u"far/away/s.diptych"_s)));
    const Session moved = readSession(folder.filePath(u"far/away/s.diptych"_s)).value();
    QCOMPARE(moved.comparisons[0].articles[Side::Right].path, folder.filePath(u"texts/b.txt"_s));
}

void TestSession::pairIsFoundByPathEitherWayRound()
{
    const Sided<ArticlePtr> articles = randomArticles(3);
    const Decisions decisions = randomDecisions(9, articles);
    QVERIFY(!decisions.empty());
    Session session;
    session.comparisons.push_back(comparison(articles, decisions));
    const Sided<ArticlePtr> swapped{{articles[Side::Right], articles[Side::Left]}};
    const auto found = comparisonOf(session, swapped);
    QVERIFY(found);
    const FoundDecisions again = findDecisions(found->decisions, swapped);
    QCOMPARE(again.found.size(), decisions.size());
    QCOMPARE(again.found[0].span[Side::Left], decisions[0].span[Side::Right]);
    QVERIFY(!comparisonOf(session, randomArticles(4)) ||
            randomArticles(4)[Side::Left]->path == articles[Side::Left]->path);
}

void TestSession::pairIsFoundByItsBytes()
{
    Session session;
    session.comparisons.push_back(comparison({{article(u"a"_s, u"One."_s), article(u"b"_s, u"Two."_s)}}, {}));
    QVERIFY(comparisonOf(session, {{article(u"c"_s, u"One."_s), article(u"d"_s, u"Two."_s)}}));
    QVERIFY(!comparisonOf(session, {{article(u"c"_s, u"One."_s), article(u"d"_s, u"Three."_s)}}));
}

void TestSession::changedFileKeepsItsNotes()
{
    const Sided<ArticlePtr> before{
        {article(u"a"_s, QString::fromUtf8(ferry)), article(u"b"_s, QString::fromUtf8(reef))}};
    Decision note;
    note.kind = DecisionKind::Noted;
    note.note = u"Who says so?"_s;
    note.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    for (const Side side : bothSides) {
        const qsizetype at = before[side]->text.indexOf(u"Nobody was hurt");
        note.span[side] = {at, at + 15};
    }
    const SessionDecisions decisions = anchored({note}, before);
    const QString text = u"Update: the ship is afloat again.\n\n"_s + before[Side::Left]->text;
    const Sided<ArticlePtr> after{{article(u"a"_s, text), before[Side::Right]}};
    const FoundDecisions again = findDecisions(decisions, after);
    QCOMPARE(again.found.size(), std::size_t(1));
    QCOMPARE(again.found[0].span[Side::Left].in(text), u"Nobody was hurt");
    QCOMPARE(again.found[0].note, note.note);
    QCOMPARE(again.found[0].at, note.at);
}

void TestSession::whatIsNotFoundAnyMoreIsKeptAndTold()
{
    const Sided<ArticlePtr> before{
        {article(u"a.txt"_s, QString::fromUtf8(ferry)), article(u"b.txt"_s, QString::fromUtf8(reef))}};
    const Decision note{DecisionKind::Noted,
                        {{Range{16, 30}, Range{14, 29}}},
                        u"Check."_s,
                        QDateTime::fromMSecsSinceEpoch(5, Qt::UTC)};
    const SessionDecisions decisions = anchored({note}, before);
    const Sided<ArticlePtr> after{{article(u"a.txt"_s, u"Something else."_s), before[Side::Right]}};
    const FoundDecisions again = findDecisions(decisions, after);
    QVERIFY(again.found.empty());
    QVERIFY(again.lost == decisions);
    const QString told = lostText(again.lost[0], after);
    QVERIFY2(told.contains(u"Check.") && told.contains(u"a.txt") && told.contains(u"A ferry ran ag"),
             qPrintable(told));
}

void TestSession::olderFilesOpen()
{
    const QByteArray older = R"({"diptych_session": 1, "program": "0.1.0", "corpus": [], "current": 0,
        "comparisons": [{"open": true,
            "left": {"path": "a.txt", "absolute": "/r/a.txt", "title": "", "sha256": "00"},
            "right": {"path": "b.txt", "absolute": "/r/b.txt", "title": "", "sha256": "01"},
            "options": {"ignore": ["case"], "min_words": 4, "reworded": "balanced", "encoder": "auto"},
            "filter": {"kinds": ["verbatim"], "min_words": 1, "quotations": "any", "moved_only": false,
                       "differing_only": false, "min_score": 0.0},
            "decisions": []}]})";
    const Result<Session> session = sessionFromBytes(older, u"/r/s.diptych"_s);
    QVERIFY2(session.ok(), session.ok() ? "" : qPrintable(session.failure().reason));
    QVERIFY(!session.value().layout);
    QVERIFY(!session.value().comparisons[0].reading);
    // And nothing is made up when it is saved again.
    QVERIFY(!sessionBytes(session.value(), u"/r/s.diptych"_s).contains("layout"));
}

void TestSession::otherSidesHaveTheirPlacesExchanged()
{
    const Sided<ArticlePtr> articles = randomArticles(4);
    Session session;
    session.comparisons.push_back(comparison(articles, {}));
    session.comparisons[0].reading =
        SessionReading{{{7, 9}}, {{1, 2}}, Sided<Range>{{Range{1, 3}, Range{5, 8}}}};
    const auto found = comparisonOf(session, {{articles[Side::Right], articles[Side::Left]}});
    QVERIFY(found && found->reading);
    const SessionReading exchanged{{{9, 7}}, {{2, 1}}, Sided<Range>{{Range{5, 8}, Range{1, 3}}}};
    QVERIFY(*found->reading == exchanged);
}

void TestSession::newerFormatIsRefused()
{
    const Result<Session> read = sessionFromBytes("{\"diptych_session\": 2, \"corpus\": 7}", u"s.diptych"_s);
    QVERIFY(!read);
    QVERIFY2(read.failure().reason.contains(u"newer version"), qPrintable(read.failure().reason));
}

void TestSession::damagedFilesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *from, const char *to, const char *told) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(told);
    };
    row("\"diptych_session\": 1", "\"diptych\": 1", "no session|not a session");
    row("\"kind\": \"", "\"kind\": \"un", "decisions 1, kind");
    row("\"start\": ", "\"start\": -", "start");
    row("\"min_words\": ", "\"min_words\": 1e300, \"x\": ", "min_words");
    row("\"current\": 0", "\"current\": 5", "current");
    row("\"decisions\": [", "\"decisions\": [7, ", "decisions 1");
    row("\"at\": \"20", "\"at\": \"then 20", "at");
    row("\"corpus\": ", "\"corpus\": 3, \"y\": ", "corpus");
    row("\"subject\": \"shared\"", "\"subject\": \"sea\"", "subject");
    row("\"zoom\": ", "\"zoom\": -", "zoom");
    row("\"upper\": ", "\"upper\": -", "upper");
}

void TestSession::damagedFilesAreRefusedWithTheirPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, told);
    const Sided<ArticlePtr> articles = randomArticles(3);
    Session session;
    session.comparisons.push_back(comparison(articles, randomDecisions(9, articles)));
    session.comparisons[0].reading = SessionReading{{{1, 2}}, {{3, 4}}};
    session.layout.emplace();
    session.layout->subject = u"shared"_s;
    session.current = 0;
    QByteArray bytes = sessionBytes(session, u"/s.diptych"_s);
    const qsizetype at = bytes.indexOf(from);
    QVERIFY(at >= 0);
    const Result<Session> read = sessionFromBytes(bytes.replace(at, from.size(), to), u"/s.diptych"_s);
    QVERIFY(!read);
    const QStringList any = told.split(u'|');
    QVERIFY2(
        std::ranges::any_of(any, [&](const QString &part) { return read.failure().reason.contains(part); }),
        qPrintable(read.failure().reason));
}

void TestSession::everyCutIsRefused()
{
    const QByteArray bytes = sessionBytes(randomSession(5), u"/s.diptych"_s);
    for (qsizetype size = 0; size < bytes.size() - 2; size += 97)
        QVERIFY(!sessionFromBytes(bytes.first(size), u"/s.diptych"_s));
}

void TestSession::unknownKeysArePassedOver()
{
    const Session session = randomSession(5);
    QByteArray bytes = sessionBytes(session, u"/s.diptych"_s);
    bytes.replace("\"decisions\":", "\"colour\": {\"of\": []}, \"decisions\":");
    QVERIFY(sessionFromBytes(bytes, u"/s.diptych"_s).value() == session);
}

void TestSession::unwritableFolderLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"gone/s.diptych"_s);
    const auto failure = saveSession({}, path);
    QVERIFY(failure);
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(saveSession({}, folder.path()));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
