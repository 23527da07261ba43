// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/facts.h"
#include "compare/facts/namekey.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

Article articleIn(const QString &language, const QString &text, const QString &date = {})
{
    Article article = articleFromText(u"a text"_s, text);
    article.language = language;
    article.date = date;
    return article;
}

/// The values of one report's facts of a type, in the order of the text.
QStringList valuesOf(FactType type, const Article &article)
{
    const Article empty = articleIn(article.language, {});
    QStringList values;
    for (const Fact &fact : findFacts({{&article, &empty}}, {})) {
        if (fact.type == type)
            values << fact.value[Side::Left];
    }
    return values;
}

} // namespace

/// What is found in one report alone.
class TestFactMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char *name, const QString &language, const QString &text,
                            const QStringList &values) { QTest::newRow(name) << language << text << values; };
        row("word", u"en"_s, u"There were thirty-one patients in all."_s, {u"31 patients"_s});
        row("scale", u"en"_s, u"It costs 1.2 million crowns."_s, {u"1.2 million crowns"_s});
        row("hundreds", u"en"_s, u"They saw two hundred and five sheep there."_s, {u"205 sheep"_s});
        row("article", u"en"_s, u"Half a million people voted, a hundred cows stayed away."_s,
            {u"500,000 people"_s, u"100 cows"_s});
        row("suffix", u"en"_s, u"It cost $1.2m and £3bn."_s, {u"$1.2 million"_s, u"£3 billion"_s});
        row("percent", u"en"_s, u"Up 6.2 percent, then 7 per cent, then 8%."_s,
            {u"6.2 percent"_s, u"7 percent"_s, u"8 percent"_s});
        row("dozens", u"en"_s, u"Two dozen lorries came."_s, {u"about 24 lorries"_s});
        row("bounds", u"en"_s, u"At least seven people, nearly 40 cars, up to 9 dogs and more than 3 cats."_s,
            {u"at least 7 people"_s, u"nearly 40 cars"_s, u"at most 9 dogs"_s, u"at least 3 cats"_s});
        row("range", u"en"_s, u"Between 7.3 billion and 7.5 billion crowns for four to five days."_s,
            {u"7.3 billion to 7.5 billion crowns"_s, u"4 to 5 days"_s});
        row("ordinal", u"en"_s, u"It was the fourth grounding."_s, {u"fourth grounding"_s});
        row("age", u"en"_s, u"Ingrid Tveitan, 34, met an 81-year-old man and a woman of 51."_s,
            {u"34 years old"_s, u"81 years old"_s, u"51 years old"_s});
        row("age at the end", u"en"_s, u"\"It fell,\" said Petra Lund, 44. Lund, 44%, and Route, 7 miles."_s,
            {u"44 years old"_s, u"44 percent"_s, u"7 miles"_s});
        row("no numbers", u"en"_s, u"No one of the BX-200 crew called 555-0142, and one should not."_s, {});
        row("half", u"en"_s, u"It holds 2 ½ litres, not .85 litres."_s, {u"2.5 litres"_s, u"0.85 litres"_s});
        row("German", u"de"_s,
            u"Das 4.312 Tonnen große Schiff fuhr mit 14,5 Metern und einundzwanzig Kindern."_s,
            {u"4,312 Tonnen"_s, u"14.5 Metern"_s, u"21 Kindern"_s});
        row("French", u"fr"_s, u"Il y avait 1\u202f200 moutons et quatre-vingt-dix vaches."_s,
            {u"1,200 moutons"_s, u"90 vaches"_s});
        row("Spanish", u"es"_s, u"Hay treinta y dos barcos."_s, {u"32 barcos"_s});
        row("another language", u"sv"_s, u"Priset var 14,5 euro och 3 % mer."_s,
            {u"14.5 euro"_s, u"3 percent"_s});
    }

    void numbersAreReadHoweverTheyAreWritten()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        QCOMPARE(valuesOf(FactType::Number, articleIn(language, text)), values);
    }

    void datesAreNoNumbers()
    {
        const Article article = articleIn(
            u"en"_s,
            u"On Tuesday 14 October 2025, since 1998, on Nov. 17, at 6:15 a.m., in May, by 2025-11-02, at noon."_s);
        QCOMPARE(valuesOf(FactType::Date, article),
                 QStringList({u"Tuesday 14 October 2025"_s, u"1998"_s, u"Nov. 17"_s, u"6:15 a.m."_s, u"May"_s,
                              u"2025-11-02"_s, u"noon"_s}));
        QCOMPARE(valuesOf(FactType::Number, article), QStringList());
    }

    void verbsAreNoMonths()
    {
        QCOMPARE(valuesOf(FactType::Date,
                          articleIn(u"en"_s, u"They may march on. March they did, and May sat down."_s)),
                 QStringList());
    }

    void yesterdayIsADayWhereTheReportHasADate()
    {
        const QString text = u"The ferry ran aground yesterday."_s;
        QCOMPARE(valuesOf(FactType::Date, articleIn(u"en"_s, text)), QStringList());
        const Article left = articleIn(u"en"_s, text, u"2025-10-15"_s);
        const Article right = articleIn(u"en"_s, u"The ferry ran aground on Tuesday."_s);
        Link link;
        link.id = 1;
        link.span = {{Range{0, left.text.size()}, Range{0, right.text.size()}}};
        const auto facts = findFacts({{&left, &right}}, {link});
        QCOMPARE(facts.size(), std::size_t(1));
        QCOMPARE(facts[0].status, FactStatus::Both);
    }

    void relativeDatesCountFromTheDayOfTheReport_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("relative");
        QTest::addColumn<QString>("absolute");
        const auto row = [](const char *name, const QString &language, const QString &relative,
                            const QString &absolute) {
            QTest::newRow(name) << language << relative << absolute;
        };
        row("days", u"en"_s, u"The ferry sank three days ago."_s, u"The ferry sank on 12 October."_s);
        row("one day", u"en"_s, u"The ferry sank a day ago."_s, u"The ferry sank on Tuesday."_s);
        row("year", u"en"_s, u"The ferry was built last year."_s, u"The ferry was built in 2024."_s);
        row("month", u"en"_s, u"The ferry will sail next month."_s, u"The ferry will sail in November."_s);
        row("German days", u"de"_s, u"Die Fähre sank vor zwei Tagen."_s, u"Die Fähre sank am 13. Oktober."_s);
        row("German year", u"de"_s, u"Das Schiff sank im vergangenen Jahr."_s, u"Das Schiff sank in 2024."_s);
        row("French days", u"fr"_s, u"Le ferry a coulé il y a trois jours."_s,
            u"Le ferry a coulé le 12 octobre."_s);
        row("French year", u"fr"_s, u"Le ferry a coulé l'an dernier."_s, u"Le ferry a coulé en 2024."_s);
        row("Spanish days", u"es"_s, u"El barco se hundió hace dos días."_s,
            u"El barco se hundió el 13 de octubre."_s);
        row("Spanish month", u"es"_s, u"El barco se hundió el mes pasado."_s,
            u"El barco se hundió en septiembre."_s);
    }

    void relativeDatesCountFromTheDayOfTheReport()
    {
        QFETCH(QString, language);
        QFETCH(QString, relative);
        QFETCH(QString, absolute);
        const Article left = articleIn(language, relative, u"2025-10-15"_s);
        const Article right = articleIn(language, absolute, u"2025-10-16"_s);
        Link link;
        link.id = 1;
        link.span = {{Range{0, left.text.size()}, Range{0, right.text.size()}}};
        std::vector<FactStatus> dates;
        for (const Fact &fact : findFacts({{&left, &right}}, {link}))
            if (fact.type == FactType::Date)
                dates.push_back(fact.status);
        QCOMPARE(dates, std::vector<FactStatus>{FactStatus::Both});
        // Of another day the same words tell another date.
        const Article later = articleIn(language, relative, u"2023-03-03"_s);
        const auto facts = findFacts({{&later, &right}}, {link});
        QVERIFY(std::ranges::any_of(facts, [](const Fact &fact) {
            return fact.type == FactType::Date && fact.status == FactStatus::Differs;
        }));
    }

    void shortFormsAreJoinedAndTitlesLeftOut()
    {
        QCOMPARE(
            valuesOf(FactType::Name,
                     articleIn(u"en"_s,
                               u"Cmdr. Jonas Ellefsrud of the Coast Guard led the rescue. Later Ellefsrud "
                               "thanked Foreign Minister Yassin al-Darawi and Dr. Hanne Moltzau."_s)),
            QStringList({u"Jonas Ellefsrud"_s, u"Coast Guard"_s, u"Yassin al-Darawi"_s, u"Hanne Moltzau"_s}));
    }

    void whatIsWrittenSmallElsewhereIsNoName()
    {
        QCOMPARE(valuesOf(FactType::Name,
                          articleIn(u"en"_s, u"Divers went down. The divers of Torvoy came up. Torvoy "
                                             "cheered."_s)),
                 QStringList({u"Torvoy"_s}));
        QCOMPARE(
            valuesOf(FactType::Name, articleIn(u"de"_s, u"Die Taucher und der Hafen sind in der Stadt."_s)),
            QStringList());
    }

    void spellingsOfANameAreOne()
    {
        QCOMPARE(nameKey(u"Gaddafi"), nameKey(u"Qaddafi"));
        QCOMPARE(nameKey(u"Gaddafi"), nameKey(u"Kadhafi"));
        const auto same = [](QStringView a, QStringView b) { return isSameName(nameKey(a), nameKey(b)); };
        QVERIFY(same(u"Vågland", u"Vaagland"));
        QVERIFY(same(u"Ellefsrud", u"Ellevsrud"));
        QVERIFY(same(u"Mohammed", u"Muhammad"));
        QVERIFY(same(u"Darwi", u"Darawi"));
        QVERIFY(!same(u"Iran", u"Iraq"));
        QVERIFY(!same(u"Slovakia", u"Slovenia"));
        QVERIFY(!same(u"Austria", u"Australia"));
        QVERIFY(!same(u"Berlin", u"Merlin"));
    }

    void quotationsHaveTheirSpeaker_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("curly") << u"en"_s << u"“We felt a bang,” said Ingrid Tveitan, a nurse."_s
                               << u"Ingrid Tveitan: We felt a bang"_s;
        QTest::newRow("straight") << u"en"_s << u"Helena Corvin said: \"It is only a first step.\""_s
                                  << u"Helena Corvin: It is only a first step"_s;
        QTest::newRow("single") << u"en"_s << u"‘That’s all we have,’ says Salma Tazir."_s
                                << u"Salma Tazir: That’s all we have"_s;
        QTest::newRow("title") << u"en"_s
                               << u"\"It was largely preventable,\" Energy Secretary Spencer Abraham said."_s
                               << u"Spencer Abraham: It was largely preventable"_s;
        QTest::newRow("of an office")
            << u"en"_s << u"\"She is lying steady,\" Jonas Ellefsrud of the Coast Guard told reporters."_s
            << u"Jonas Ellefsrud: She is lying steady"_s;
        QTest::newRow("pronoun") << u"en"_s
                                 << u"Maureen Pikestaff, 67, wept. \"It was like hot gravel,\" she said."_s
                                 << u"Maureen Pikestaff: It was like hot gravel"_s;
        QTest::newRow("nobody") << u"en"_s << u"The sign said \"keep off the grass\" in red."_s
                                << u"keep off the grass"_s;
        QTest::newRow("German") << u"de"_s << u"„Erst gab es einen Schlag“, sagte jemand."_s
                                << u"Erst gab es einen Schlag"_s;
        QTest::newRow("French") << u"fr"_s << u"« C’est une première étape », dit-on."_s
                                << u"C’est une première étape"_s;
    }

    void quotationsHaveTheirSpeaker()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, value);
        QCOMPARE(valuesOf(FactType::Quote, articleIn(language, text)), QStringList(value));
    }

    void anApostropheOpensNoQuotation()
    {
        QCOMPARE(valuesOf(FactType::Quote,
                          articleIn(u"en"_s, u"The boys' mother, who didn't call 'em in, said Tamrit's war "
                                             "was over."_s)),
                 QStringList());
    }

    void bylinesAndInvitationsHaveNoFacts()
    {
        QCOMPARE(
            valuesOf(FactType::Name, articleIn(u"en"_s, u"The ferry to Torvoy is late again today.\n\nBy Odd "
                                                        "Karstad\n\nNobody in Hallinsund was surprised."_s)),
            QStringList({u"Torvoy"_s, u"Hallinsund"_s}));
    }
};

QTEST_APPLESS_MAIN(TestFactMentions)
#include "tst_factmentions.moc"
