// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/gutter/ribbongeometry.h"
#include "comparison/gutter/scrollmap.h"
#include "comparison/overview/overviewgeometry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace diptych;

namespace {

Sided<VerticalSpan> spans(const VerticalSpan &left, const VerticalSpan &right)
{
    Sided<VerticalSpan> both;
    both[Side::Left] = left;
    both[Side::Right] = right;
    return both;
}

/// Two panes of one height with reports of different lengths.
Sided<ScrollState> twoPanes()
{
    Sided<ScrollState> states;
    states[Side::Left] = {0, 2400, 600};
    states[Side::Right] = {0, 4400, 600};
    return states;
}

} // namespace

/// The geometry of ribbons, overviews and following scroll: no screen, no widget.
class TestViewGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBandJoinsBothEndsAcrossTheWholeWidth();
    void aBandOfNoHeightIsStillSeen();
    void aFarTwinIsAStubThatStaysShort();
    void theArrowPointsToTheFarEnd();
    void ribbonsOutOfViewAreHidden();

    void aShortReportIsNotStretched();
    void theWholeReportFitsTheStrip();
    void theVisiblePartNeverLeavesTheStrip();
    void clickingAHeightBringsItIntoTheMiddle();
    void touchingBandsOfOneKindAreOne();
    void weakerBandsArePaintedFirst();

    void endsMeetEnds();
    void anchorsMeet();
    void theMapRises();
    void crossingAnchorsAreLeftOut();
    void theBeginningsAndTheEndsAreReachedTogether();
    void followingNeverLeavesTheReport();
    void thereAndBackStaysInPlace();
    void twoHeightsComeLevelAtAThird();
    void aHeightNearTheTopPullsTheOtherUpToIt();
    void heightsThatCannotMeetComeAsNearAsTheyCan();
};

void TestViewGeometry::aBandJoinsBothEndsAcrossTheWholeWidth()
{
    const QPainterPath path = bandPath(spans({10, 50}, {200, 260}), 80);
    QCOMPARE(path.boundingRect().left(), 0.0);
    QCOMPARE(path.boundingRect().right(), 80.0);
    QVERIFY(path.contains(QPointF(1, 30)));
    QVERIFY(path.contains(QPointF(79, 230)));
    QVERIFY(path.contains(QPointF(40, (30 + 230) / 2.0)));
    QVERIFY(!path.contains(QPointF(1, 230)));
    QVERIFY(!path.contains(QPointF(79, 30)));
}

void TestViewGeometry::aBandOfNoHeightIsStillSeen()
{
    const QRectF bounds = bandPath(spans({10, 10}, {10, 10}), 80).boundingRect();
    QVERIFY(bounds.height() >= 2);
    QCOMPARE(bounds.center().y(), 10.0);
}

void TestViewGeometry::aFarTwinIsAStubThatStaysShort()
{
    const Sided<VerticalSpan> ends = spans({10, 50}, {9000, 9100});
    QCOMPARE(ribbonForm(ends, 600), RibbonForm::LeftStub);
    QCOMPARE(ribbonForm(spans(ends[Side::Right], ends[Side::Left]), 600), RibbonForm::RightStub);
    const QRectF left = stubPath(Side::Left, ends[Side::Left], 80).boundingRect();
    QCOMPARE(left.left(), 0.0);
    QVERIFY(left.right() < 40);
    const QRectF right = stubPath(Side::Right, ends[Side::Left], 80).boundingRect();
    QCOMPARE(right.right(), 80.0);
    QVERIFY(right.left() > 40);
}

void TestViewGeometry::theArrowPointsToTheFarEnd()
{
    const auto widthAt = [](const QPainterPath &path, double y) {
        QPainterPath line;
        line.addRect(0, y, 80, 0.5);
        return path.intersected(line).boundingRect().width();
    };
    const QPainterPath up = stubArrow(Side::Left, {100, 120}, true, 80, 600);
    const QPainterPath down = stubArrow(Side::Left, {100, 120}, false, 80, 600);
    QVERIFY(widthAt(up, up.boundingRect().top() + 1) < widthAt(up, up.boundingRect().bottom() - 1));
    QVERIFY(widthAt(down, down.boundingRect().top() + 1) > widthAt(down, down.boundingRect().bottom() - 1));
    // A passage that is cut by the edge keeps its arrow in view.
    QVERIFY(stubArrow(Side::Left, {-900, 20}, true, 80, 600).boundingRect().top() > 0);
}

void TestViewGeometry::ribbonsOutOfViewAreHidden()
{
    QCOMPARE(ribbonForm(spans({-50, -10}, {700, 720}), 600), RibbonForm::Hidden);
    QCOMPARE(ribbonForm(spans({10, 20}, {30, 40}), 600), RibbonForm::Band);
    // An end that has just left the view keeps its band, which then runs out of the gutter.
    QCOMPARE(ribbonForm(spans({10, 20}, {650, 700}), 600), RibbonForm::Band);
}

void TestViewGeometry::aShortReportIsNotStretched()
{
    const OverviewScale scale{300, 600};
    QCOMPARE(scale.toStrip({100, 150}), (VerticalSpan{100, 150}));
}

void TestViewGeometry::theWholeReportFitsTheStrip()
{
    const OverviewScale scale{6000, 600};
    QCOMPARE(scale.toStrip({0, 6000}), (VerticalSpan{0, 600}));
    QCOMPARE(scale.toStrip({3000, 3600}), (VerticalSpan{300, 360}));
}

void TestViewGeometry::theVisiblePartNeverLeavesTheStrip()
{
    const OverviewScale scale{6000, 600};
    QCOMPARE(scale.visiblePart(0, 500), (VerticalSpan{0, 50}));
    QCOMPARE(scale.visiblePart(5900, 500), (VerticalSpan{590, 600}));
}

void TestViewGeometry::clickingAHeightBringsItIntoTheMiddle()
{
    const OverviewScale scale{6000, 600};
    const double scroll = scale.scrollFor(300, 500);
    QCOMPARE(scroll, 2750.0);
    QCOMPARE(scale.visiblePart(scroll, 500).middle(), 300.0);
}

void TestViewGeometry::touchingBandsOfOneKindAreOne()
{
    const OverviewScale scale{6000, 600};
    const std::vector<OverviewMark> marks{
        {{0, 10}, LinkKind::Verbatim}, {{12, 20}, LinkKind::Verbatim}, {{3000, 3010}, LinkKind::Verbatim}};
    const std::vector<OverviewMark> bands = overviewBands(marks, scale, 2);
    QCOMPARE(bands.size(), std::size_t(2));
    for (const OverviewMark &band : bands)
        QVERIFY(band.span.height() >= 2);
}

void TestViewGeometry::weakerBandsArePaintedFirst()
{
    const std::vector<OverviewMark> marks{{{0, 100}, LinkKind::Verbatim}, {{0, 100}, LinkKind::Edited}};
    const std::vector<OverviewMark> bands = overviewBands(marks, {100, 100}, 2);
    QCOMPARE(bands.size(), std::size_t(2));
    QCOMPARE(bands.back().kind, LinkKind::Verbatim);
}

void TestViewGeometry::endsMeetEnds()
{
    const ScrollMap map({}, {{1000, 3000}});
    QCOMPARE(map.carried(0, Side::Left), 0.0);
    QCOMPARE(map.carried(1000, Side::Left), 3000.0);
    QCOMPARE(map.carried(3000, Side::Right), 1000.0);
    QCOMPARE(map.carried(500, Side::Left), 1500.0);
}

void TestViewGeometry::anchorsMeet()
{
    const ScrollMap map({{{200, 900}}, {{600, 1000}}}, {{1000, 2000}});
    QCOMPARE(map.carried(200, Side::Left), 900.0);
    QCOMPARE(map.carried(1000, Side::Right), 600.0);
    QCOMPARE(map.carried(400, Side::Left), 950.0);
}

void TestViewGeometry::theMapRises()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 50; ++round) {
        std::vector<ScrollAnchor> anchors;
        for (int i = 0; i < 30; ++i)
            anchors.push_back({{random.bounded(1000.0), random.bounded(2000.0)}});
        const ScrollMap map(anchors, {{1000, 2000}});
        for (const Side side : bothSides) {
            double before = -1;
            for (double height = 0; height <= 1000; height += 7) {
                const double carried = map.carried(height, side);
                QVERIFY(carried >= before);
                before = carried;
            }
        }
    }
}

void TestViewGeometry::crossingAnchorsAreLeftOut()
{
    const ScrollMap map({{{100, 100}}, {{200, 900}}, {{300, 300}}, {{400, 400}}}, {{1000, 1000}});
    QCOMPARE(map.anchors().size(), std::size_t(5));
    QCOMPARE(map.carried(200, Side::Left), 200.0);
}

void TestViewGeometry::theBeginningsAndTheEndsAreReachedTogether()
{
    const ScrollMap map({{{400, 1500}}}, {{3000, 5000}});
    const ScrollState top{0, 2400, 600};
    const ScrollState bottom{2400, 2400, 600};
    const ScrollState other{0, 4400, 600};
    QCOMPARE(followedPosition(map, top, Side::Left, other), 0.0);
    QCOMPARE(followedPosition(map, bottom, Side::Left, other), 4400.0);
}

void TestViewGeometry::followingNeverLeavesTheReport()
{
    const ScrollMap map({{{2900, 100}}}, {{3000, 5000}});
    for (double position = 0; position <= 2400; position += 50) {
        const double followed = followedPosition(map, {position, 2400, 600}, Side::Left, {0, 4400, 600});
        QVERIFY(followed >= 0 && followed <= 4400);
    }
}

void TestViewGeometry::thereAndBackStaysInPlace()
{
    const ScrollMap map({{{1200, 2000}}, {{1600, 2600}}}, {{3000, 5000}});
    const ScrollState left{1200, 2400, 600};
    const double right = followedPosition(map, left, Side::Left, {0, 4400, 600});
    const double back = followedPosition(map, {right, 4400, 600}, Side::Right, {0, 2400, 600});
    QVERIFY(qAbs(back - left.position) < 0.01);
}

void TestViewGeometry::twoHeightsComeLevelAtAThird()
{
    const Sided<ScrollState> states = twoPanes();
    const Sided<double> positions = levelledPositions({{1000, 3000}}, states);
    QCOMPARE(1000 - positions[Side::Left], 200.0);
    QCOMPARE(3000 - positions[Side::Right], 200.0);
}

void TestViewGeometry::aHeightNearTheTopPullsTheOtherUpToIt()
{
    const Sided<ScrollState> states = twoPanes();
    const Sided<double> positions = levelledPositions({{50, 3000}}, states);
    QCOMPARE(positions[Side::Left], 0.0);
    QCOMPARE(3000 - positions[Side::Right], 50.0);
}

void TestViewGeometry::heightsThatCannotMeetComeAsNearAsTheyCan()
{
    const Sided<ScrollState> states = twoPanes();
    const Sided<double> positions = levelledPositions({{50, 4990}}, states);
    QCOMPARE(positions[Side::Left], 0.0);
    QCOMPARE(positions[Side::Right], 4400.0);
}

QTEST_APPLESS_MAIN(TestViewGeometry)
#include "tst_viewgeometry.moc"
