// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/formats/markdownreport.h"
#include "report/report.h"

using namespace Qt::StringLiterals;

namespace diptych {

class TestMarkdownReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkIsOneRow();
    void editsAreBold();
    void whatMayDifferIsListed();
    void figuresAreThoseOfTheOtherReports();
    void textIsNoMarkup_data();
    void textIsNoMarkup();
    void theCommandThatRepeatsItStandsInTheFooter();
};

namespace {

QString markdown(const HandmadePair &pair)
{
    return QString::fromUtf8(renderReport(pair.pair(), ReportFormat::Markdown).value());
}

HandmadePair smallPair()
{
    HandmadePair pair(u"Ferry aground.\n\nSeven people were hurt. Stay | calm."_s,
                      u"Reef hit.\n\nStay | calm.\n\nNine people were hurt."_s);
    Link &edited = pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.edit(edited, EditOp::Replace, pair.at(Side::Left, u"Seven"_s), pair.at(Side::Right, u"Nine"_s));
    edited.moved = true;
    pair.link(LinkKind::Verbatim, u"Stay | calm."_s, u"Stay | calm."_s);
    pair.differs(FactType::Number, u"Seven people"_s, u"Nine people"_s, 1);
    return pair;
}

} // namespace

void TestMarkdownReport::everyLinkIsOneRow()
{
    const QString report = markdown(smallPair());
    QCOMPARE(report.count(u"| 1 | 1 | edited, moved |"), 1);
    QCOMPARE(report.count(u"| 2 | 2 | word for word | ¶\u00a02: Stay \\| calm. | ¶\u00a02: Stay \\| calm. |"),
             1);
}

void TestMarkdownReport::editsAreBold()
{
    QVERIFY(
        markdown(smallPair())
            .contains(u"| ¶\u00a02: **Seven** people were hurt. | ¶\u00a03: **Nine** people were hurt. |"));
}

void TestMarkdownReport::whatMayDifferIsListed()
{
    QVERIFY(markdown(smallPair())
                .contains(u"- number, may differ: Seven people, Nine people (link 1)\n"
                          "  - A: **Seven people** were hurt.\n"
                          "  - B: **Nine people** were hurt.\n"));
}

void TestMarkdownReport::figuresAreThoseOfTheOtherReports()
{
    HandmadePair pair = smallPair();
    pair.comparison.summary.similarity = 0.4372;
    pair.comparison.summary.orderAgreement = 0.5;
    pair.comparison.summary.longestVerbatimWords = 1;
    const QString report = markdown(pair);
    QVERIFY(report.contains(u"of both): 43.7\u00a0%\n"));
    QVERIFY(report.contains(u"linked words): 50.0\u00a0%\n"));
    QVERIFY(report.contains(u"longest run word for word: 1 word\n"));
}

void TestMarkdownReport::textIsNoMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const QString &text, const QString &escaped) {
        QTest::newRow(qPrintable(text)) << text << escaped;
    };
    row(u"<script>alert(1)</script>"_s, u"\\<script\\>alert(1)\\</script\\>"_s);
    row(u"![x](javascript:1)"_s, u"\\!\\[x\\](javascript:1)"_s);
    row(u"**bold** `code`"_s, u"\\*\\*bold\\*\\* \\`code\\`"_s);
    row(u"# heading"_s, u"\\# heading"_s);
    row(u"1. item"_s, u"1\\. item"_s);
    row(u"43.6 %"_s, u"43.6 %"_s);
    row(u"- item - no"_s, u"\\- item - no"_s);
    row(u"https://example.org"_s, u"https\\://example.org"_s);
    row(u"two\n\nparagraphs"_s, u"two paragraphs"_s);
}

void TestMarkdownReport::textIsNoMarkup()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(markdownEscaped(text), escaped);
}

void TestMarkdownReport::theCommandThatRepeatsItStandsInTheFooter()
{
    HandmadePair pair = smallPair();
    pair.left.path = u"a `b`.txt"_s;
    const QString footer = markdown(pair).section(u'\n', -2);
    QVERIFY2(footer.contains(u"`` diptych compare 'a `b`.txt' right.txt --format markdown "),
             qPrintable(footer));
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestMarkdownReport)
#include "tst_markdownreport.moc"
