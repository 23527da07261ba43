// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/duplicatespage.h"
#include "corpus/heatmap.h"
#include "corpus/neighbourpanel.h"
#include "corpus/pairmodel.h"
#include "corpus/scorehistogram.h"
#include "corpus/searchpage.h"
#include "corpus/similarpage.h"
#include "corpus/storiespage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

std::vector<CorpusArticle> articles()
{
    return {{u"a.txt"_s, u"Ferry aground"_s, u"Echo"_s, u"2024-05-03"_s},
            {u"b.txt"_s, u"Ferry on reef"_s, u"Gazette"_s, u"2024-05-01"_s},
            {u"c.txt"_s, u"Bakery wins"_s, {}, {}}};
}

std::vector<SimilarPair> pairs()
{
    return {{0, 1, 0.8, 0.9, 0.7}, {0, 2, 0.3, 0.4, 0.5}};
}

ShownStory story(const QString &label)
{
    return {label, articles(), {100, 200, 100}, {1, 0.5F, 0, 0.25F, 1, 0, 0, 0, 1}};
}

} // namespace

class TestCorpusPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void earlierArticleStandsFirst();
    void pairsAreSortedAndFiltered();
    void similarPageComparesByDoubleClickAndSavesExactFigures();
    void nothingSharedIsSaid();
    void thresholdDecidesWhatGoes();
    void thresholdStopsWherePairsAreUnknown();
    void recurringLinesAreShown();
    void storyTellsItsOutletsDaysAndCopiedText();
    void pairsOfAStoryAreRanked();
    void pairsAreComparedOnceForWhoLooks();
    void mapPutsNearArticlesSideBySide();
    void mapIsWalkedByKeysAndOpensComparisons();
    void namesOfTheMapGiveWayBeforeItsCells();
    void mapIsSavedAsTableAndPicture();
    void searchWaitsForTheTypist();
    void hitsSayWhatWasFound();
    void hitsAreRankedUnderTheReadersHand();
    void neighboursAreTheOnesToCompareWith();
};

void TestCorpusPages::earlierArticleStandsFirst()
{
    PairModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPairs(articles(), pairs());
    QCOMPARE(model.first(0).path, u"b.txt"_s);
    QCOMPARE(model.second(0).path, u"a.txt"_s);
    QCOMPARE(model.index(0, PairModel::OfFirst).data(Qt::EditRole).toDouble(), 0.7);
    QCOMPARE(model.index(0, PairModel::InTime).data().toString(), u"2 days later by date"_s);
    // Without dates the order of the list stays, and nothing is made of it.
    QCOMPARE(model.first(1).path, u"a.txt"_s);
    QCOMPARE(model.index(1, PairModel::InTime).data().toString(), u"no dates to tell which came first"_s);
}

void TestCorpusPages::pairsAreSortedAndFiltered()
{
    PairModel model;
    model.setPairs(articles(), pairs());
    model.sort(PairModel::Shared, Qt::AscendingOrder);
    QCOMPARE(model.second(0).path, u"c.txt"_s);
    model.setPhrase(u"gazette AGROUND"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.first(0).path, u"b.txt"_s);
    model.setPhrase(u"zeppelin"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestCorpusPages::similarPageComparesByDoubleClickAndSavesExactFigures()
{
    SimilarPage page;
    page.setPairs(articles(), pairs());
    page.resize(900, 500);
    page.show();
    QSignalSpy compare(&page, &CorpusPage::compareWanted);
    auto *table = page.findChild<QTreeView *>(u"pairTable"_s);
    QVERIFY(table->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(compare.count(), 1);
    QCOMPARE(compare[0], (QVariantList{u"b.txt"_s, u"a.txt"_s}));
    QSignalSpy save(&page, &CorpusPage::saveWanted);
    page.findChild<QPushButton *>(u"savePairs"_s)->click();
    QVERIFY(save[0][1].toByteArray().contains("b.txt\ta.txt\t0.8\t0.7\t0.9\t2 days later by date\n"));
}

void TestCorpusPages::nothingSharedIsSaid()
{
    SimilarPage page;
    page.setPairs(articles(), {});
    page.show();
    QVERIFY(page.findChild<QLabel *>(u"pageNotice"_s)->text().startsWith(u"No two of the 3"_s));
    QVERIFY(!page.findChild<QTreeView *>(u"pairTable"_s)->isVisible());
}

void TestCorpusPages::thresholdDecidesWhatGoes()
{
    DuplicatesPage page;
    page.setFindings({articles(), {{u"2024-05-03"_s, 100}, {u"2024-05-01"_s, 200}, {{}, 100}}, pairs(), {}});
    page.resize(1000, 600);
    page.show();
    auto *groups = page.findChild<QTreeWidget *>(u"duplicateGroups"_s);
    QCOMPARE(groups->topLevelItemCount(), 1);
    QCOMPARE(groups->topLevelItem(0)->text(0), u"Ferry on reef"_s); // The earliest is kept.
    QCOMPARE(groups->topLevelItem(0)->childCount(), 1);
    QVERIFY(page.summary().startsWith(u"1 "_s));
    page.findChild<QComboBox *>(u"keepRule"_s)->setCurrentIndex(1);
    page.findChild<QSlider *>(u"duplicateThreshold"_s)->setValue(90);
    QCOMPARE(groups->topLevelItemCount(), 0);
    page.findChild<QSlider *>(u"duplicateThreshold"_s)->setValue(25);
    QCOMPARE(page.findChild<QListWidget *>(u"duplicateSamples"_s)->item(0)->text(),
             u"30 %: Ferry aground\nBakery wins"_s); // What the threshold just lets in.
    QSignalSpy compare(&page, &CorpusPage::compareWanted);
    Q_EMIT groups->itemActivated(groups->topLevelItem(0)->child(0), 0);
    QCOMPARE(compare.count(), 1);
}

void TestCorpusPages::thresholdStopsWherePairsAreUnknown()
{
    DuplicatesPage page;
    page.setFindings({articles(), {{}, {}, {}}, pairs(), {}});
    page.findChild<QSlider *>(u"duplicateThreshold"_s)->setValue(3);
    QCOMPARE(page.threshold(), 0.2);
}

void TestCorpusPages::recurringLinesAreShown()
{
    DuplicatesPage page;
    page.setFindings({articles(), {{}, {}, {}}, pairs(), {{u"Sign up for our letter"_s, 12}}});
    QCOMPARE(page.findChild<QListWidget *>(u"boilerplateLines"_s)->item(0)->text(),
             u"12 × Sign up for our letter"_s);
}

void TestCorpusPages::storyTellsItsOutletsDaysAndCopiedText()
{
    // Half of the first article's 100 words, a quarter of the second's 200, none of the third's 100.
    QCOMPARE(story(u"Ferry"_s).copied(), 0.25);
    StoriesPage page;
    page.setStories({story(u"Ferry"_s)}, 5);
    const QString facts = page.findChild<QLabel *>(u"storyFacts"_s)->text();
    QVERIFY2(facts.contains(u"Echo, Gazette"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"2024-05-01 – 2024-05-03"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"25 % of the words"_s), qPrintable(facts));
}

void TestCorpusPages::pairsOfAStoryAreRanked()
{
    StoriesPage page;
    page.setStories({story(u"Ferry"_s), story(u"Other"_s)}, 6);
    auto *pairList = page.findChild<QTreeWidget *>(u"storyPairs"_s);
    QCOMPARE(pairList->topLevelItemCount(), 3);
    QCOMPARE(pairList->topLevelItem(0)->text(2), u"50 %"_s);
    QCOMPARE(pairList->topLevelItem(0)->text(3), u"…"_s); // Not compared yet.
    page.setCompared(u"Ferry"_s, {{0, 1, 0.5, StoryPairFigures{1, 30}},
                                  {0, 2, 0, StoryPairFigures{4, 20}},
                                  {1, 2, 0, StoryPairFigures{0, 90}}});
    auto *order = page.findChild<QComboBox *>(u"storyPairOrder"_s);
    const auto first = [&](int index) {
        order->setCurrentIndex(index);
        const QTreeWidgetItem *item = pairList->topLevelItem(0);
        return QStringList{item->text(2), item->text(3), item->text(4)};
    };
    QCOMPARE(first(0), (QStringList{u"50 %"_s, u"1"_s, u"30"_s}));
    QCOMPARE(first(1), (QStringList{u"0 %"_s, u"4"_s, u"20"_s}));
    QCOMPARE(first(2), (QStringList{u"0 %"_s, u"0"_s, u"90"_s}));
    QCOMPARE(first(3), (QStringList{u"50 %"_s, u"1"_s, u"30"_s})); // The only two with dates.
    QSignalSpy compare(&page, &CorpusPage::compareWanted);
    Q_EMIT pairList->itemActivated(pairList->topLevelItem(0), 0);
    QCOMPARE(compare[0], (QVariantList{u"a.txt"_s, u"b.txt"_s}));
}

void TestCorpusPages::pairsAreComparedOnceForWhoLooks()
{
    StoriesPage page;
    QSignalSpy wanted(&page, &StoriesPage::pairsWanted);
    page.setStories({story(u"Ferry"_s)}, 3);
    QCOMPARE(wanted.count(), 0);
    page.show();
    QCOMPARE(wanted.count(), 1);
    page.setCompared(u"Ferry"_s, {{0, 1, 0.5, StoryPairFigures{1, 30}}});
    page.hide();
    page.show();
    QCOMPARE(wanted.count(), 1);
}

void TestCorpusPages::mapPutsNearArticlesSideBySide()
{
    // 0 and 2 share, 1 and 3 share, the two blocks do not.
    const OverlapMatrix matrix{{u"a"_s, u"b"_s, u"c"_s, u"d"_s},
                               {1, 0, 0.9F, 0, 0, 1, 0, 0.5F, 0.9F, 0, 1, 0, 0, 0.5F, 0, 1}};
    QCOMPARE(blockOrder(matrix), (std::vector<int>{0, 2, 1, 3}));
    QVERIFY(blockOrder({}).empty());
}

void TestCorpusPages::mapIsWalkedByKeysAndOpensComparisons()
{
    HeatMap map;
    map.setMatrix({{u"a"_s, u"b"_s}, {1, 0.5F, 0.25F, 1}});
    map.resize(400, 300);
    map.show();
    map.setFocus();
    QSignalSpy activated(&map, &HeatMap::cellActivated);
    QTest::keyClick(&map, Qt::Key_Return); // An article beside itself is no comparison.
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(&map, Qt::Key_Right);
    QVERIFY2(map.accessibleDescription().startsWith(u"50 % of the words of “a”"_s),
             qPrintable(map.accessibleDescription()));
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0], (QVariantList{0, 1}));
}

void TestCorpusPages::namesOfTheMapGiveWayBeforeItsCells()
{
    HeatMap map;
    const QString name = u"Ferry runs aground with 187 people on board"_s;
    map.setMatrix({{name, u"b"_s, u"c"_s}, std::vector<float>(9, 0.5F)});
    map.resize(150, 200);
    map.show();
    QCOMPARE(map.horizontalScrollBar()->maximum(), 0);
    const int narrow = map.picture().width(); // A picture has the names in full.
    map.resize(600, 200);
    QCOMPARE(map.picture().width(), narrow);
    QVERIFY(narrow > 250);
}

void TestCorpusPages::mapIsSavedAsTableAndPicture()
{
    HeatMap map;
    map.setMatrix({{u"a"_s, u"say \"b\""_s}, {1, 0.5F, 0.25F, 1}});
    QCOMPARE(map.asCsv().split('\n')[1], QByteArray("\"a\",1,0.5"));
    QVERIFY(map.asCsv().contains("\"say \"\"b\"\"\",0.25,1\n"));
    const QImage picture = map.picture();
    QVERIFY(picture.width() > 2 * 26 && picture.height() > 2 * 26);
}

void TestCorpusPages::searchWaitsForTheTypist()
{
    SearchPage page;
    page.show();
    QSignalSpy wanted(&page, &SearchPage::searchWanted);
    QTest::keyClicks(page.findChild<QLineEdit *>(u"corpusQuery"_s), u"ferry reef"_s);
    QCOMPARE(wanted.count(), 0);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), u"ferry reef"_s);
}

void TestCorpusPages::hitsSayWhatWasFound()
{
    SearchPage page;
    page.resize(500, 300);
    page.show();
    page.setQuery(u"reef"_s);
    page.setHits({{{u"a.txt"_s, u"Ferry aground"_s,
                    u"ran onto a "_s + SearchPage::markBegin + u"reef"_s + SearchPage::markEnd + u" off"_s}},
                  1});
    QCOMPARE(page.summary(), u"1 article(s) hold this, the best first."_s);
    auto *hits = page.findChild<QListWidget *>(u"searchHits"_s);
    QCOMPARE(hits->item(0)->data(Qt::AccessibleTextRole).toString(), u"Ferry aground, ran onto a reef off"_s);
    QSignalSpy read(&page, &CorpusPage::readWanted);
    QTest::keyClick(page.findChild<QLineEdit *>(u"corpusQuery"_s), Qt::Key_Return);
    QTest::keyClick(hits, Qt::Key_Return);
    QCOMPARE(read.count(), 1);
    QCOMPARE(read[0][0].toString(), u"a.txt"_s);
    page.setHits({});
    QCOMPARE(page.summary(), u"No article holds this."_s);
}

void TestCorpusPages::hitsAreRankedUnderTheReadersHand()
{
    SearchPage page;
    page.show();
    page.setQuery(u"the"_s);
    auto *hits = page.findChild<QListWidget *>(u"searchHits"_s);
    const SearchHit first{u"a.txt"_s, u"A"_s, u"the"_s};
    const SearchHit second{u"b.txt"_s, u"B"_s, u"the"_s};
    page.setHits({{first, second}, 5001, false});
    QCOMPARE(page.summary(), u"More than 5,000 articles hold this; the best ones are being found…"_s);
    hits->setCurrentRow(0);
    page.setHits({{second, first}, 12345});
    QCOMPARE(page.summary(), u"12,345 articles hold this; these are the best 2."_s);
    QCOMPARE(hits->item(0)->text(), u"B"_s);
    QCOMPARE(hits->currentRow(), 1); // The same article.
    page.setQuery({});
    page.setHits({});
    QCOMPARE(hits->count(), 0);
}

void TestCorpusPages::neighboursAreTheOnesToCompareWith()
{
    NeighbourPanel panel;
    panel.show();
    panel.setNeighbours(u"Ferry aground"_s, {{u"b.txt"_s, u"Ferry on reef"_s, u"90 shared words"_s}}, {},
                        false);
    auto *list = panel.findChild<QListWidget *>(u"neighbours"_s);
    QCOMPARE(list->count(), 3); // Heading, neighbour, offer.
    QSignalSpy compare(&panel, &NeighbourPanel::compareWanted);
    QSignalSpy stories(&panel, &NeighbourPanel::storiesWanted);
    Q_EMIT list->itemActivated(list->item(1));
    Q_EMIT list->itemActivated(list->item(2));
    QCOMPARE(compare[0][0].toString(), u"b.txt"_s);
    QCOMPARE(stories.count(), 1);
}

QTEST_MAIN(TestCorpusPages)
#include "tst_corpuspages.moc"
