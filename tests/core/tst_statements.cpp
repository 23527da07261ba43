// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/statements.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

// A "table" as a reader would write it down: "a=b" for a statement, "a" or "b" for sentences of one report.
QStringList written(const ComparedPair &pair, const std::vector<Statement> &statements, Side from)
{
    QStringList rows;
    for (const AlignedRow &row : alignedRows(pair, statements, from)) {
        if (row.statement < 0) {
            rows << row.unmatched.in(pair.articles[row.side]->text).toString().simplified();
            continue;
        }
        const Statement &statement = statements[static_cast<std::size_t>(row.statement)];
        QStringList sides;
        for (const Side side : bothSides) {
            QStringList places;
            for (const Range &place : statement.places[side])
                places << place.in(pair.articles[side]->text).toString();
            sides << places.join(u'+');
        }
        rows << sides.join(u'=');
    }
    return rows;
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAboutTheSameStretchAreOneStatement();
    void sentenceInsideALongPassageStaysApart();
    void whatIsProvedAndWhatIsProbableAreApart();
    void wordsKindAndScoreAreOfTheLinks();
    void rowsFollowOneReportOrTheOther();
    void onlyWholeSentencesAreWithoutMatch();
    void reportsWithoutAnythingSharedGiveTwoRows();
    void placesAreNamedByParagraph();
};

void TestStatements::placesAboutTheSameStretchAreOneStatement()
{
    HandmadePair made(u"Ferry aground.\n\nA ferry ran aground.\n\nNight fell."_s,
                      u"A ferry ran aground today.\n\nNight fell."_s);
    made.link(LinkKind::Edited, u"Ferry aground"_s, u"A ferry ran aground today"_s);
    made.link(LinkKind::Verbatim, u"A ferry ran aground"_s, u"A ferry ran aground"_s);
    made.link(LinkKind::Verbatim, u"Night fell"_s, u"Night fell"_s).moved = true;
    const auto statements = statementsOf(made.pair());
    QCOMPARE(statements.size(), 2u);
    QCOMPARE(statements[0].links, (std::vector<std::size_t>{0, 1}));
    QCOMPARE(statements[0].places[Side::Left].size(), 2u);
    QCOMPARE(statements[0].places[Side::Right].size(), 1u);
    QVERIFY(!statements[0].moved);
    QVERIFY(statements[1].moved);
}

void TestStatements::sentenceInsideALongPassageStaysApart()
{
    HandmadePair made(
        u"One two three four. Five six seven eight. Nine ten eleven twelve."_s,
        u"One two three four. Five six seven eight. Nine ten eleven twelve. Again: five six."_s);
    made.link(LinkKind::Verbatim, u"One two three four. Five six seven eight. Nine ten eleven twelve"_s,
              u"One two three four. Five six seven eight. Nine ten eleven twelve"_s);
    made.link(LinkKind::Verbatim, u"Five six"_s, u"five six"_s);
    QCOMPARE(statementsOf(made.pair()).size(), 2u);
}

void TestStatements::whatIsProvedAndWhatIsProbableAreApart()
{
    HandmadePair made(u"A ferry ran aground. Rain fell."_s, u"A ferry ran aground. It was wet."_s);
    made.link(LinkKind::Verbatim, u"A ferry ran aground"_s, u"A ferry ran aground"_s);
    made.link(LinkKind::Reworded, u"Rain fell"_s, u"It was wet"_s).passage = 1;
    const auto statements = statementsOf(made.pair());
    QCOMPARE(statements.size(), 2u);
    QCOMPARE(statements[1].kind, LinkKind::Reworded);
}

void TestStatements::wordsKindAndScoreAreOfTheLinks()
{
    HandmadePair made(u"Seven were hurt on board. Rain fell."_s,
                      u"Nine were hurt on board. Rain fell too."_s);
    made.link(LinkKind::Edited, u"Seven were hurt on board"_s, u"Nine were hurt on board"_s).score = 0.8;
    made.link(LinkKind::Verbatim, u"Rain fell"_s, u"Rain fell"_s).score = 0.6;
    made.comparison.links[1].passage = 1;
    made.comparison.links[1].decided = QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC);
    made.differs(FactType::Number, u"Seven"_s, u"Nine"_s, 1);
    const auto statements = statementsOf(made.pair());
    QCOMPARE(statements.size(), 1u);
    QCOMPARE(statements[0].kind, LinkKind::Edited);
    QCOMPARE(statements[0].score, 0.8);
    QCOMPARE(statements[0].words[Side::Left], 7);
    QCOMPARE(statements[0].words[Side::Right], 7);
    QVERIFY(statements[0].byHand);
    QVERIFY(statements[0].differs);
}

void TestStatements::rowsFollowOneReportOrTheOther()
{
    HandmadePair made(u"Alpha one.\n\nBeta two.\n\nGamma three."_s,
                      u"Extra nine.\n\nGamma three.\n\nMore eight.\n\nAlpha one."_s);
    made.link(LinkKind::Verbatim, u"Alpha one"_s, u"Alpha one"_s);
    made.link(LinkKind::Verbatim, u"Gamma three"_s, u"Gamma three"_s);
    made.unique(Side::Left, u"Beta two."_s);
    made.unique(Side::Right, u"Extra nine."_s);
    made.unique(Side::Right, u"More eight."_s);
    const ComparedPair pair = made.pair();
    const auto statements = statementsOf(pair);
    QCOMPARE(written(pair, statements, Side::Left),
             QStringList({u"Extra nine."_s, u"Alpha one=Alpha one"_s, u"Beta two."_s,
                          u"Gamma three=Gamma three"_s, u"More eight."_s}));
    QCOMPARE(written(pair, statements, Side::Right),
             QStringList({u"Extra nine."_s, u"Gamma three=Gamma three"_s, u"More eight."_s,
                          u"Alpha one=Alpha one"_s, u"Beta two."_s}));
}

void TestStatements::onlyWholeSentencesAreWithoutMatch()
{
    HandmadePair made(u"A ferry ran aground early. Rain fell. Wind rose. Night came."_s, u"A ferry ran."_s);
    made.link(LinkKind::Verbatim, u"A ferry ran"_s, u"A ferry ran"_s);
    made.unique(Side::Left, u"aground early. Rain fell. Wind rose. Night came."_s);
    const ComparedPair pair = made.pair();
    QCOMPARE(unmatchedSentences(pair, Side::Left),
             std::vector<Range>{made.at(Side::Left, u"Rain fell. Wind rose. Night came."_s)});
    QVERIFY(unmatchedSentences(pair, Side::Right).empty());
}

void TestStatements::reportsWithoutAnythingSharedGiveTwoRows()
{
    HandmadePair made(u"Rain fell."_s, u"Wind rose."_s);
    made.unique(Side::Left, u"Rain fell."_s);
    made.unique(Side::Right, u"Wind rose."_s);
    const ComparedPair pair = made.pair();
    QCOMPARE(written(pair, statementsOf(pair), Side::Left), QStringList({u"Wind rose."_s, u"Rain fell."_s}));
    const ComparedPair empty = HandmadePair({}, {}).pair();
    QVERIFY(alignedRows(empty, statementsOf(empty), Side::Left).empty());
}

void TestStatements::placesAreNamedByParagraph()
{
    const Article article = articleFromText(u"a.txt"_s, u"One.\n\nTwo. Three.\n\nFour."_s);
    const auto at = [&](const QString &words) {
        const qsizetype begin = article.text.indexOf(words);
        return Range{begin, begin + words.size()};
    };
    QCOMPARE(placesText(article.segmentation, {at(u"One"_s), at(u"Two"_s), at(u"Three"_s), at(u"Four"_s)}),
             u"¶\u00a01, ¶\u00a02, ¶\u00a03"_s);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
