// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisonview.h"
#include "comparison/gutter/ribbongeometry.h"
#include "comparison/gutter/ribbongutter.h"
#include "comparison/kindstyle.h"
#include "comparison/legend.h"
#include "comparison/overview/overviewstrip.h"
#include "comparison/panels/lookbar.h"
#include "comparison/passages.h"
#include "comparison/reportpane.h"
#include "reading/citation.h"
#include "report/statements.h"
#include "samplepairs.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace diptych;
using namespace diptych::test;

namespace {

void putCursor(ReportPane *pane, qsizetype offset)
{
    pane->setFocus();
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(offset));
    pane->setTextCursor(cursor);
}

} // namespace

/// The real view, worked by mouse and keyboard.
class TestComparisonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nextGoesThroughAllPassagesAndRound();
    void previousGoesTheOtherWay();
    void theWalkIsInTheOrderOfTheReportWithTheFocus();
    void everyPassageComesLevelWithItsTwin();
    void aClickOnASharedStretchBringsItsTwinLevel();
    void enterOnASharedStretchBringsItsTwinLevel();
    void clickingAgainStepsThroughTheTwins();
    void aClickOnTextWithoutMatchClearsTheMark();
    void escapeClearsTheMark();
    void clickingARibbonMakesItsPassageCurrent();
    void clickingTheOverviewGoesThere();

    void scrollingOneReportMovesTheOther();
    void scrollingDoesNotFollowWhenUnlocked();
    void scrollingDoesNotFollowWhereTheOrderDiffers();
    void beginningsAndEndsMeetWhileScrolling();

    void bothPanesZoomTogether();
    void tipsNameTheTwinOrSayThatNoneWasFound();
    void namesAreThereForScreenReaders();
    void theCurrentPassageIsAnnounced();
    void aReportAgainstItselfWorks();
    void emptyReportsWork();
    void clearingShowsNothing();
    void rightToLeftReportsWork();
    void hundredsOfLinksAreShownAndWalked();
    void theCurrentPassageIsOutlinedInTheShadeOfItsKind();
    void factsThatMayDifferAreWalkedFromTheSentence();
    void factsThatMayDifferAreWalkedBothWays();
    void onlyInOneReportInvertsTheMarks();
    void theWalkStopsAtWhatIsLookedFor();
    void theWalkBeginsAtTheFirstUnlessTheReaderPutTheCursorElsewhere();
    void whatIsAboutTheArticleIsNoNews();
    void whatHasNothingToSayStandsBack();
    void aStatementToldTwiceCountsOnce();
    void aStubIsClickedAtItsArrow();
    void figuresLeadToWhatTheyCount();
    void theSwitchChoosesTheSubject();
    void theCurrentPassageIsCitedWithBothPlaces();
    void whatIsSelectedIsCitedWithItsPlace();
    void theNearestSentencesAreWalkedAndOneIsAccepted();
    void lookingEndsByEscapeAndSaysWhereNothingIsNear();
    void titlesStandAboveTheirTextInAnyWidth();
    void aNewPairForgetsTheCurrentPassage();
    void theSwitchStaysWhereItIs();
    void lowWindowGivesItsRoomToTheReports();
    void currentPassageIsOutlinedWhateverIsMarked();

private:
    void show(const ComparedPairPtr &pair);
    [[nodiscard]] ReportPane *pane(Side side) const { return qobject_cast<ReportPane *>(m_view->pane(side)); }
    /// How far apart the two ends of a link stand on the screen, in pixels.
    [[nodiscard]] double unevenness(int linkId) const;
    [[nodiscard]] const Link &link(int id) const;
    [[nodiscard]] QPoint placeOf(Side side, qsizetype offset) const;

    std::unique_ptr<ComparisonView> m_view;
};

void TestComparisonView::initTestCase()
{
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
}

void TestComparisonView::init()
{
    m_view = std::make_unique<ComparisonView>();
    m_view->resize(1200, 700);
    for (const Side side : bothSides)
        m_view->pane(side)->setReadingFont(pinnedFont());
    m_view->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestComparisonView::cleanup()
{
    m_view.reset();
}

void TestComparisonView::show(const ComparedPairPtr &pair)
{
    m_view->setPair(pair);
    m_view->pane(Side::Left)->setFocus();
    QCoreApplication::processEvents();
}

const Link &TestComparisonView::link(int id) const
{
    return *std::ranges::find(m_view->pair()->comparison.links, id, &Link::id);
}

double TestComparisonView::unevenness(int linkId) const
{
    Sided<double> tops;
    for (const Side side : bothSides) {
        const ReportPane *report = pane(side);
        tops[side] = report->verticalSpan(link(linkId).span[side]).top - report->verticalScrollBar()->value();
    }
    return qAbs(tops[Side::Left] - tops[Side::Right]);
}

QPoint TestComparisonView::placeOf(Side side, qsizetype offset) const
{
    QTextCursor cursor(pane(side)->document());
    cursor.setPosition(pane(side)->documentPosition(offset));
    return pane(side)->cursorRect(cursor).center() + QPoint(4, 0);
}

void TestComparisonView::nextGoesThroughAllPassagesAndRound()
{
    show(comparedPair(report({1, 2, 3, 4, 5}), report({1, 9, 2, 8, 3, 7, 4, 6, 5})));
    const std::vector<Passage> passages = passagesOf(m_view->pair()->comparison);
    QVERIFY(passages.size() >= 4);
    QList<int> visited;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        m_view->nextPassage();
        visited += link(m_view->currentLink()).passage;
    }
    QVERIFY(std::ranges::is_sorted(visited));
    QCOMPARE(QSet<int>(visited.begin(), visited.end()).size(), std::ssize(passages));
    m_view->nextPassage();
    QCOMPARE(link(m_view->currentLink()).passage, visited.front());
}

void TestComparisonView::previousGoesTheOtherWay()
{
    show(comparedPair(report({1, 2, 3, 4}), report({1, 9, 2, 8, 3, 7, 4})));
    m_view->lastPassage();
    const int last = m_view->currentLink();
    m_view->previousPassage();
    m_view->nextPassage();
    QCOMPARE(m_view->currentLink(), last);
    m_view->firstPassage();
    m_view->previousPassage();
    QCOMPARE(m_view->currentLink(), last);
}

void TestComparisonView::theWalkIsInTheOrderOfTheReportWithTheFocus()
{
    show(comparedPair(report({1, 2, 3, 4}), report({4, 9, 1, 8, 2, 7, 3})));
    for (const Side side : bothSides) {
        m_view->pane(side)->setFocus();
        QTRY_COMPARE(m_view->activePane(), m_view->pane(side));
        m_view->firstPassage();
        qsizetype before = -1;
        for (std::size_t i = 0; i < passagesOf(m_view->pair()->comparison).size(); ++i) {
            const qsizetype begin = link(m_view->currentLink()).span[side].begin;
            QVERIFY(begin > before);
            before = begin;
            m_view->nextPassage();
        }
    }
}

void TestComparisonView::everyPassageComesLevelWithItsTwin()
{
    // Also the first paragraph of one report that ends the other.
    show(comparedPair(report({1, 2, 3, 4, 5, 6, 7, 8}), report({2, 3, 11, 12, 5, 13, 4, 14, 15, 16, 1})));
    for (const Link &each : m_view->pair()->comparison.links) {
        m_view->setCurrentLink(each.id);
        const ReportPane *left = pane(Side::Left);
        const double height = left->verticalSpan(each.span[Side::Left]).top;
        const auto top = [&] { return height - left->verticalScrollBar()->value(); };
        QTRY_VERIFY2(unevenness(each.id) <= 2 && top() >= 0 && top() < left->viewport()->height() * 0.5,
                     qPrintable(QStringLiteral("%1 %2").arg(unevenness(each.id)).arg(top())));
    }
}

void TestComparisonView::aClickOnASharedStretchBringsItsTwinLevel()
{
    show(comparedPair(report({1, 2, 3}), report({11, 12, 13, 14, 2})));
    const Link &shared = m_view->pair()->comparison.links.front();
    pane(Side::Left)->showRange(shared.span[Side::Left]);
    QTest::mouseClick(pane(Side::Left)->viewport(), Qt::LeftButton, {},
                      placeOf(Side::Left, shared.span[Side::Left].begin + 2));
    QCOMPARE(m_view->currentLink(), shared.id);
    QTRY_VERIFY(unevenness(shared.id) <= 2);
}

void TestComparisonView::enterOnASharedStretchBringsItsTwinLevel()
{
    show(comparedPair(report({1, 2, 3}), report({11, 12, 13, 14, 2})));
    const Link &shared = m_view->pair()->comparison.links.front();
    ReportPane *right = pane(Side::Right);
    right->setFocus();
    QTextCursor cursor(right->document());
    cursor.setPosition(right->documentPosition(shared.span[Side::Right].begin + 3));
    right->setTextCursor(cursor);
    QTest::keyClick(right, Qt::Key_Return);
    QCOMPARE(m_view->currentLink(), shared.id);
    QTRY_VERIFY(unevenness(shared.id) <= 2);
}

void TestComparisonView::clickingAgainStepsThroughTheTwins()
{
    // The left report tells it once, the right one twice.
    show(comparedPair(report({1, 2}), report({2, 11, 12, 13, 14, 15, 2})));
    const auto &links = m_view->pair()->comparison.links;
    const auto first = std::ranges::find_if(links, [&](const Link &each) {
        return std::ranges::count_if(links, [&](const Link &other) {
                   return other.span[Side::Left] == each.span[Side::Left];
               }) > 1;
    });
    if (first == links.end())
        QSKIP("The comparison ties each stretch once");
    const qsizetype offset = first->span[Side::Left].begin + 2;
    QSet<int> twins;
    for (int i = 0; i < 2; ++i) {
        Q_EMIT pane(Side::Left)->placeActivated(offset);
        twins += m_view->currentLink();
        QTRY_VERIFY(unevenness(m_view->currentLink()) <= 2);
    }
    QCOMPARE(twins.size(), 2);
    Q_EMIT pane(Side::Left)->placeActivated(offset);
    QVERIFY(twins.contains(m_view->currentLink()));
}

void TestComparisonView::aClickOnTextWithoutMatchClearsTheMark()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    m_view->nextPassage();
    QVERIFY(m_view->currentLink() != 0);
    QSignalSpy changed(m_view.get(), &ComparisonView::currentLinkChanged);
    const Range unique = m_view->pair()->comparison.unique[Side::Left].front();
    Q_EMIT pane(Side::Left)->placeActivated(unique.begin + 1);
    QCOMPARE(m_view->currentLink(), 0);
    QCOMPARE(changed.size(), 1);
}

void TestComparisonView::escapeClearsTheMark()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    m_view->nextPassage();
    QTest::keyClick(m_view->activePane(), Qt::Key_Escape);
    QCOMPARE(m_view->currentLink(), 0);
}

void TestComparisonView::clickingARibbonMakesItsPassageCurrent()
{
    show(comparedPair(report({1, 2}), report({1, 11})));
    auto *gutter = m_view->findChild<RibbonGutter *>();
    const VerticalSpan span = pane(Side::Left)->passageSpans().front();
    const QPoint onRibbon(2, qRound(span.middle()));
    QCOMPARE(gutter->passageAt(onRibbon), 0);
    QTest::mouseClick(gutter, Qt::LeftButton, {}, onRibbon);
    QVERIFY(m_view->currentLink() != 0);
    QCOMPARE(gutter->passageAt({2.0, gutter->height() - 2.0}), -1);
}

void TestComparisonView::clickingTheOverviewGoesThere()
{
    show(comparedPair(report({1, 2, 3, 4, 5, 6, 7, 8, 9}), report({1, 2, 3, 4, 5, 6, 7, 8})));
    auto *overview = m_view->findChild<OverviewStrip *>(QStringLiteral("leftOverview"));
    QTest::mouseClick(overview, Qt::LeftButton, {}, {overview->width() / 2, overview->height() / 2});
    const ReportPane *left = pane(Side::Left);
    const double middle = left->verticalScrollBar()->value() + left->viewport()->height() / 2.0;
    QVERIFY(qAbs(middle - left->contentHeight() / 2) < 4);
}

void TestComparisonView::scrollingOneReportMovesTheOther()
{
    show(comparedPair(report({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
                      report({1, 21, 22, 2, 3, 23, 24, 25, 4, 5, 6, 7, 26, 8, 9, 10, 11, 12})));
    const auto &links = m_view->pair()->comparison.links;
    const Link &shared = links[links.size() / 2];
    ReportPane *left = pane(Side::Left);
    const double line = left->viewport()->height() / 3.0;
    left->verticalScrollBar()->setValue(qRound(left->verticalSpan(shared.span[Side::Left]).top - line));
    QVERIFY(pane(Side::Right)->verticalScrollBar()->value() > 0);
    QVERIFY2(unevenness(shared.id) <= 3, qPrintable(QString::number(unevenness(shared.id))));
    // No echo: the report that leads stays where it was put.
    const int stays = left->verticalScrollBar()->value();
    QTest::qWait(30);
    QCOMPARE(left->verticalScrollBar()->value(), stays);
}

void TestComparisonView::scrollingDoesNotFollowWhenUnlocked()
{
    show(comparedPair(report({1, 2, 3, 4, 5, 6}), report({1, 2, 3, 4, 5, 6, 7})));
    m_view->setScrollLocked(false);
    QVERIFY(!m_view->isScrollLocked());
    pane(Side::Left)->verticalScrollBar()->setValue(300);
    QCOMPARE(pane(Side::Right)->verticalScrollBar()->value(), 0);
}

void TestComparisonView::scrollingDoesNotFollowWhereTheOrderDiffers()
{
    const ComparedPairPtr pair = comparedPair(report({1, 2, 3, 4, 5, 6}), report({1, 2, 3, 4, 5, 6, 7}));
    ComparedPair shuffled = *pair;
    shuffled.comparison.summary.orderAgreement = 0.4;
    show(std::make_shared<const ComparedPair>(shuffled));
    pane(Side::Left)->verticalScrollBar()->setValue(300);
    QCOMPARE(pane(Side::Right)->verticalScrollBar()->value(), 0);
}

void TestComparisonView::beginningsAndEndsMeetWhileScrolling()
{
    show(comparedPair(report({1, 2, 3, 4, 5, 6}), report({1, 11, 12, 2, 3, 13, 14, 15, 4, 5, 6, 16})));
    ReportPane *left = pane(Side::Left);
    ReportPane *right = pane(Side::Right);
    const auto end = [](const ReportPane *report) {
        return report->contentHeight() - report->viewport()->height();
    };
    left->verticalScrollBar()->setValue(qRound(end(left)));
    QVERIFY(qAbs(right->verticalScrollBar()->value() - end(right)) <= 3);
    left->verticalScrollBar()->setValue(0);
    QCOMPARE(right->verticalScrollBar()->value(), 0);
}

void TestComparisonView::bothPanesZoomTogether()
{
    show(comparedPair(report({1}), report({1, 2})));
    QSignalSpy changed(m_view.get(), &ComparisonView::zoomFactorChanged);
    m_view->pane(Side::Right)->zoomInStep();
    QCOMPARE(m_view->pane(Side::Left)->zoomFactor(), m_view->pane(Side::Right)->zoomFactor());
    QCOMPARE(m_view->zoomFactor(), m_view->pane(Side::Left)->zoomFactor());
    QCOMPARE(changed.size(), 1);
    m_view->setZoomFactor(1.0);
    QCOMPARE(m_view->pane(Side::Right)->zoomFactor(), 1.0);
}

void TestComparisonView::tipsNameTheTwinOrSayThatNoneWasFound()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    const Comparison &comparison = m_view->pair()->comparison;
    const QString tip = pane(Side::Left)->tipAt(comparison.links.front().span[Side::Left].begin);
    QVERIFY2(tip.contains(QStringLiteral("Word for word")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("in B ¶")), qPrintable(tip));
    QCOMPARE(pane(Side::Left)->tipAt(comparison.unique[Side::Left].front().begin),
             QStringLiteral("No match found in B."));
    QCOMPARE(pane(Side::Left)->tipAt(-1), QString());
}

void TestComparisonView::namesAreThereForScreenReaders()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    QStringList names;
    const std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *node) {
        names += node->text(QAccessible::Name);
        for (int i = 0; i < node->childCount(); ++i)
            walk(node->child(i));
    };
    walk(QAccessible::queryAccessibleInterface(m_view.get()));
    for (const char *name :
         {"Left report", "Right report", "Left overview", "Right overview", "Summary", "Legend"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    const auto *summary = m_view->findChild<QWidget *>(QStringLiteral("summary"));
    QCOMPARE(summary->accessibleDescription(), m_view->summaryText());
}

void TestComparisonView::theCurrentPassageIsAnnounced()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    QSignalSpy said(m_view.get(), &ComparisonView::statusMessage);
    m_view->nextPassage();
    QCOMPARE(said.size(), 1);
    const QString text = said.front().front().toString();
    QVERIFY2(text.startsWith(QStringLiteral("Passage 1 of ")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("word for word")));
    QVERIFY(text.contains(QStringLiteral("words; B paragraph")));
    QCOMPARE(m_view->activePane()->accessibleDescription(), text);
}

void TestComparisonView::aReportAgainstItselfWorks()
{
    const QString text = report({1, 2, 3, 4, 5, 6});
    show(comparedPair(text, text));
    QCOMPARE(m_view->summaryText(), QStringLiteral("Both reports are the same, word for word."));
    pane(Side::Right)->verticalScrollBar()->setValue(200);
    QVERIFY(qAbs(pane(Side::Left)->verticalScrollBar()->value() - 200) <= 2);
    m_view->nextPassage();
    QVERIFY(m_view->currentLink() != 0);
    m_view->grab();
}

void TestComparisonView::emptyReportsWork()
{
    show(comparedPair(QString(), report({1})));
    m_view->nextPassage();
    QCOMPARE(m_view->currentLink(), 0);
    m_view->grab();
    show(comparedPair(QString(), QString()));
    m_view->previousPassage();
    pane(Side::Left)->verticalScrollBar()->setValue(10);
    m_view->grab();
}

void TestComparisonView::clearingShowsNothing()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    m_view->nextPassage();
    m_view->clear();
    QVERIFY(!m_view->pair());
    QCOMPARE(m_view->currentLink(), 0);
    QCOMPARE(m_view->summaryText(), QString());
    m_view->nextPassage();
    m_view->setCurrentLink(3);
    QCOMPARE(m_view->currentLink(), 0);
    m_view->grab();
}

void TestComparisonView::rightToLeftReportsWork()
{
    const QString shared = QStringLiteral("وقعت حكومة تمريت وجبهة المرتفعات مساء الأربعاء اتفاقا لوقف إطلاق "
                                          "النار مدته ستون يوما في فندق يطل على البحيرة.");
    show(comparedPair(QStringLiteral("هدنة لستين يوما\n\n") + shared,
                      QStringLiteral("اتفاق جديد في المرتفعات\n\n") + shared));
    QVERIFY(!m_view->pair()->comparison.links.empty());
    m_view->nextPassage();
    QTRY_VERIFY(unevenness(m_view->currentLink()) <= 2);
    QCOMPARE(m_view->pane(Side::Left)->textDirection(), Qt::RightToLeft);
    m_view->grab();
}

void TestComparisonView::hundredsOfLinksAreShownAndWalked()
{
    QList<int> left;
    QList<int> right;
    for (int i = 0; i < 120; ++i) {
        left += {i, 1000 + i};
        right += {i, 2000 + i};
    }
    show(comparedPair(report(left), report(right)));
    QVERIFY(m_view->pair()->comparison.links.size() >= 300);
    for (int i = 0; i < 5; ++i)
        m_view->nextPassage();
    m_view->lastPassage();
    QTRY_VERIFY(unevenness(m_view->currentLink()) <= 2);
    m_view->grab();
}

void TestComparisonView::theCurrentPassageIsOutlinedInTheShadeOfItsKind()
{
    show(comparedPair(report({1, 2}), report({1, 11})));
    const Link &shared = m_view->pair()->comparison.links.front();
    const QPoint inText = placeOf(Side::Left, shared.span[Side::Left].begin) + QPoint(-5, -7);
    const QRgb line = KindStyle(pane(Side::Left)->palette()).line(true).rgb();
    const auto lines = [&] {
        const QImage image = pane(Side::Left)->viewport()->grab().toImage();
        qsizetype count = 0;
        for (int x = 0; x < image.width() * 3 / 4; ++x)
            for (int y = 0; y < image.height(); ++y)
                count += image.pixel(x, y) == line ? 1 : 0;
        return count;
    };
    const QColor ground = pane(Side::Left)->viewport()->grab().toImage().pixelColor(inText);
    const qsizetype before = lines();
    m_view->setCurrentLink(shared.id);
    QTRY_VERIFY(unevenness(shared.id) <= 2);
    pane(Side::Left)->verticalScrollBar()->setValue(0);
    QCOMPARE(pane(Side::Left)->viewport()->grab().toImage().pixelColor(inText), ground);
    QVERIFY(lines() > before + 200);
}

void TestComparisonView::factsThatMayDifferAreWalkedFromTheSentence()
{
    const QString before = QStringLiteral("The coastal ferry struck a charted reef in the narrow sound and ");
    show(
        comparedPair(report({1, 2}) + QStringLiteral("\n\n") + before + QStringLiteral("7 people were hurt."),
                     before + QStringLiteral("9 people were hurt.\n\n") + report({2, 11})));
    QVERIFY(m_view->summaryText().endsWith(QStringLiteral("1 fact was found that may differ.")));
    QSignalSpy said(m_view.get(), &ComparisonView::statusMessage);
    auto *sentence = m_view->findChild<QLabel *>(QStringLiteral("summaryText"));
    QCOMPARE(m_view->differencePlace(), (WalkPlace{0, 1}));
    Q_EMIT sentence->linkActivated(QStringLiteral("facts"));
    QVERIFY(m_view->currentLink() != 0);
    QCOMPARE(m_view->differencePlace(), (WalkPlace{1, 1}));
    const QString text = said.back().front().toString();
    QVERIFY2(text.startsWith(QStringLiteral("May differ: 7 ")), qPrintable(text));
    for (const Side side : bothSides) {
        const QTextCursor cursor = pane(side)->textCursor();
        const QString number = side == Side::Left ? QStringLiteral("7") : QStringLiteral("9");
        QVERIFY(pane(side)->toPlainText().sliced(cursor.position()).startsWith(number));
    }
    QTRY_VERIFY(unevenness(m_view->currentLink()) <=
                40); // Level by the numbers, which may stand on another line.
    QVERIFY(pane(Side::Left)
                ->tipAt(pane(Side::Left)->articleOffset(pane(Side::Left)->textCursor().position()))
                .startsWith(QStringLiteral("May differ: ")));
}

void TestComparisonView::factsThatMayDifferAreWalkedBothWays()
{
    const auto told = [](int hurt, int crew, int boats) {
        return QStringLiteral(
                   "The coastal ferry struck a charted reef in the narrow sound and %1 people were "
                   "hurt.\n\nThe tired crew of %2 sailors had been on board since Sunday evening in "
                   "heavy weather.\n\nAltogether %3 boats from the village brought the passengers "
                   "to the old harbour.\n\n")
            .arg(hurt)
            .arg(crew)
            .arg(boats);
    };
    show(comparedPair(told(7, 12, 3) + report({1}), told(9, 14, 5) + report({11})));
    QCOMPARE(m_view->differencePlace(), (WalkPlace{0, 3}));
    m_view->setSubject(Subject::OnlyRight); // Where facts are not marked.
    m_view->previousDifference();
    QCOMPARE(m_view->subject(), Subject::Shared);
    QCOMPARE(m_view->differencePlace(), (WalkPlace{3, 3}));
    m_view->previousDifference();
    QCOMPARE(m_view->differencePlace(), (WalkPlace{2, 3}));
    m_view->nextDifference();
    m_view->nextDifference();
    QCOMPARE(m_view->differencePlace(), (WalkPlace{1, 3}));
    m_view->nextPassage();
    QCOMPARE(m_view->differencePlace(), (WalkPlace{0, 3}));
    m_view->nextDifference();
    QCOMPARE(m_view->differencePlace(), (WalkPlace{2, 3}));
}

void TestComparisonView::onlyInOneReportInvertsTheMarks()
{
    show(comparedPair(report({1, 2}), report({1, 11})));
    const Comparison &comparison = m_view->pair()->comparison;
    const auto ground = [&](Side side, qsizetype offset) {
        return pane(side)->viewport()->grab().toImage().pixelColor(placeOf(side, offset) + QPoint(-6, -8));
    };
    const QColor base = pane(Side::Left)->palette().color(QPalette::Base);
    const qsizetype shared = comparison.links.front().span[Side::Left].begin;
    const qsizetype unique = comparison.unique[Side::Left].back().begin;
    QVERIFY(ground(Side::Left, shared) != base);
    QCOMPARE(ground(Side::Left, unique), base);
    m_view->setSubject(Subject::OnlyLeft);
    QCOMPARE(ground(Side::Left, shared), base);
    QVERIFY(ground(Side::Left, unique) != base);
    QCOMPARE(ground(Side::Right, comparison.unique[Side::Right].back().begin), base);
    QCOMPARE(m_view->findChild<RibbonGutter *>()->passageAt(
                 {2.0, pane(Side::Left)->passageSpans().front().middle()}),
             -1);
    m_view->setSubject(Subject::Everything);
    QVERIFY(ground(Side::Left, shared) != base);
    QVERIFY(ground(Side::Right, comparison.unique[Side::Right].back().begin) != base);
}

void TestComparisonView::theWalkStopsAtWhatIsLookedFor()
{
    show(comparedPair(report({1, 2, 3}), report({1, 11, 3, 12})));
    const Comparison &comparison = m_view->pair()->comparison;
    QSignalSpy said(m_view.get(), &ComparisonView::statusMessage);
    // Of the right report alone, though the left one has the keyboard.
    m_view->setSubject(Subject::OnlyRight);
    QList<qsizetype> visited;
    for (int i = 0; i < 3; ++i) {
        m_view->nextPassage();
        QCOMPARE(m_view->currentLink(), 0);
        QCOMPARE(m_view->activePane(), m_view->pane(Side::Right));
        visited += pane(Side::Right)->articleOffset(pane(Side::Right)->textCursor().position());
    }
    QCOMPARE(visited[0], comparison.unique[Side::Right].front().begin);
    QCOMPARE(visited[1], comparison.unique[Side::Right].back().begin);
    QCOMPARE(visited[2], visited[0]);
    const QString text = said.back().front().toString();
    QVERIFY2(text.startsWith(QStringLiteral("Only in B, 1 of 2, ")), qPrintable(text));
    QVERIFY(text.endsWith(QStringLiteral("words, B paragraph 3; no match found in A")));
    // Everything: passages and what stands alone in turns.
    m_view->setSubject(Subject::Everything);
    m_view->firstPassage();
    QVERIFY(m_view->currentLink() != 0);
    m_view->nextPassage();
    QCOMPARE(m_view->currentLink(), 0);
    m_view->nextPassage();
    QVERIFY(m_view->currentLink() != 0);
}

void TestComparisonView::theWalkBeginsAtTheFirstUnlessTheReaderPutTheCursorElsewhere()
{
    show(comparedPair(report({1, 2, 3}), report({11, 1, 12, 2, 13, 3})));
    putCursor(pane(Side::Right), pane(Side::Right)->article()->text.size());
    m_view->setSubject(Subject::OnlyRight);
    QCOMPARE(m_view->walkPlace(), (WalkPlace{0, 3}));
    m_view->nextPassage();
    QCOMPARE(m_view->walkPlace(), (WalkPlace{1, 3}));
    m_view->setSubject(Subject::Shared);
    m_view->setSubject(Subject::OnlyRight);
    m_view->previousPassage();
    QCOMPARE(m_view->walkPlace(), (WalkPlace{3, 3}));
    m_view->clearCurrent();
    putCursor(pane(Side::Right), m_view->pair()->comparison.unique[Side::Right].front().end);
    m_view->nextPassage();
    QCOMPARE(m_view->walkPlace(), (WalkPlace{2, 3}));
}

void TestComparisonView::whatIsAboutTheArticleIsNoNews()
{
    show(comparedPair(
        report({1, 2}),
        report({1}) + QStringLiteral("\n\nHe agreed.\n\n") + sentence(50) +
            QStringLiteral("\n\nSign up for our newsletter: The Morning Gazette, every weekday at "
                           "6:30\n\nShare this article\n")));
    QVERIFY2(m_view->summaryText().contains(QStringLiteral(" of A and 1 of B.")),
             qPrintable(m_view->summaryText()));
    m_view->setSubject(Subject::OnlyRight);
    QCOMPARE(m_view->walkPlace().count, 1);
    m_view->nextPassage();
    const ReportPane *right = pane(Side::Right);
    QVERIFY(right->article()
                ->text.sliced(right->articleOffset(right->textCursor().position()))
                .startsWith(sentence(50)));
}

void TestComparisonView::whatHasNothingToSayStandsBack()
{
    show(comparedPair(report({1, 2}), report({1, 11})));
    m_view->setCurrentLink(m_view->pair()->comparison.links.front().id);
    const qsizetype alone = m_view->pair()->comparison.unique[Side::Left].back().begin;
    const auto darkest = [&] {
        const QRect words(placeOf(Side::Left, alone) + QPoint(-4, -8), QSize(60, 16));
        const QImage image = pane(Side::Left)->viewport()->grab(words).toImage();
        int least = 255;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                least = std::min(least, qGray(image.pixel(x, y)));
        return least;
    };
    const int before = darkest();
    m_view->setSubject(Subject::OnlyRight);
    QCOMPARE(m_view->currentLink(), 0); // No ribbon of what both have.
    QCOMPARE(m_view->activePane(), m_view->pane(Side::Right));
    QVERIFY(darkest() > before + 40);
}

void TestComparisonView::aStatementToldTwiceCountsOnce()
{
    // The right report tells it twice.
    show(comparedPair(report({1, 2, 3}), report({2, 11, 12, 2, 3})));
    const std::vector<Statement> statements = statementsOf(*m_view->pair());
    m_view->pane(Side::Right)->setFocus();
    QCOMPARE(m_view->walkPlace().count, std::ssize(statements));
    QSignalSpy said(m_view.get(), &ComparisonView::statusMessage);
    m_view->nextPassage();
    const QString total = QStringLiteral("Passage 1 of %1, ").arg(statements.size());
    QVERIFY2(said.back().front().toString().startsWith(total), qPrintable(said.back().front().toString()));
}

void TestComparisonView::aStubIsClickedAtItsArrow()
{
    show(comparedPair(report({1, 2, 3, 4, 5, 6, 7, 8}),
                      report({11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 1})));
    auto *gutter = m_view->findChild<RibbonGutter *>();
    const VerticalSpan end = pane(Side::Left)->passageSpans().front();
    const QPoint arrow = stubArrow(Side::Left, end, false, gutter->width(), gutter->height())
                             .boundingRect()
                             .center()
                             .toPoint();
    QTest::mouseClick(gutter, Qt::LeftButton, {}, arrow);
    QVERIFY(m_view->currentLink() != 0);
    QTRY_VERIFY(unevenness(m_view->currentLink()) <= 2);
}

void TestComparisonView::figuresLeadToWhatTheyCount()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    auto *summary = m_view->findChild<QLabel *>(QStringLiteral("summaryText"));
    Q_EMIT summary->linkActivated(QStringLiteral("verbatim"));
    QCOMPARE(link(m_view->currentLink()).kind, LinkKind::Verbatim);
    Q_EMIT summary->linkActivated(QStringLiteral("onlyRight"));
    QCOMPARE(m_view->subject(), Subject::OnlyRight);
    QCOMPARE(m_view->walkPlace(), (WalkPlace{1, 1}));
    Q_EMIT summary->linkActivated(QStringLiteral("verbatim"));
    QCOMPARE(m_view->subject(), Subject::Shared);
    // Seen to be links: in another colour, underlined under the pointer.
    QVERIFY(!summary->text().contains(QStringLiteral("text-decoration: underline")));
    Q_EMIT summary->linkHovered(QStringLiteral("verbatim"));
    QVERIFY(summary->text().contains(
        QStringLiteral("<a href=\"verbatim\" style=\"text-decoration: underline\"")));
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(summary, &left);
    QVERIFY(!summary->text().contains(QStringLiteral("text-decoration: underline")));
}

void TestComparisonView::theSwitchChoosesTheSubject()
{
    show(comparedPair(report({1, 2}), report({1, 11})));
    QSignalSpy changed(m_view.get(), &ComparisonView::subjectChanged);
    const auto button = [this](int number) {
        return m_view->findChild<QToolButton *>(QStringLiteral("subject%1").arg(number));
    };
    QVERIFY(button(1)->isChecked());
    QTest::mouseClick(button(2), Qt::LeftButton);
    QCOMPARE(m_view->subject(), Subject::OnlyLeft);
    QCOMPARE(changed.size(), 1);
    m_view->setSubject(Subject::Everything);
    QVERIFY(button(4)->isChecked() && !button(2)->isChecked());
}

void TestComparisonView::theCurrentPassageIsCitedWithBothPlaces()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    m_view->lastPassage();
    m_view->cite();
    const QString text = QGuiApplication::clipboard()->text();
    for (const Side side : bothSides) {
        const Article &article = *m_view->pair()->articles[side];
        const Passage passage = passagesOf(m_view->pair()->comparison).back();
        QVERIFY2(text.contains(citation(article, passage.span[side])), qPrintable(text));
    }
    QVERIFY2(text.contains(QStringLiteral(", left.txt\n\n")) &&
                 text.endsWith(QStringLiteral(", right.txt\n")),
             qPrintable(text));
}

void TestComparisonView::whatIsSelectedIsCitedWithItsPlace()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    ReportPane *left = pane(Side::Left);
    QTextCursor cursor(left->document());
    cursor.setPosition(left->documentPosition(left->article()->text.indexOf(sentence(4))));
    left->setTextCursor(cursor);
    left->copyWithSource(); // Nothing is selected: the sentence.
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u'“' + sentence(4) + QStringLiteral("”\n— “A headline for this report”, ¶\u00a02, left.txt"));
    // Word processors take the rich form, editors of Markdown theirs.
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->html().contains(QStringLiteral("<p>%1</p></blockquote>").arg(sentence(4))));
    const QString source = QStringLiteral("“A headline for this report”, ¶\u00a02, left.txt");
    QCOMPARE(QString::fromUtf8(data->data(QStringLiteral("text/markdown"))),
             QStringLiteral("> %1\n>\n> — %2\n").arg(sentence(4), source));
    cursor.movePosition(QTextCursor::NextWord, QTextCursor::KeepAnchor);
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    left->setTextCursor(cursor);
    left->copyWithSource();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u'“' + sentence(4).section(u' ', 0, 0) + u'”'));
}

namespace {

/// The left report's second paragraph has two sentences of the right one that come near its first sentence.
ComparedPairPtr pairWithNearest()
{
    ComparedPair pair = *comparedPair(report({1, 2}), report({1, 11, 12}));
    const auto placeOf = [&pair](Side side, int number) {
        const qsizetype begin = pair.articles[side]->text.indexOf(sentence(number));
        return Range{begin, begin + sentence(number).size()};
    };
    const Range sought = placeOf(Side::Left, 6);
    pair.comparison.nearest[Side::Left] = {{sought, placeOf(Side::Right, 33), 0.4},
                                           {sought, placeOf(Side::Right, 37), 0.3}};
    return std::make_shared<const ComparedPair>(std::move(pair));
}

} // namespace

void TestComparisonView::theNearestSentencesAreWalkedAndOneIsAccepted()
{
    show(pairWithNearest());
    m_view->setAcceptsLinks(true);
    const std::vector<NearMiss> nearest = m_view->pair()->comparison.nearest[Side::Left];
    putCursor(pane(Side::Left), nearest.front().sentence.begin + 3);
    m_view->look();
    auto *bar = m_view->findChild<LookBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY2(
        bar->text().startsWith(QStringLiteral("Possibly, 1 of 2: B paragraph 3, “") + sentence(33).first(10)),
        qPrintable(bar->text()));
    QCOMPARE(m_view->activePane()->accessibleDescription(), bar->text());
    m_view->look();
    QVERIFY(bar->text().startsWith(QStringLiteral("Possibly, 2 of 2: B paragraph 4, “")));
    QTest::mouseClick(bar->findChild<QToolButton *>(QStringLiteral("lookNext")), Qt::LeftButton);
    QVERIFY(bar->text().startsWith(QStringLiteral("Possibly, 1 of 2")));
    m_view->look();
    std::optional<NearMiss> accepted;
    connect(m_view.get(), &ComparisonView::linkAccepted, this,
            [&accepted](Side, const NearMiss &near) { accepted = near; });
    QTest::keyClick(pane(Side::Left), Qt::Key_Return);
    QVERIFY(accepted.has_value());
    QCOMPARE(accepted->other, nearest.back().other);
    QVERIFY(!bar->isVisible());
}

void TestComparisonView::lookingEndsByEscapeAndSaysWhereNothingIsNear()
{
    show(pairWithNearest());
    QSignalSpy said(m_view.get(), &ComparisonView::statusMessage);
    putCursor(pane(Side::Left), m_view->pair()->comparison.nearest[Side::Left].front().sentence.begin);
    m_view->look();
    QTest::keyClick(pane(Side::Left), Qt::Key_Escape);
    QVERIFY(!m_view->findChild<LookBar *>()->isVisible());
    putCursor(pane(Side::Right), m_view->pair()->comparison.unique[Side::Right].front().begin);
    m_view->look();
    QCOMPARE(said.back().front().toString(), QStringLiteral("No sentence of A comes near this one."));
    putCursor(pane(Side::Right), m_view->pair()->comparison.links.front().span[Side::Right].begin);
    m_view->look();
    QCOMPARE(said.back().front().toString(),
             QStringLiteral("This sentence is linked: Enter brings its twin level."));
}

void TestComparisonView::titlesStandAboveTheirTextInAnyWidth()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    for (const int width : {1200, 2400, 900}) {
        m_view->resize(width, 700);
        QCoreApplication::processEvents();
        for (const Side side : bothSides) {
            const auto *header = m_view->findChild<QWidget *>(
                side == Side::Left ? QStringLiteral("leftHeader") : QStringLiteral("rightHeader"));
            const double title =
                header->mapTo(m_view.get(), QPoint(header->layout()->contentsMargins().left(), 0)).x();
            const double text =
                pane(side)->mapTo(m_view.get(), QPoint()).x() + pane(side)->columnEdges().left;
            QVERIFY2(qAbs(title - text) <= 1,
                     qPrintable(QStringLiteral("%1: %2 %3").arg(width).arg(title).arg(text)));
        }
    }
}

void TestComparisonView::aNewPairForgetsTheCurrentPassage()
{
    show(comparedPair(report({1, 2}), report({2, 11})));
    m_view->nextPassage();
    QSignalSpy changed(m_view.get(), &ComparisonView::currentLinkChanged);
    show(comparedPair(report({3, 4}), report({4, 11})));
    QCOMPARE(m_view->currentLink(), 0);
    QCOMPARE(changed.size(), 1);
}

void TestComparisonView::theSwitchStaysWhereItIs()
{
    show(comparedPair(report({1, 2, 3}), report({3, 1, 11})));
    const auto *first = m_view->findChild<QToolButton *>(QStringLiteral("subject1"));
    const auto *last = m_view->findChild<QToolButton *>(QStringLiteral("subject4"));
    const auto *sentence = m_view->findChild<QLabel *>(QStringLiteral("summaryText"));
    const auto place = [&](const QWidget *button) { return button->mapTo(m_view.get(), QPoint()); };
    const QPoint firstPlace = place(first);
    const QPoint lastPlace = place(last);
    for (const QSize size : {QSize(1400, 800), QSize(900, 700), QSize(900, 360), QSize(1400, 360)}) {
        m_view->resize(size);
        for (const Subject subject : allSubjects) {
            m_view->setSubject(subject);
            QCoreApplication::processEvents();
            QCOMPARE(place(first), firstPlace);
            QCOMPARE(place(last), lastPlace);
        }
        // The sentence has a row of its own where there is height for one.
        const bool below = place(sentence).y() > lastPlace.y() + last->height();
        QCOMPARE(below, size.height() > 400);
    }
}

void TestComparisonView::lowWindowGivesItsRoomToTheReports()
{
    show(comparedPair(report({1, 2, 3}), report({3, 1})));
    const auto *legend = m_view->findChild<Legend *>(QStringLiteral("legend"));
    auto *button = m_view->findChild<QToolButton *>(QStringLiteral("legendButton"));
    m_view->resize(1280, 700);
    QTRY_VERIFY(legend->isVisible() && !button->isVisible());
    const int above = pane(Side::Left)->mapTo(m_view.get(), QPoint()).y();
    m_view->resize(1280, 400);
    QTRY_VERIFY(!legend->isVisible() && button->isVisible());
    QTRY_VERIFY(pane(Side::Left)->mapTo(m_view.get(), QPoint()).y() < above * 3 / 4);
    // What the colours mean is one key away.
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    const auto *folded = m_view->findChild<Legend *>(QStringLiteral("foldedLegend"));
    QTRY_VERIFY(folded->isVisible());
    QCOMPARE(folded->accessibleDescription(), legend->accessibleDescription());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!folded->isVisible());
}

void TestComparisonView::currentPassageIsOutlinedWhateverIsMarked()
{
    show(comparedPair(report({1, 2, 3}), report({3, 1})));
    m_view->setSubject(Subject::OnlyRight);
    for (const Side side : bothSides) {
        // The text alone, without the rail beside it.
        const ColumnEdges &column = pane(side)->columnEdges();
        const QRect text(qRound(column.left), 0, qRound(column.right - column.left), pane(side)->height());
        const QImage before = pane(side)->viewport()->grab(text).toImage();
        for (const Passage &passage : passagesOf(m_view->pair()->comparison))
            if (pane(side)->passageSpans()[static_cast<std::size_t>(passage.number) - 1].top < text.bottom())
                pane(side)->setCurrentPassage(passage.number);
        QVERIFY(pane(side)->viewport()->grab(text).toImage() != before);
    }
}

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
