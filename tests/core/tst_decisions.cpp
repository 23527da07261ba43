// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"
#include "compare/decisions.h"
#include "compare/summary.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString harbour = u"The harbour master closed the narrow sound to all larger ships."_s;
const QString reef = u"A ferry with 187 people on board ran aground on a charted reef early on Tuesday."_s;
const QString divers = u"Divers were looking at the hull for damage before nightfall."_s;
const QString bakery = u"Nobody aboard was seriously hurt, said the shipping line."_s;

QString report(const QStringList &sentences)
{
    return sentences.join(u"\n\n"_s);
}

ComparedPairPtr comparedPair(const QString &left, const QString &right)
{
    const Sided<ArticlePtr> articles{
        {std::make_shared<const Article>(articleFromText(u"left.txt"_s, left)),
         std::make_shared<const Article>(articleFromText(u"right.txt"_s, right))}};
    CompareOptions options;
    options.reworded = RewordedLevel::Off;
    return std::make_shared<const ComparedPair>(
        ComparedPair{articles, *compare(*articles[Side::Left], *articles[Side::Right], options)});
}

Range at(const ComparedPairPtr &pair, Side side, const QString &words)
{
    const qsizetype begin = pair->articles[side]->text.indexOf(words);
    Q_ASSERT(begin >= 0);
    return {begin, begin + words.size()};
}

Decision decide(DecisionKind kind, const Sided<Range> &span)
{
    return {kind, span, {}, QDateTime({2026, 3, 4}, {5, 6, 7}, Qt::UTC)};
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutDecisionsTheComparisonIsUntouched();
    void decidingWhatTheProgramFoundGivesItsOwnResult();
    void rejectedLinkLeavesLinksFiguresAndFacts();
    void rejectionHoldsForWhatLiesInside();
    void handMadeLinkFollowsTheFormulas();
    void handMadeLinkSaysWhenItWasMade();
    void kindOfAHandMadeLinkFollowsItsWords_data();
    void kindOfAHandMadeLinkFollowsItsWords();
    void severalSentencesBecomeOneLinkEach();
    void orderIsWorkedOutAnew();
    void tiedSentencesDoNotComeNearAnyMore();
    void swappedReportsGiveTheMirrorImage();
    void selectionGrowsToWholeWords();
    void leftOutLinksStayInTheFigures();
};

void TestDecisions::withoutDecisionsTheComparisonIsUntouched()
{
    const ComparedPairPtr pair = comparedPair(harbour, harbour);
    QCOMPARE(withDecisions(pair, {}), pair);
    QCOMPARE(withDecisions(pair, {decide(DecisionKind::Bookmarked, pair->comparison.links[0].span)}), pair);
}

// A rejection that hits nothing makes everything be worked out anew: it has to come out as compare() found
// it.
void TestDecisions::decidingWhatTheProgramFoundGivesItsOwnResult()
{
    const QString edited = QString(reef).replace(u"187"_s, u"190"_s);
    const ComparedPairPtr pair =
        comparedPair(report({harbour, reef, divers}), report({edited, harbour, bakery}));
    QVERIFY(pair->comparison.links.size() >= 2);
    const Decision nowhere = decide(DecisionKind::Rejected, {{Range{0, 1}, Range{0, 1}}});
    QVERIFY(withDecisions(pair, {nowhere})->comparison == pair->comparison);
}

void TestDecisions::rejectedLinkLeavesLinksFiguresAndFacts()
{
    const QString edited = QString(reef).replace(u"187"_s, u"190"_s);
    const ComparedPairPtr pair = comparedPair(report({harbour, reef}), report({harbour, edited}));
    const auto differs = [](const Fact &fact) { return fact.status == FactStatus::Differs; };
    QCOMPARE(pair->comparison.links.size(), 2u);
    QVERIFY(std::ranges::any_of(pair->comparison.facts, differs));

    const auto decided =
        withDecisions(pair, {decide(DecisionKind::Rejected, pair->comparison.links[1].span)})->comparison;
    QCOMPARE(decided.links.size(), 1u);
    QVERIFY(std::ranges::none_of(decided.facts, differs));
    QCOMPARE(decided.unique[Side::Left], std::vector<Range>{at(pair, Side::Left, reef)});
    QCOMPARE(decided.summary.sides[Side::Left].shares.edited, 0.0);
    QCOMPARE(decided.summary.longestVerbatimWords, 11);
}

void TestDecisions::rejectionHoldsForWhatLiesInside()
{
    const ComparedPairPtr pair = comparedPair(report({harbour, reef}), report({harbour, reef}));
    const auto all = [](const ComparedPairPtr &of, Side side) {
        return Range{0, of->articles[side]->text.size()};
    };
    const Decision everything =
        decide(DecisionKind::Rejected, {{all(pair, Side::Left), all(pair, Side::Right)}});
    QVERIFY(withDecisions(pair, {everything})->comparison.links.empty());
}

void TestDecisions::handMadeLinkFollowsTheFormulas()
{
    const ComparedPairPtr pair = comparedPair(report({harbour, divers}), report({harbour, bakery}));
    QCOMPARE(pair->comparison.links.size(), 1u);
    const Sided<Range> span{{at(pair, Side::Left, divers), at(pair, Side::Right, bakery)}};
    const auto decided = withDecisions(pair, {decide(DecisionKind::Linked, span)})->comparison;
    QCOMPARE(decided.links.size(), 2u);
    QCOMPARE(decided.links[1].span, span);
    QCOMPARE(decided.links[1].id, 2);
    QCOMPARE(decided.links[1].passage, 2);
    QVERIFY(decided.unique[Side::Left].empty());
    QCOMPARE(decided.summary.similarity, 1.0);
    QCOMPARE(decided.summary.sides[Side::Left].shares.reworded, 10.0 / 21);
    const Sided<const Article *> articles{
        {pair->articles[Side::Left].get(), pair->articles[Side::Right].get()}};
    Summary again = summarize(articles, decided);
    again.longestVerbatimWords = decided.summary.longestVerbatimWords;
    QCOMPARE(again, decided.summary);
}

void TestDecisions::handMadeLinkSaysWhenItWasMade()
{
    const ComparedPairPtr pair = comparedPair(divers, bakery);
    const Decisions decisions{
        decide(DecisionKind::Linked, {{at(pair, Side::Left, divers), at(pair, Side::Right, bakery)}})};
    const Link link = withDecisions(pair, decisions)->comparison.links.at(0);
    QCOMPARE(link.decided, decisions[0].at);
    QCOMPARE(link.score, 1.0);
    QVERIFY(link.reason.contains(u"by hand"));
    QCOMPARE(decisionBehind(decisions, link), &decisions[0]);
}

void TestDecisions::kindOfAHandMadeLinkFollowsItsWords_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("edits");
    QTest::newRow("equal") << u"ran aground"_s << u"Ran aground"_s << int(LinkKind::Verbatim) << 0;
    QTest::newRow("one word") << u"seven people hurt"_s << u"nine people hurt"_s << int(LinkKind::Edited)
                              << 1;
    QTest::newRow("other words") << u"seven injured"_s << u"nine people hurt"_s << int(LinkKind::Reworded)
                                 << 0;
}

void TestDecisions::kindOfAHandMadeLinkFollowsItsWords()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const ComparedPairPtr pair = comparedPair(report({left, reef}), report({right, divers}));
    const Decision decision = decide(DecisionKind::Linked, {{Range{0, left.size()}, Range{0, right.size()}}});
    const auto links = withDecisions(pair, {decision})->comparison.links;
    QCOMPARE(links.size(), 1u);
    QTEST(int(links[0].kind), "kind");
    QTEST(int(links[0].edits.size()), "edits");
}

void TestDecisions::severalSentencesBecomeOneLinkEach()
{
    const ComparedPairPtr pair = comparedPair(harbour + u' ' + divers, bakery);
    const Decision decision = decide(
        DecisionKind::Linked, {{Range{0, pair->articles[Side::Left]->text.size()}, Range{0, bakery.size()}}});
    const auto decided = withDecisions(pair, {decision})->comparison;
    QCOMPARE(decided.links.size(), 2u);
    QCOMPARE(decided.links[0].passage, decided.links[1].passage);
    QCOMPARE(decided.links[0].span[Side::Left], at(pair, Side::Left, harbour));
    QCOMPARE(decided.links[1].span[Side::Left], at(pair, Side::Left, divers));
    QCOMPARE(decided.links[1].span[Side::Right], at(pair, Side::Right, bakery));
}

void TestDecisions::orderIsWorkedOutAnew()
{
    const ComparedPairPtr pair = comparedPair(report({reef, harbour}), report({harbour, reef}));
    QCOMPARE(std::ranges::count(pair->comparison.links, true, &Link::moved), 1);
    const auto inPlace = std::ranges::find(pair->comparison.links, false, &Link::moved);
    const auto decided = withDecisions(pair, {decide(DecisionKind::Rejected, inPlace->span)})->comparison;
    QCOMPARE(decided.links.size(), 1u);
    QVERIFY(!decided.links[0].moved);
    QCOMPARE(decided.summary.orderAgreement, 1.0);
}

void TestDecisions::tiedSentencesDoNotComeNearAnyMore()
{
    const auto computed = comparedPair(divers, bakery);
    ComparedPair near = *computed;
    near.comparison.nearest[Side::Left] = {{Range{0, divers.size()}, Range{0, bakery.size()}, 0.3}};
    near.comparison.nearest[Side::Right] = {{Range{0, bakery.size()}, Range{0, divers.size()}, 0.3}};
    const Decision decision =
        decide(DecisionKind::Accepted, {{Range{0, divers.size()}, Range{0, bakery.size()}}});
    const auto decided = withDecisions(std::make_shared<const ComparedPair>(near), {decision})->comparison;
    QVERIFY(decided.nearest[Side::Left].empty());
    QVERIFY(decided.nearest[Side::Right].empty());
    QVERIFY(decided.links.at(0).reason.contains(u"nearest"));
}

void TestDecisions::swappedReportsGiveTheMirrorImage()
{
    const QString left = report({reef, harbour, divers});
    const QString right = report({harbour, bakery, reef});
    const auto decidedFor = [](const QString &first, const QString &second, const QString &from,
                               const QString &to) {
        const ComparedPairPtr pair = comparedPair(first, second);
        return withDecisions(pair, {decide(DecisionKind::Linked,
                                           {{at(pair, Side::Left, from), at(pair, Side::Right, to)}})})
            ->comparison;
    };
    const Comparison one = decidedFor(left, right, divers, bakery);
    const Comparison two = decidedFor(right, left, bakery, divers);
    QCOMPARE(one.links.size(), two.links.size());
    for (const Link &link : one.links) {
        const Sided<Range> mirrored{{link.span[Side::Right], link.span[Side::Left]}};
        const auto twin = std::ranges::find(two.links, mirrored, &Link::span);
        QVERIFY(twin != two.links.end());
        QCOMPARE(twin->moved, link.moved);
        QCOMPARE(twin->kind, link.kind);
    }
    QCOMPARE(one.summary.orderAgreement, two.summary.orderAgreement);
    QCOMPARE(one.summary.sides[Side::Left], two.summary.sides[Side::Right]);
}

void TestDecisions::selectionGrowsToWholeWords()
{
    const ComparedPairPtr pair = comparedPair(u"ran aground early"_s, u"was stranded."_s);
    const auto grown = wholeWords(pair->articles, {{Range{2, 6}, Range{2, 13}}});
    QVERIFY(grown);
    QCOMPARE((*grown)[Side::Left], (Range{0, 11}));
    QCOMPARE((*grown)[Side::Right], (Range{0, 13}));
    QVERIFY(!wholeWords(pair->articles, {{Range{3, 4}, Range{0, 3}}}));
}

void TestDecisions::leftOutLinksStayInTheFigures()
{
    const ComparedPairPtr pair = comparedPair(report({reef, bakery}), report({reef, divers}));
    const Decision leftOut = decide(DecisionKind::LeftOut, pair->comparison.links.at(0).span);
    const ComparedPairPtr exported = withoutLeftOut(pair, {leftOut});
    QVERIFY(exported->comparison.links.empty());
    QCOMPARE(exported->comparison.summary, pair->comparison.summary);
    QCOMPARE(exported->comparison.unique[Side::Left], pair->comparison.unique[Side::Left]);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
