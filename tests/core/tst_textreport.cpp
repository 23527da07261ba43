// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/formats/textwrap.h"
#include "report/report.h"

using namespace Qt::StringLiterals;

namespace diptych {

class TestTextReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBothSources();
    void equalTextStandsOnce();
    void editsAreMarkedOnTheirSides();
    void linksSayWhereTheyStand();
    void uniqueTextIsSaidToHaveNoMatch();
    void repeatsAreNamed();
    void whatMayDifferStandsSideBySide();
    void linesFitTheTerminal();
    void controlCharactersDoNotReachTheTerminal();
    void kindsLeaveOutLinks();
    void wrapsAtSpacesAndBreaksLongWords();
    void wideCharactersTakeTwoColumns();
};

namespace {

QString text(const HandmadePair &pair, const ReportOptions &options = {})
{
    return QString::fromUtf8(renderReport(pair.pair(), ReportFormat::Text, options).value());
}

HandmadePair smallPair()
{
    HandmadePair pair(
        u"Ferry aground\n\nSeven people were hurt. Stay calm all. Stay calm all."_s,
        u"Reef hit\n\nOther words stand right here.\n\nStay calm all. Nine people were hurt."_s);
    Link &edited = pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.edit(edited, EditOp::Replace, pair.at(Side::Left, u"Seven"_s), pair.at(Side::Right, u"Nine"_s));
    edited.moved = true;
    pair.link(LinkKind::Verbatim, u"Stay calm all."_s, u"Stay calm all."_s);
    pair.unique(Side::Right, u"Other words stand right here."_s);
    pair.repeat(Side::Left, u"Stay calm all."_s);
    return pair;
}

} // namespace

void TestTextReport::namesBothSources()
{
    HandmadePair pair = smallPair();
    pair.left.title = u"Ferry aground"_s;
    pair.right.outlet = u"Gazette"_s;
    pair.left.sha256 = QByteArray(64, 'a');
    const QString report = text(pair);
    QVERIFY(report.contains(u"A     left.txt\n      Ferry aground\n"));
    QVERIFY(report.contains(u"B     right.txt\n"));
    QVERIFY(report.contains(u"Gazette"));
    QVERIFY(report.contains(u"      SHA256 "_s + QString(64, u'a') + u'\n'));
}

void TestTextReport::equalTextStandsOnce()
{
    QVERIFY(text(smallPair()).contains(u"    both  Stay calm all.\n"));
}

void TestTextReport::editsAreMarkedOnTheirSides()
{
    const QString report = text(smallPair());
    QVERIFY(report.contains(u"    A     [-Seven-] people were hurt.\n"));
    QVERIFY(report.contains(u"    B     {+Nine+} people were hurt.\n"));
}

void TestTextReport::linksSayWhereTheyStand()
{
    QVERIFY(text(smallPair()).contains(u"[1] edited, moved, score 0.83, A ¶\u00a02, B ¶\u00a03\n"));
}

void TestTextReport::uniqueTextIsSaidToHaveNoMatch()
{
    const QString report = text(smallPair());
    const qsizetype heading = report.indexOf(u"Only in B: no match found in A");
    QVERIFY(heading > 0);
    QVERIFY(report.indexOf(u"¶\u00a02    Other words stand right here.", heading) > heading);
    QVERIFY(!report.contains(u"Only in A"));
}

void TestTextReport::repeatsAreNamed()
{
    QVERIFY(text(smallPair()).contains(u"  2 times: ¶\u00a02, ¶\u00a02\n    Stay calm all.\n"));
}

void TestTextReport::whatMayDifferStandsSideBySide()
{
    HandmadePair pair(u"Seven people were hurt. All is well."_s, u"Nine people were hurt. Who knows."_s);
    QVERIFY(!text(pair).contains(u"differ"));
    pair.right.date = u"2025-10-15"_s;
    pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.link(LinkKind::Edited, u"Seven people"_s, u"Nine people"_s);
    pair.differs(FactType::Number, u"Seven people"_s, u"Nine people"_s, 1);
    pair.differs(FactType::Number, u"Seven people"_s, u"Nine people"_s, 2);
    const QString report = text(pair);
    QVERIFY(report.contains(u"  number, may differ: Seven people, Nine people [1] [2]\n"
                            "    A     Seven people were hurt.\n"
                            "    B     Nine people were hurt. (2025-10-15)\n"));
    QCOMPARE(report.count(u", may differ:"), 1);
    QVERIFY(report.contains(u"1 fact was found that may differ."));
}

void TestTextReport::linesFitTheTerminal()
{
    HandmadePair pair(u"word "_s.repeated(200) + u'.', u"漢字"_s.repeated(120));
    pair.left.path = u"long/"_s.repeated(40);
    pair.left.sha256 = QByteArray(64, 'a');
    pair.unique(Side::Left, u"word "_s.repeated(199) + u"word"_s);
    pair.comparison.unique[Side::Right].push_back({0, pair.right.text.size()});
    const QStringList lines = text(pair).split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(displayWidth(line) <= 78, qPrintable(line));
}

void TestTextReport::controlCharactersDoNotReachTheTerminal()
{
    HandmadePair pair(u"Red \u001b[31m alert\u0007 here."_s, u"x"_s);
    pair.comparison.unique[Side::Left].push_back({0, pair.left.text.size()});
    pair.left.path = u"a\u001bb\nc.txt"_s;
    const QString report = text(pair);
    QVERIFY(!report.contains(u'\u001b'));
    QVERIFY(!report.contains(u'\u0007'));
    QVERIFY(report.contains(u"A     a\ufffdb c.txt\n"));
}

void TestTextReport::kindsLeaveOutLinks()
{
    const QString report = text(smallPair(), {.kinds = {LinkKind::Verbatim}});
    QVERIFY(!report.contains(u"[1] edited"));
    QVERIFY(report.contains(u"[2] word for word"));
}

void TestTextReport::wrapsAtSpacesAndBreaksLongWords()
{
    QCOMPARE(wrapped(u"one two three"_s, 7), QStringList({u"one two"_s, u"three"_s}));
    QCOMPARE(wrapped(u"a abcdefghij b"_s, 4), QStringList({u"a"_s, u"abcd"_s, u"efgh"_s, u"ij b"_s}));
    QCOMPARE(wrapped({}, 10), QStringList());
    // A letter and its mark are not torn apart.
    QCOMPARE(wrapped(u"e\u0301e\u0301e\u0301"_s, 2), QStringList({u"e\u0301e\u0301"_s, u"e\u0301"_s}));
}

void TestTextReport::wideCharactersTakeTwoColumns()
{
    QCOMPARE(displayWidth(u"漢字a"), 5);
    QCOMPARE(displayWidth(u"e\u0301"), 1);
    QCOMPARE(displayWidth(u"😀"), 2);
    QCOMPARE(wrapped(u"漢字漢"_s, 5), QStringList({u"漢字"_s, u"漢"_s}));
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestTextReport)
#include "tst_textreport.moc"
