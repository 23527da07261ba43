// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similarclusters.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

SimilarPair pair(int left, int right, double score)
{
    return {left, right, score, score, score};
}

} // namespace

class TestSimilarClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void earliestIsKept();
    void longestIsKept();
    void datedOneGoesBeforeUndated();
    void chainsMakeNoGroup();
    void thresholdDecides();
    void histogramAndSamplesShowThePairs();
    void datesTellNoMoreThanTheySay_data();
    void datesTellNoMoreThanTheySay();
};

void TestSimilarClusters::earliestIsKept()
{
    const std::vector<DuplicateFacts> facts{{u"2024-05-03"_s, 500},
                                            {u"2024-05-01T22:00:00Z"_s, 90},
                                            {u"2024-05-02"_s, 900},
                                            {u"2024-04-01"_s, 10}};
    const auto groups =
        groupDuplicates({pair(0, 1, 0.9), pair(0, 2, 0.8), pair(1, 2, 1)}, facts, 0.5, KeepRule::Earliest);
    QCOMPARE(groups, (std::vector<DuplicateGroup>{{1, {{2, 1}, {0, 0.9}}}}));
}

void TestSimilarClusters::longestIsKept()
{
    const std::vector<DuplicateFacts> facts{{u"2024-05-03"_s, 500}, {{}, 900}, {u"2024-05-02"_s, 500}};
    QCOMPARE(groupDuplicates({pair(0, 1, 0.9), pair(1, 2, 0.8)}, facts, 0.5, KeepRule::Longest),
             (std::vector<DuplicateGroup>{{1, {{0, 0.9}, {2, 0.8}}}}));
    // Equally long: the earlier one.
    QCOMPARE(groupDuplicates({pair(0, 2, 0.9)}, facts, 0.5, KeepRule::Longest),
             (std::vector<DuplicateGroup>{{2, {{0, 0.9}}}}));
}

void TestSimilarClusters::datedOneGoesBeforeUndated()
{
    const std::vector<DuplicateFacts> facts{{{}, 900}, {u"2024-05-03"_s, 50}, {u"yesterday"_s, 950}};
    const auto groups =
        groupDuplicates({pair(0, 1, 0.9), pair(0, 2, 0.9), pair(1, 2, 0.9)}, facts, 0.5, KeepRule::Earliest);
    QCOMPARE(groups.size(), 1U);
    QCOMPARE(groups.front().kept, 1);
}

void TestSimilarClusters::chainsMakeNoGroup()
{
    // 0 is like 1 and 1 like 2, but 2 is not like 0: dropping 2 for 0 would lose a story.
    const std::vector<DuplicateFacts> facts{{{}, 900}, {{}, 800}, {{}, 700}};
    const auto groups = groupDuplicates({pair(0, 1, 0.6), pair(1, 2, 0.6)}, facts, 0.5, KeepRule::Longest);
    QCOMPARE(groups, (std::vector<DuplicateGroup>{{0, {{1, 0.6}}}}));
}

void TestSimilarClusters::thresholdDecides()
{
    const std::vector<DuplicateFacts> facts(4);
    const std::vector<SimilarPair> pairs{pair(0, 1, 0.9), pair(2, 3, 0.6)};
    QCOMPARE(groupDuplicates(pairs, facts, 0.5, KeepRule::Earliest).size(), 2U);
    QCOMPARE(groupDuplicates(pairs, facts, 0.6, KeepRule::Earliest).size(), 2U);
    QCOMPARE(groupDuplicates(pairs, facts, 0.61, KeepRule::Earliest).size(), 1U);
    QVERIFY(groupDuplicates(pairs, facts, 1, KeepRule::Earliest).empty());
}

void TestSimilarClusters::histogramAndSamplesShowThePairs()
{
    const std::vector<SimilarPair> pairs{pair(0, 1, 1), pair(2, 3, 0.97), pair(0, 3, 0.52), pair(1, 3, 0.2)};
    const auto bars = scoreHistogram(pairs);
    QCOMPARE(bars[19], 2);
    QCOMPARE(bars[10], 1);
    QCOMPARE(bars[4], 1);
    const auto samples = samplesAbove(pairs, 0.5, 2);
    QCOMPARE(samples.size(), 2U);
    QCOMPARE(samples[0].score, 0.52);
    QCOMPARE(samples[1].score, 0.97);
}

void TestSimilarClusters::datesTellNoMoreThanTheySay_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("relation");
    QTest::newRow("unknown") << u""_s << u"2024-05-03"_s << u"no dates to tell which came first"_s;
    QTest::newRow("no date") << u"2024-05-03"_s << u"May"_s << u"no dates to tell which came first"_s;
    QTest::newRow("later") << u"2024-05-03"_s << u"2024-05-01"_s << u"2 days later by date"_s;
    QTest::newRow("earlier") << u"2024-04-30T08:00:00Z"_s << u"2024-05-01"_s << u"1 day earlier by date"_s;
    QTest::newRow("a day alone") << u"2024-05-01"_s << u"2024-05-01T08:00:00Z"_s << u"on the same day"_s;
    QTest::newRow("times") << u"2024-05-01T10:00:00+02:00"_s << u"2024-05-01T09:00:00Z"_s
                           << u"earlier on the same day"_s;
}

void TestSimilarClusters::datesTellNoMoreThanTheySay()
{
    QFETCH(QString, date);
    QFETCH(QString, other);
    QTEST(dateRelation(date, other), "relation");
}

QTEST_APPLESS_MAIN(TestSimilarClusters)
#include "tst_similarclusters.moc"
