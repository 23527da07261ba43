// SPDX-License-Identifier: GPL-3.0-or-later
// Several comparisons in the real window: a tab each.
#include "../widgets/samplepairs.h"
#include "comparison/comparisontabs.h"
#include "comparison/opencomparisons.h"
#include "reading/articlepane.h"
#include "realwindow.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QListView>
#include <QScrollBar>
#include <QSpinBox>

using namespace diptych;
using test::paragraph;
using test::RealWindow;

namespace {

QByteArray report(const QString &title, std::initializer_list<int> paragraphs)
{
    QStringList parts{title};
    for (const int number : paragraphs)
        parts << paragraph(number);
    return parts.join(QStringLiteral("\n\n")).toUtf8() + '\n';
}

} // namespace

class TestTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RealWindow::prepare(); }
    void init();
    void cleanup() { m_real.reset(); }

    void samePairIsOpenOnceWhicheverWayRound();
    void oneComparisonAloneShowsNoBar();
    void secondComparisonIsATabWithAName();
    void samePairAgainGoesToItsTab();
    void everyTabKeepsItsPlaceAndItsCurrentPassage();
    void longPairIsGotReadyBesideTheWindow();
    void undoBelongsToItsTab();
    void undoOutlivesSwappedSides();
    void panelsFollowTheTab();
    void keysGoRoundTheTabs();
    void middleClickClosesATab();
    void closingLeadsToTheNeighbourAndAtLastToTheStart();
    void closingTheOthersLeavesOne();
    void draggedTabStaysWhereItWasPut();
    void anotherPageIsATabAsLongAsItIsShown();
    void otherOptionsReachATabWhenItIsGoneTo();
    void openTabsComeBackAndAreComparedWhenGoneTo();

private:
    void openPair(int left, int right);
    [[nodiscard]] ComparisonTabs *tabs() const { return m_real->find<ComparisonTabs>("comparisonTabs"); }
    [[nodiscard]] QString shownNames() const;
    void middleClick(int tab) const;

    std::unique_ptr<RealWindow> m_real;
    QStringList m_files;
};

void TestTabs::init()
{
    m_real = std::make_unique<RealWindow>();
    QVERIFY(m_real->open());
    m_files = {m_real->write(QStringLiteral("a.txt"),
                             report(QStringLiteral("Ferry aground"), {1, 2, 3, 4, 5, 6, 7, 8, 9})),
               m_real->write(QStringLiteral("b.txt"),
                             report(QStringLiteral("Ship on reef"), {5, 1, 9, 12, 13, 2, 8, 14, 7})),
               m_real->write(QStringLiteral("c.txt"),
                             report(QStringLiteral("Seven hurt"), {3, 15, 4, 16, 9, 17, 18, 1, 6}))};
}

void TestTabs::openPair(int left, int right)
{
    m_real->window()->compareFiles({{m_files[left], m_files[right]}});
    QTRY_VERIFY(m_real->showsPair());
}

/// "ab" for the reports a.txt and b.txt.
QString TestTabs::shownNames() const
{
    QString names;
    for (const Side side : bothSides)
        names += QFileInfo(m_real->view()->pair()->articles[side]->path).completeBaseName();
    return names;
}

void TestTabs::middleClick(int tab) const
{
    QTest::mouseClick(tabs(), Qt::MiddleButton, {}, tabs()->tabRect(tab).center());
}

void TestTabs::samePairIsOpenOnceWhicheverWayRound()
{
    const auto source = [](const char *path) { return ArticleSource{QLatin1StringView(path), {}}; };
    OpenComparisons open;
    QCOMPARE(open.take({{source("/x/a"), source("/x/b")}}), 0);
    QCOMPARE(open.take({{source("/x/b"), source("/x/c")}}), 1);
    QCOMPARE(open.take({{source("/x/b"), source("/x/a")}}), 0);
    QCOMPARE(open.count(), 2);
    QCOMPARE(open.at(0).sources[Side::Left].path, QStringLiteral("/x/b"));
    QCOMPARE(open.indexThisWayRound({{source("/x/a"), source("/x/b")}}), -1);
    open.move(0, 1);
    QCOMPARE(open.indexOf({{source("/x/a"), source("/x/b")}}), 1);
    QCOMPARE(shortTitle(open.at(0)), QStringLiteral("b | c"));
}

void TestTabs::oneComparisonAloneShowsNoBar()
{
    openPair(0, 1);
    QVERIFY(!tabs()->isVisible());
}

void TestTabs::secondComparisonIsATabWithAName()
{
    openPair(0, 1);
    openPair(0, 2);
    QVERIFY(tabs()->isVisible());
    QCOMPARE(tabs()->count(), 2);
    QCOMPARE(tabs()->currentIndex(), 1);
    QCOMPARE(tabs()->tabText(0), QStringLiteral("Ferry aground | Ship on reef"));
    QCOMPARE(tabs()->accessibleTabName(1), QStringLiteral("Ferry aground | Seven hurt"));
    QVERIFY(tabs()->tabToolTip(1).contains(m_files[2]));
    QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(0).center());
    QCOMPARE(shownNames(), QStringLiteral("ab")); // At once: nothing is compared again.
    QVERIFY(m_real->window()->windowTitle().startsWith(QStringLiteral("Ferry aground and Ship on reef")));
}

void TestTabs::samePairAgainGoesToItsTab()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(0, 1);
    QCOMPARE(tabs()->count(), 2);
    QCOMPARE(tabs()->currentIndex(), 0);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    openPair(1, 0);
    QTRY_COMPARE(shownNames(), QStringLiteral("ba"));
    QCOMPARE(tabs()->count(), 2);
}

void TestTabs::everyTabKeepsItsPlaceAndItsCurrentPassage()
{
    m_real->window()->resize(900, 420);
    openPair(0, 1);
    m_real->action("nextPassage")->trigger();
    m_real->action("nextPassage")->trigger();
    const auto places = [this] {
        return std::pair(m_real->view()->pane(Side::Left)->verticalScrollBar()->value(),
                         m_real->view()->pane(Side::Right)->verticalScrollBar()->value());
    };
    auto before = places();
    for (QTest::qWait(200); before != places(); QTest::qWait(200)) // Until it has glided there.
        before = places();
    const int current = m_real->view()->currentLink();
    QVERIFY(before.first + before.second > 0);
    openPair(0, 2);
    QCOMPARE(m_real->view()->currentLink(), 0);
    QCOMPARE(places(), std::pair(0, 0));
    tabs()->setCurrentIndex(0);
    QCOMPARE(m_real->view()->currentLink(), current);
    QCOMPARE(m_real->document()->currentLink(), current);
    QCOMPARE(places(), before);
}

void TestTabs::longPairIsGotReadyBesideTheWindow()
{
    openPair(0, 1);
    QTest::keyClick(m_real->view()->pane(Side::Left), Qt::Key_N);
    QTest::keyClick(m_real->view()->pane(Side::Left), Qt::Key_N);
    const ComparedPairPtr first = m_real->document()->computed();
    const auto current = m_real->document()->currentSpan();
    QVERIFY(current);
    openPair(0, 2);
    m_real->document()->setLongPairWords(1);
    m_real->action("previousTab")->trigger();
    QCOMPARE(shownNames(), QStringLiteral("ac")); // Until the other one is ready.
    QTRY_COMPARE(shownNames(), QStringLiteral("ab"));
    QCOMPARE(m_real->document()->computed(), first); // Nothing was compared again.
    QCOMPARE(m_real->document()->currentSpan(), current);
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(tabs()->currentIndex(), 0);
}

void TestTabs::undoBelongsToItsTab()
{
    openPair(0, 1);
    const auto links = m_real->view()->pair()->comparison.links.size();
    m_real->action("nextPassage")->trigger();
    m_real->action("reject")->trigger();
    QVERIFY(m_real->view()->pair()->comparison.links.size() < links);
    openPair(0, 2);
    QVERIFY(!m_real->action("undo")->isEnabled());
    tabs()->setCurrentIndex(0);
    QVERIFY(m_real->view()->pair()->comparison.links.size() < links);
    QVERIFY(m_real->action("undo")->isEnabled());
    m_real->action("undo")->trigger();
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links);
    tabs()->setCurrentIndex(1);
    QVERIFY(!m_real->action("redo")->isEnabled());
}

void TestTabs::undoOutlivesSwappedSides()
{
    openPair(0, 1);
    const auto links = m_real->view()->pair()->comparison.links.size();
    m_real->action("nextPassage")->trigger();
    m_real->action("reject")->trigger();
    m_real->action("swapSides")->trigger();
    QTRY_COMPARE(shownNames(), QStringLiteral("ba"));
    QTRY_VERIFY(m_real->view()->pair()->comparison.links.size() < links);
    m_real->action("undo")->trigger();
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links);
    QVERIFY(m_real->document()->decisions().empty());
}

void TestTabs::panelsFollowTheTab()
{
    openPair(0, 1);
    m_real->action("passageList")->trigger();
    auto *list = m_real->find<QListView>("passageList");
    QVERIFY(list);
    const int rows = list->model()->rowCount();
    openPair(1, 2);
    QTRY_VERIFY(list->model()->rowCount() > 0 && list->model()->rowCount() != rows);
    tabs()->setCurrentIndex(0);
    QCOMPARE(list->model()->rowCount(), rows);
}

void TestTabs::keysGoRoundTheTabs()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(1, 2);
    QTest::keyClick(m_real->window(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(shownNames(), QStringLiteral("ac"));
    QTest::keyClick(m_real->window(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    // The way back knows the tabs, too.
    QTest::keyClick(m_real->window(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shownNames(), QStringLiteral("ac"));
    QTest::keyClick(m_real->window(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
}

void TestTabs::middleClickClosesATab()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(1, 2);
    middleClick(0);
    QCOMPARE(tabs()->count(), 2);
    QCOMPARE(shownNames(), QStringLiteral("bc"));
    middleClick(1);
    QTRY_COMPARE(shownNames(), QStringLiteral("ac"));
    QVERIFY(!tabs()->isVisible());
}

void TestTabs::closingLeadsToTheNeighbourAndAtLastToTheStart()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(1, 2);
    tabs()->setCurrentIndex(1);
    const auto close = [this] { QTest::keyClick(m_real->window(), Qt::Key_W, Qt::ControlModifier); };
    close();
    QCOMPARE(shownNames(), QStringLiteral("bc"));
    close();
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    close();
    QTRY_VERIFY(m_real->find<QWidget>("startPage")->isVisible());
    // A closed one is opened again by going back.
    QTest::keyClick(m_real->window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(shownNames(), QStringLiteral("ab"));
}

void TestTabs::closingTheOthersLeavesOne()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(1, 2);
    tabs()->setCurrentIndex(1);
    m_real->action("closeOthers")->trigger();
    QCOMPARE(shownNames(), QStringLiteral("ac"));
    QCOMPARE(tabs()->count(), 1);
    QVERIFY(!m_real->action("closeOthers")->isEnabled());
}

void TestTabs::draggedTabStaysWhereItWasPut()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(1, 2);
    tabs()->moveTab(2, 0);
    QCOMPARE(shownNames(), QStringLiteral("bc"));
    QTest::keyClick(m_real->window(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    QCOMPARE(tabs()->tabText(0), QStringLiteral("Ship on reef | Seven hurt"));
}

void TestTabs::anotherPageIsATabAsLongAsItIsShown()
{
    openPair(0, 1);
    m_real->action("startPage")->trigger();
    QVERIFY(tabs()->isVisible());
    QCOMPARE(tabs()->count(), 2);
    QCOMPARE(tabs()->currentIndex(), 1);
    QTest::keyClick(m_real->window(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    QVERIFY(m_real->view()->isVisible());
    QCOMPARE(tabs()->count(), 1);
}

void TestTabs::otherOptionsReachATabWhenItIsGoneTo()
{
    openPair(0, 1);
    openPair(0, 2);
    m_real->action("options")->trigger();
    m_real->find<QSpinBox>("minWords")->setValue(30);
    const auto shortest = [this] { return m_real->view()->pair()->comparison.options.minWords; };
    QTRY_COMPARE(shortest(), 30);
    tabs()->setCurrentIndex(0);
    QCOMPARE(shownNames(), QStringLiteral("ab"));
    QCOMPARE(shortest(), 4); // What was found before, until the new answer is there.
    QTRY_COMPARE(shortest(), 30);
}

void TestTabs::openTabsComeBackAndAreComparedWhenGoneTo()
{
    openPair(0, 1);
    openPair(0, 2);
    openPair(1, 2);
    tabs()->setCurrentIndex(1);
    QVERIFY(m_real->open());
    m_real->find<QAbstractButton>("startContinue")->click();
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(shownNames(), QStringLiteral("ac"));
    QCOMPARE(tabs()->count(), 3);
    QCOMPARE(tabs()->currentIndex(), 1);
    QCOMPARE(tabs()->tabText(2), QStringLiteral("b | c")); // Not read yet.
    tabs()->setCurrentIndex(2);
    QTRY_COMPARE(shownNames(), QStringLiteral("bc"));
    QCOMPARE(tabs()->tabText(2), QStringLiteral("Ship on reef | Seven hurt"));
}

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
