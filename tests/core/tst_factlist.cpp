// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/factlist.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestFactList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayDifferIsListedOnceWithItsSentences();
    void namesAndNumbersAreListedWhereAskedFor();
    void quotationsSayWhatBecameOfThem_data();
    void quotationsSayWhatBecameOfThem();
};

void TestFactList::whatMayDifferIsListedOnceWithItsSentences()
{
    HandmadePair made(u"It was dark. Seven were hurt. Seven, they said."_s, u"Nine were hurt. It rained."_s);
    made.link(LinkKind::Edited, u"Seven were hurt"_s, u"Nine were hurt"_s);
    made.differs(FactType::Number, u"Seven"_s, u"Nine"_s, 1);
    made.differs(FactType::Number, u"Seven"_s, u"Nine"_s, 1);
    const auto facts = listFacts(made.pair(), FactSelection::MayDiffer);
    QCOMPARE(facts.size(), 1u);
    QCOMPARE(facts[0].sentences[Side::Left], made.at(Side::Left, u"Seven were hurt."_s));
    QCOMPARE(facts[0].sentences[Side::Right], made.at(Side::Right, u"Nine were hurt."_s));
}

void TestFactList::namesAndNumbersAreListedWhereAskedFor()
{
    HandmadePair made(u"Anna Berg left in May."_s, u"She left."_s);
    Fact name;
    name.type = FactType::Name;
    name.status = FactStatus::LeftOnly;
    name.value[Side::Left] = u"Anna Berg"_s;
    name.spans[Side::Left] = {made.at(Side::Left, u"Anna Berg"_s)};
    Fact date = name;
    date.type = FactType::Date;
    made.comparison.facts = {name, date};
    const ComparedPair pair = made.pair();
    QVERIFY(listFacts(pair, FactSelection::MayDiffer).empty());
    QCOMPARE(listFacts(pair, FactSelection::Numbers).size(), 1u);
    const auto names = listFacts(pair, FactSelection::Names);
    QCOMPARE(names.size(), 1u);
    QCOMPARE(names[0].fact, name);
    QVERIFY(names[0].sentences[Side::Right].isEmpty());
}

void TestFactList::quotationsSayWhatBecameOfThem_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("relation");
    const auto row = [](const char *name, const QString &left, const QString &right, bool quoted,
                        FactStatus status, QuoteRelation relation) {
        QTest::newRow(name) << left << right << quoted << static_cast<int>(status)
                            << static_cast<int>(relation);
    };
    const QString words = u"We felt a bang and then it was quiet"_s;
    row("same", words, u"we felt a bang, and then it was quiet"_s, true, FactStatus::Both,
        QuoteRelation::Exact);
    row("cut", words, u"We felt a bang … it was quiet"_s, true, FactStatus::Both, QuoteRelation::Shortened);
    row("changed", words, u"We heard a bang and then it was quiet"_s, true, FactStatus::Differs,
        QuoteRelation::Altered);
    row("other mouth", words, words, true, FactStatus::Differs, QuoteRelation::OtherSpeaker);
    row("retold", words, u"They noticed a bang"_s, false, FactStatus::Both, QuoteRelation::Retold);
}

void TestFactList::quotationsSayWhatBecameOfThem()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(bool, quoted);
    QFETCH(int, status);
    HandmadePair made(u"“%1”, she said."_s.arg(left), (quoted ? u"“%1”, she said."_s : u"%1."_s).arg(right));
    Fact quote;
    quote.type = FactType::Quote;
    quote.status = static_cast<FactStatus>(status);
    quote.value = {{left, right}};
    quote.spans = {
        {std::vector<Range>{made.at(Side::Left, left)}, std::vector<Range>{made.at(Side::Right, right)}}};
    made.comparison.facts = {quote};
    const auto facts = listFacts(made.pair(), FactSelection::Quotations);
    QCOMPARE(facts.size(), 1u);
    QTEST(static_cast<int>(facts[0].quote), "relation");
}

QTEST_GUILESS_MAIN(TestFactList)
#include "tst_factlist.moc"
