// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/articlelayout.h"
#include "samplepairs.h"

#include <QTest>

using namespace diptych;
using namespace diptych::test;

class TestArticleLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyMapSendsEverythingToTheBeginning();
    void positionsInsideSegmentsAreCarriedBothWays();
    void aGapLandsAtTheNextShownCharacter();
    void aStretchNeverReachesIntoTheGapBehindIt();
    void everyWordStandsAtItsMappedPosition_data();
    void everyWordStandsAtItsMappedPosition();
    void mappingThereAndBackIsTheSame();
    void wrappedLinesAreJoined();
    void carriageReturnsAreNotShown();
    void linesInScriptsWithoutSpacesAreJoinedWithoutOne();
    void aTypedDashBecomesABullet();
    void blocksCarryTheNumbersOfTheirParagraphs();
    void marksBetweenParagraphsAreShown();
    void charactersThatADocumentKeepsForItselfAreReplaced();
    void directionIsThatOfMostLetters();
};

namespace {

QString randomText(quint32 seed)
{
    static const QStringList pieces{
        QStringLiteral("harbour"),    QStringLiteral("cease-fire"), QStringLiteral("U.S."),
        QStringLiteral("3,5"),        QStringLiteral("\r\n"),       QStringLiteral("\n"),
        QStringLiteral("\n\n"),       QStringLiteral("\r\n\r\n"),   QStringLiteral("  "),
        QStringLiteral("\t"),         QStringLiteral("السلام"),     QStringLiteral("ירושלים"),
        QStringLiteral("東京で会議"), QStringLiteral("“Quoted,”"),  QStringLiteral("Ende."),
        QStringLiteral("- item"),     QStringLiteral("😀"),          QStringLiteral("étude"),
        QStringLiteral("* * *"),      QStringLiteral("\u00a0"),     QStringLiteral("\u2028"),
        QStringLiteral("नमस्ते"),       QStringLiteral("\ufffc"),     QStringLiteral("well-\n")};
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < 120; ++i) {
        text += pieces[static_cast<qsizetype>(random.bounded(static_cast<quint32>(pieces.size())))];
        if (random.bounded(3u) > 0)
            text += u' ';
    }
    return text;
}

} // namespace

void TestArticleLayout::anEmptyMapSendsEverythingToTheBeginning()
{
    const TextMap map;
    QCOMPARE(map.toDocument(qsizetype(7)), 0);
    QCOMPARE(map.toArticle(qsizetype(7)), 0);
    QCOMPARE(map.toDocument(Range{2, 5}), (Range{0, 0}));
}

void TestArticleLayout::positionsInsideSegmentsAreCarriedBothWays()
{
    TextMap map;
    map.append(3, 0, 4);
    map.append(10, 5, 2);
    QCOMPARE(map.toDocument(qsizetype(3)), 0);
    QCOMPARE(map.toDocument(qsizetype(6)), 3);
    QCOMPARE(map.toDocument(qsizetype(11)), 6);
    QCOMPARE(map.toArticle(qsizetype(6)), 11);
    QCOMPARE(map.toDocument(qsizetype(99)), 7);
}

void TestArticleLayout::aGapLandsAtTheNextShownCharacter()
{
    TextMap map;
    map.append(3, 0, 4);
    map.append(10, 5, 2);
    QCOMPARE(map.toDocument(qsizetype(0)), 0);
    QCOMPARE(map.toDocument(qsizetype(8)), 5);
    QCOMPARE(map.toArticle(qsizetype(4)), 10);
}

void TestArticleLayout::aStretchNeverReachesIntoTheGapBehindIt()
{
    TextMap map;
    map.append(3, 0, 4);
    map.append(10, 5, 2);
    QCOMPARE(map.toDocument(Range{3, 9}), (Range{0, 4}));
    QCOMPARE(map.toDocument(Range{4, 11}), (Range{1, 6}));
    QCOMPARE(map.toDocument(Range{8, 9}), (Range{5, 5}));
}

void TestArticleLayout::everyWordStandsAtItsMappedPosition_data()
{
    QTest::addColumn<QString>("text");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("random %u", seed) << randomText(seed);
}

void TestArticleLayout::everyWordStandsAtItsMappedPosition()
{
    QFETCH(QString, text);
    const ArticlePtr report = article(text);
    const ArticleLayout layout = layOut(*report);
    QVERIFY(!report->segmentation.words.empty());
    for (const Range &word : report->segmentation.words) {
        const Range shown = layout.map.toDocument(word);
        QCOMPARE(shown.in(layout.text).toString(), word.in(text).toString());
        QCOMPARE(layout.map.toArticle(shown), word);
    }
}

void TestArticleLayout::mappingThereAndBackIsTheSame()
{
    const ArticlePtr report = article(randomText(99));
    const ArticleLayout layout = layOut(*report);
    qsizetype before = 0;
    for (qsizetype offset = 0; offset < report->text.size(); ++offset) {
        const qsizetype position = layout.map.toDocument(offset);
        QVERIFY(position >= before && position <= layout.text.size());
        before = position;
        QCOMPARE(layout.map.toDocument(layout.map.toArticle(position)), position);
    }
}

void TestArticleLayout::wrappedLinesAreJoined()
{
    Article report;
    report.text =
        QStringLiteral("The ferry ran on a\nreef, the coast \r\n   guard said of the cease-\nfire ship.");
    report.segmentation.paragraphs.push_back({{0, report.text.size()}, ParagraphKind::Body, 0, 0});
    QCOMPARE(layOut(report).text,
             QStringLiteral("The ferry ran on a reef, the coast guard said of the cease-fire ship."));
}

void TestArticleLayout::carriageReturnsAreNotShown()
{
    const ArticleLayout layout =
        layOut(*article(QStringLiteral("Head line\r\n\r\nOne two three.\r\n\r\nFour five.\r\n")));
    QVERIFY(!layout.text.contains(u'\r'));
    QCOMPARE(layout.blocks.size(), std::size_t(3));
}

void TestArticleLayout::linesInScriptsWithoutSpacesAreJoinedWithoutOne()
{
    Article report;
    report.text = QStringLiteral("会議は\n東京で開かれた。");
    report.segmentation.paragraphs.push_back({{0, report.text.size()}, ParagraphKind::Body, 0, 0});
    QCOMPARE(layOut(report).text, QStringLiteral("会議は東京で開かれた。"));
}

void TestArticleLayout::aTypedDashBecomesABullet()
{
    Article report;
    report.text = QStringLiteral("- seven hurt");
    report.segmentation.paragraphs.push_back({{0, report.text.size()}, ParagraphKind::ListItem, 0, 0});
    QCOMPARE(layOut(report).text, QStringLiteral("• seven hurt"));
}

void TestArticleLayout::blocksCarryTheNumbersOfTheirParagraphs()
{
    const ArticlePtr report = article(test::report({1, 2, 3}));
    const ArticleLayout layout = layOut(*report);
    QCOMPARE(layout.blocks.size(), report->segmentation.paragraphs.size());
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
        QCOMPARE(layout.blocks[i].number, static_cast<int>(i) + 1);
        QCOMPARE(layout.blocks[i].kind, report->segmentation.paragraphs[i].kind);
    }
}

void TestArticleLayout::marksBetweenParagraphsAreShown()
{
    Article report;
    report.text = QStringLiteral("One.\n***\nTwo.");
    report.segmentation.paragraphs.push_back({{0, 4}, ParagraphKind::Body, 0, 0});
    report.segmentation.paragraphs.push_back({{9, 13}, ParagraphKind::Body, 0, 0});
    const ArticleLayout layout = layOut(report);
    QCOMPARE(layout.text, QStringLiteral("One.\n***\nTwo."));
    QCOMPARE(layout.blocks[1].number, 0);
    QCOMPARE(layout.blocks[2].number, 2);
}

void TestArticleLayout::charactersThatADocumentKeepsForItselfAreReplaced()
{
    Article report;
    report.text = QStringLiteral("a\ufffcb") + QChar(0xFDD0) + QStringLiteral("c");
    report.segmentation.paragraphs.push_back({{0, report.text.size()}, ParagraphKind::Body, 0, 0});
    QCOMPARE(layOut(report).text, QStringLiteral("a\ufffdb\ufffdc"));
}

void TestArticleLayout::directionIsThatOfMostLetters()
{
    QCOMPARE(mainDirection(QStringLiteral("NPA: وقعت الحكومة هدنة لستين يوما")), Qt::RightToLeft);
    QCOMPARE(mainDirection(QStringLiteral("The word السلام means peace in Arabic")), Qt::LeftToRight);
    QCOMPARE(mainDirection(QStringLiteral("12 345")), Qt::LeftToRight);
}

QTEST_APPLESS_MAIN(TestArticleLayout)
#include "tst_articlelayout.moc"
