// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/linkfilter.h"
#include "report/vocabulary.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestLinkFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void openFilterGivesThePairItself();
    void kindsAreSiftedAndNumbersStay();
    void shortestLengthIsThatOfThePassage();
    void quotationsInAndOut();
    void onlyMoved();
    void onlyWhatIsProbablyTheSame();
    void onlyWhatMayDiffer();
    void figuresAndUniqueTextStay();
    void linksCanBeNamedByTheirNumbers();

private:
    [[nodiscard]] std::vector<int> idsThrough(const LinkFilter &filter) const;

    ComparedPairPtr m_pair;
};

void TestLinkFilter::initTestCase()
{
    HandmadePair made(u"Seven were hurt. “We felt a bang,” she said. The tide turned. It was dark."_s,
                      u"Nine were hurt. “We felt a bang,” she said. The tide turned. Night had come."_s);
    made.link(LinkKind::Edited, u"Seven were hurt"_s, u"Nine were hurt"_s);
    made.link(LinkKind::Verbatim, u"We felt a bang"_s, u"We felt a bang"_s).moved = true;
    made.link(LinkKind::Verbatim, u"The tide turned"_s, u"The tide turned"_s).passage = 1;
    made.link(LinkKind::Reworded, u"It was dark"_s, u"Night had come"_s);
    made.differs(FactType::Number, u"Seven"_s, u"Nine"_s, 1);
    made.unique(Side::Left, u"she said"_s);
    made.comparison.summary.similarity = 0.75;
    m_pair = std::make_shared<const ComparedPair>(made.pair());
}

std::vector<int> TestLinkFilter::idsThrough(const LinkFilter &filter) const
{
    std::vector<int> ids;
    const ComparedPairPtr sifted = filtered(m_pair, filter);
    for (const Link &link : sifted->comparison.links)
        ids.push_back(link.id);
    return ids;
}

void TestLinkFilter::openFilterGivesThePairItself()
{
    QVERIFY(LinkFilter{}.isOpen());
    QCOMPARE(filtered(m_pair, {}), m_pair);
}

void TestLinkFilter::kindsAreSiftedAndNumbersStay()
{
    LinkFilter filter;
    filter.kinds = {LinkKind::Reworded};
    QVERIFY(!filter.isOpen());
    QCOMPARE(idsThrough(filter), std::vector<int>{4});
    QCOMPARE(filtered(m_pair, filter)->comparison.links[0].passage, 4);
}

// Links 1 and 3 are one passage of six words.
void TestLinkFilter::shortestLengthIsThatOfThePassage()
{
    LinkFilter filter;
    filter.minWords = 4;
    QCOMPARE(idsThrough(filter), (std::vector<int>{1, 2, 3}));
    filter.minWords = 5;
    QCOMPARE(idsThrough(filter), (std::vector<int>{1, 3}));
    filter.minWords = 7;
    QVERIFY(idsThrough(filter).empty());
}

void TestLinkFilter::quotationsInAndOut()
{
    LinkFilter filter;
    filter.quotations = QuotationUse::Only;
    QCOMPARE(idsThrough(filter), std::vector<int>{2});
    filter.quotations = QuotationUse::Without;
    QCOMPARE(idsThrough(filter), (std::vector<int>{1, 3, 4}));
}

void TestLinkFilter::onlyMoved()
{
    LinkFilter filter;
    filter.movedOnly = true;
    QCOMPARE(idsThrough(filter), std::vector<int>{2});
}

void TestLinkFilter::onlyWhatIsProbablyTheSame()
{
    ComparedPair pair = *m_pair;
    pair.comparison.links[0].score = 1;
    pair.comparison.links[1].score = evenScore;
    pair.comparison.links[2].score = 0.49;
    pair.comparison.links[3].score = 0.2;
    LinkFilter filter;
    filter.minScore = evenScore;
    QCOMPARE(linksThrough(pair, filter), (std::vector<bool>{true, true, false, false}));
}

void TestLinkFilter::onlyWhatMayDiffer()
{
    LinkFilter filter;
    filter.differingOnly = true;
    QCOMPARE(idsThrough(filter), std::vector<int>{1});
}

void TestLinkFilter::figuresAndUniqueTextStay()
{
    LinkFilter filter;
    filter.kinds.clear();
    const ComparedPairPtr sifted = filtered(m_pair, filter);
    QVERIFY(sifted->comparison.links.empty());
    QCOMPARE(sifted->comparison.summary, m_pair->comparison.summary);
    QCOMPARE(sifted->comparison.unique[Side::Left], m_pair->comparison.unique[Side::Left]);
    QCOMPARE(sifted->comparison.facts.size(), 1u);
}

void TestLinkFilter::linksCanBeNamedByTheirNumbers()
{
    const ComparedPair kept = withLinks(*m_pair, {2, 4, 99});
    QCOMPARE(kept.comparison.links.size(), std::size_t(2));
    QCOMPARE(kept.comparison.links[0], m_pair->comparison.links[1]);
    QCOMPARE(kept.comparison.links[1], m_pair->comparison.links[3]);
    QCOMPARE(kept.comparison.summary, m_pair->comparison.summary);
    QCOMPARE(kept.comparison.unique, m_pair->comparison.unique);
    QCOMPARE(numberList({1, 3, 4, 5, 9, 10}), u"1,3-5,9-10"_s);
}

QTEST_GUILESS_MAIN(TestLinkFilter)
#include "tst_linkfilter.moc"
