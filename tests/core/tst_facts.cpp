// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"
#include "compare/facts/facts.h"
#include "corpus/articlefile.h"
#include "laws.h"
#include "randomtext.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

Article english(const QString &text)
{
    Article article = articleFromText(u"a text"_s, text);
    article.language = u"en"_s;
    return article;
}

Article sample(const char *name)
{
    return readArticle(QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/%1.txt").arg(QString::fromLatin1(name)))
        .value();
}

QString typeName(FactType type)
{
    static const QStringList names{u"name"_s,     u"number"_s,  u"date"_s, u"quote"_s,
                                   u"negation"_s, u"antonym"_s, u"role"_s};
    return names[static_cast<qsizetype>(type)];
}

QStringList shownDifferences(const std::vector<Fact> &facts)
{
    QStringList shown;
    for (const Fact &fact : facts) {
        if (fact.status == FactStatus::Differs)
            shown << u"%1: %2 | %3"_s.arg(typeName(fact.type), fact.value[Side::Left],
                                          fact.value[Side::Right]);
    }
    return shown;
}

/// What differs between two sentences that a link ties together.
QStringList differencesBetween(const QString &left, const QString &right)
{
    const Article leftArticle = english(left);
    const Article rightArticle = english(right);
    Link link;
    link.id = 1;
    link.kind = LinkKind::Reworded;
    link.span = {{Range{0, left.size()}, Range{0, right.size()}}};
    return shownDifferences(findFacts({{&leftArticle, &rightArticle}}, {link}));
}

} // namespace

class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatContradictsIsPointedAt_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("difference");
        const auto row = [](const char *name, const QString &left, const QString &right,
                            const QString &difference) {
            QTest::newRow(name) << left << right << difference;
        };
        row("number in other words", u"Seven injured as coastal ferry runs aground"_s,
            u"Nine people were hurt when the ferry ran on to a reef."_s, u"number: 7 injured | 9 people"_s);
        row("money", u"It was refitted two years ago for 36.5 million crowns."_s,
            u"It was refitted two years ago for 38 million crowns."_s,
            u"number: 36.5 million crowns | 38 million crowns"_s);
        row("range", u"It now expects revenue of 7.3 to 7.5 billion crowns."_s,
            u"It now expects revenue of 7.1 to 7.4 billion crowns."_s,
            u"number: 7.3 billion to 7.5 billion crowns | 7.1 billion to 7.4 billion crowns"_s);
        row("weekday", u"Divers will examine the hull on Wednesday morning."_s,
            u"On Thursday morning divers will inspect the hull."_s, u"date: Wednesday | Thursday"_s);
        row("time", u"The last of them was ashore by 8:50 a.m., the Coast Guard said."_s,
            u"The last of them was ashore by 9:10 a.m., according to the Coast Guard."_s,
            u"date: 8:50 a.m. | 9:10 a.m."_s);
        row("time that is plainly another", u"The mill bridge gave way at 7.40 a.m. on Tuesday."_s,
            u"The mill bridge gave way shortly before 11 a.m. on Tuesday."_s, u"date: 7.40 a.m. | 11 a.m."_s);
        row("age at the end of a sentence",
            u"\"I heard it go,\" said Petra Lund, 41, a baker who was on her way home."_s,
            u"\"There was a crack,\" said the baker Petra Lund, 44."_s,
            u"number: 41 years old | 44 years old"_s);
        row("measure as an adjective", u"The 90-metre pier at Skarvik was built in 1931."_s,
            u"The pier at Skarvik, 110 metres long, was opened in 1934."_s,
            u"number: 90 metre | 110 metres"_s);
        row("year", u"The 90-metre pier at Skarvik was built in 1931."_s,
            u"The pier at Skarvik, 110 metres long, was opened in 1934."_s, u"date: 1931 | 1934"_s);
        row("name", u"The ferry left Hallinsund at dawn for the island."_s,
            u"The ferry left Grenmark at dawn for the island."_s, u"name: Hallinsund | Grenmark"_s);
        row("negation", u"Brandvik would not close its foundry at Lomstad."_s,
            u"Brandvik will close its foundry at Lomstad."_s, u"negation: not close | close"_s);
        row("negation said three times",
            u"Its chairman said the company had received a report of a fault on Sunday."_s,
            u"\"We received no report of a fault, neither on Sunday nor on any other day,\" the company said."_s,
            u"negation: report | no report"_s);
        row("slip in a name", u"Divers will examine the hull, said Commander Jonas Ellefsrud."_s,
            u"The hull will be examined, according to Commander Jonas Ellevsrud."_s,
            u"name: Jonas Ellefsrud | Jonas Ellevsrud"_s);
        row("irregular antonym", u"Revenue rose in the third quarter."_s,
            u"Revenue fell in the third quarter."_s, u"antonym: rose | fell"_s);
        row("before and after", u"She left the hotel before the ceremony ended."_s,
            u"She left the hotel after the ceremony ended."_s, u"antonym: before | after"_s);
        row("roles", u"Helena Corvin thanked Salma Tazir for her patience."_s,
            u"Salma Tazir thanked Helena Corvin for her patience."_s,
            u"role: Helena Corvin … Salma Tazir | Salma Tazir … Helena Corvin"_s);
        row("roles of nouns", u"The union accused the company of a long silence."_s,
            u"The company accused the union of a long silence."_s,
            u"role: union … company | company … union"_s);
        row("speaker", u"\"I have not often seen such a curve,\" said Agnes Rothwell-Iyer."_s,
            u"\"I have not often seen such a curve,\" beamed Dominic Farrow-Blythe."_s,
            u"quote: Agnes Rothwell-Iyer: I have not often seen such a curve | Dominic Farrow-Blythe: I have "
            u"not often "
            "seen such a curve"_s);
        row("altered quotation", u"\"The rudder answered late by four seconds,\" Torgeir Brattskar said."_s,
            u"\"The rudder never answered late by four seconds,\" Torgeir Brattskar said."_s,
            u"quote: Torgeir Brattskar: The rudder answered late by four seconds | Torgeir Brattskar: The "
            u"rudder never "
            "answered late by four seconds"_s);
    }

    void whatContradictsIsPointedAt()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, difference);
        const QStringList found = differencesBetween(left, right);
        QVERIFY2(found.contains(difference), qPrintable(found.join(u'\n')));
    }

    void whatAgreesIsLeftAlone_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        const auto row = [](const char *name, const QString &left, const QString &right) {
            QTest::newRow(name) << left << right;
        };
        row("bound", u"At least seven people were injured on Tuesday."_s,
            u"Nine people were injured on Tuesday."_s);
        row("rounded", u"Skarvlinjen carried 2.1 million passengers."_s,
            u"Skarvlinjen carried 2,137,000 passengers."_s);
        row("guess", u"About 150 people work at the foundry."_s, u"The foundry employs 140 people."_s);
        row("word and digits", u"Thirty patients were admitted."_s, u"They admitted 30 patients."_s);
        row("update", u"The number of injured rose from seven to nine."_s, u"Nine people were injured."_s);
        row("order", u"Three lifeboats and two vessels came."_s, u"Two vessels and three lifeboats came."_s);
        row("spelling", u"Foreign Minister Yassin al-Darawi welcomed the deal."_s,
            u"Yasin al-Darwi, the foreign minister, welcomed the deal."_s);
        row("name in other letters", u"Colonel Gaddafi spoke for an hour."_s,
            u"Qaddafi spoke for an hour."_s);
        row("other ending of a name", u"The Hallinsund Democrats asked for the report."_s,
            u"The Hallinsund Democratic group asked for the report."_s);
        row("passive", u"Helena Corvin thanked both delegations."_s,
            u"Both delegations were thanked by Helena Corvin."_s);
        row("double negative", u"He did not deny the report."_s, u"He confirmed the report."_s);
        row("other negation", u"The company rejected the claim."_s,
            u"The company did not accept the claim."_s);
        row("both deny", u"He called it nothing more and would not discuss the future."_s,
            u"He said the future would not be discussed."_s);
        row("day of telling", u"The ferry sank on Sunday."_s, u"The ferry sank, she said on Tuesday."_s);
        for (const QString &time : {u"shortly before 8 a.m."_s, u"at about 8 a.m."_s, u"before 8 a.m."_s,
                                    u"after 7 a.m."_s, u"just after 7.30 a.m."_s})
            row(qPrintable(time), u"The mill bridge gave way at 7.40 a.m. on Tuesday."_s,
                u"The mill bridge gave way %1 on Tuesday."_s.arg(time));
        row("hour that is rounded", u"The mill bridge gave way at 7.52 a.m."_s,
            u"The mill bridge gave way at 8 a.m."_s);
        row("around midnight", u"The mill bridge gave way shortly before midnight."_s,
            u"The mill bridge gave way at 11.45 p.m."_s);
        row("ages of all who are named", u"Petra Lund, 41, and Tor Dahl, 44, were hurt."_s,
            u"Tor Dahl, 44, and Petra Lund, 41, were hurt."_s);
        row("cut quotation",
            u"“We felt a bang and then the whole saloon tipped to the left … and for a minute nobody said a "
            u"word,” "
            "said Ingrid Tveitan."_s,
            u"\"We felt a bang and then the whole saloon tipped to the left. Cups, bags, a pram, everything "
            u"slid past us, and for a "
            "minute nobody said a word,\" said Ingrid Tveitan."_s);
    }

    void whatAgreesIsLeftAlone()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QCOMPARE(differencesBetween(left, right), QStringList());
    }

    // They are two people, of whom each has something else to say.
    void thoseWhoDenyEachOtherHaveTheirOwnNames()
    {
        QCOMPARE(differencesBetween(
                     u"The company was told of the fault on Sunday, according to Torgeir Brattskar."_s,
                     u"The company was not told of the fault on Sunday, according to Marit Aasheim."_s),
                 QStringList(u"negation: told | not told"_s));
    }

    void twoPeopleHaveTwoAges()
    {
        QCOMPARE(differencesBetween(u"Petra Lund, 41, was hurt at the pier."_s,
                                    u"Tor Dahl, 44, was hurt at the pier."_s),
                 QStringList(u"name: Petra Lund | Tor Dahl"_s));
    }

    // A headline tells it shorter than the lead does.
    void oneDifferenceHasOneWording()
    {
        const Article left =
            english(u"Pier collapses at Skarvik, seven dead\n\nSeven people were killed on Tuesday when a "
                    "pier collapsed at Skarvik."_s);
        const Article right =
            english(u"Nine dead as pier collapses at Skarvik\n\nAt least nine people died when a pier "
                    "collapsed at Skarvik on Tuesday."_s);
        const QStringList found = shownDifferences(compare(left, right).value().facts);
        QVERIFY(!found.isEmpty());
        for (const QString &difference : found)
            QCOMPARE(difference, u"number: 7 dead | 9 dead"_s);
    }

    // They share no more than the pier; that both give its length and its year shows that they belong
    // together.
    void otherMeasuresOfOneThingAreFound()
    {
        const QString head =
            u"Pier collapses at Skarvik, seven dead\n\nSeven people were killed and dozens injured on "
            u"Tuesday when "
            "the old pier at Skarvik collapsed during the herring market, harbour master Petra Lund "
            "said.\n\n%1\n\nPetra Lund said an inspection in October had found no serious defects."_s;
        const Article left =
            english(head.arg(u"The 90-metre pier, built in 1931, gave way at 7.40 a.m. as two lorries "
                             "stood on it."_s));
        const Article right = english(
            head.arg(u"The pier, a 110-metre structure opened in 1934, sank shortly before 8 a.m."_s));
        QCOMPARE(shownDifferences(compare(left, right).value().facts),
                 QStringList({u"number: 90 metre | 110 metre"_s, u"date: 1931 | 1934"_s}));
    }

    void theDayOfPublicationIsNoFact()
    {
        for (const QString &line : {u"Date: 2024-03-1%1"_s, u"March 1%1, 2024"_s}) {
            const QString text =
                u"Pier collapses at Skarvik\n\n%1\n\nA pier collapsed at Skarvik on Tuesday."_s;
            const Article left = english(text.arg(line.arg(2)));
            const Article right = english(text.arg(line.arg(3)));
            QCOMPARE(shownDifferences(compare(left, right).value().facts), QStringList());
        }
    }

    // Read by hand: what the reports of the sample corpus tell differently.
    void sampleReportsDifferWhereTheyDo_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("ferry, courier and gazette")
            << QByteArray("ferry-aground-hallinsund-courier") << QByteArray("ferry-aground-aldermark-gazette")
            << QStringList{u"number: 9 hurt | 7 injured"_s,
                           u"number: 36.5 million crowns | 38 million crowns"_s,
                           u"negation: report | no report"_s,
                           u"date: Thursday | Wednesday"_s,
                           u"name: Jonas Ellevsrud | Jonas Ellefsrud"_s,
                           u"negation: leaked | No fuel had leaked"_s};
        QTest::newRow("ferry, agency and radio")
            << QByteArray("ferry-aground-npa") << QByteArray("ferry-aground-radio-aldermark-live")
            << QStringList{u"number: 3 lifeboats | 2 lifeboats"_s,
                           u"number: 2 fishing vessels | 3 fishing vessels"_s};
        QTest::newRow("pumps") << QByteArray("pump-maker-results-npa")
                               << QByteArray("pump-maker-results-flow-and-valve")
                               << QStringList{u"negation: not close | close"_s, u"date: Nov. 14 | Nov. 17"_s};
        QTest::newRow("sponge")
            << QByteArray("sponge-trial-benchtop-weekly") << QByteArray("sponge-trial-daily-whistle")
            << QStringList{
                   u"quote: Agnes Rothwell-Iyer: I have worked in this field for 25 years, and I have "
                   "not often seen a curve that goes down and stays down | Dominic Farrow-Blythe: I have "
                   "not often seen a curve that goes down and stays down"_s};
    }

    void sampleReportsDifferWhereTheyDo()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(QStringList, expected);
        const QStringList found =
            shownDifferences(compare(sample(left.constData()), sample(right.constData())).value().facts);
        for (const QString &difference : expected)
            QVERIFY2(found.contains(difference),
                     qPrintable(difference + u"\nfound:\n"_s + found.join(u'\n')));
    }

    void noOptionSilencesAFact()
    {
        const Article left =
            english(u"The ferry with 187 people on board ran aground on the Lamb Skerry early on Tuesday."_s);
        const Article right =
            english(u"The ferry with 164 people on board ran aground on the Lamb Skerry early on Tuesday."_s);
        CompareOptions options;
        options.ignore = Ignore::Case | Ignore::Punctuation | Ignore::Quotes | Ignore::Hyphens |
                         Ignore::Diacritics | Ignore::Whitespace | Ignore::Numbers;
        const Comparison comparison = compare(left, right, options).value();
        QCOMPARE(comparison.links.front().kind, LinkKind::Verbatim);
        QCOMPARE(shownDifferences(comparison.facts), QStringList(u"number: 187 people | 164 people"_s));
    }

    void aParaphrasedQuotationIsInBoth()
    {
        const Article left = english(u"“We received no report of a fault,” said Marit Aasheim."_s);
        const Article right = english(u"Marit Aasheim denied that a report of a fault had come in."_s);
        Link link;
        link.id = 1;
        link.kind = LinkKind::Reworded;
        link.span = {{Range{0, left.text.size()}, Range{0, right.text.size()}}};
        for (const Fact &fact : findFacts({{&left, &right}}, {link})) {
            if (fact.type == FactType::Quote)
                QCOMPARE(fact.status, FactStatus::Both);
        }
    }

    void factsObeyTheirLaws_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    // Random sentences full of facts.
    void factsObeyTheirLaws()
    {
        QFETCH(quint32, seed);
        const auto text = [](quint32 number) {
            static const QStringList words{u"the"_s,
                                           u"ferry"_s,
                                           u"Anna Berg"_s,
                                           u"Berg"_s,
                                           u"said"_s,
                                           u"\"we saw no fire\""_s,
                                           u"not"_s,
                                           u"rose"_s,
                                           u"fell"_s,
                                           u"nine"_s,
                                           u"7"_s,
                                           u"at least"_s,
                                           u"1.2 million"_s,
                                           u"people"_s,
                                           u"hurt"_s,
                                           u"Tuesday"_s,
                                           u"Friday"_s,
                                           u"before"_s,
                                           u"after"_s,
                                           u"14 October"_s,
                                           u"at 6:15 a.m."_s,
                                           u"accused"_s,
                                           u"by"_s,
                                           u"Dr. Hansen"_s,
                                           u"$24"_s,
                                           u"30%"_s,
                                           u"“the ship is old”"_s,
                                           u"of"_s,
                                           u"Torvoy"_s,
                                           u"four to five days"_s,
                                           u"union"_s,
                                           u"fuel leaked from the tanks"_s,
                                           u"she"_s,
                                           u"𝐀𝐁"_s};
            QRandomGenerator random(number);
            QString result;
            for (int i = 0; i < 220; ++i) {
                result += words[random.bounded(int(words.size()))];
                result += random.bounded(9) == 0 ? u". "_s : random.bounded(40) == 0 ? u".\n\n"_s : u" "_s;
            }
            return result;
        };
        const Article left = english(text(seed));
        const Article right = english(seed % 2 == 0 ? text(seed) + text(seed + 100) : text(seed + 100));
        const Comparison comparison = compare(left, right).value();
        QCOMPARE(laws::broken({{&left, &right}}, {}), QStringList());
        QVERIFY(!comparison.facts.empty());
    }

    // Every sentence of one report is tied to one of the other, whether they belong together or not.
    void theMirrorImageHasTheSameFacts()
    {
        const Article left = sample("ferry-aground-npa");
        const Article right = sample("ferry-aground-hallinsund-courier");
        std::vector<Link> links;
        for (const Sentence &sentence : left.segmentation.sentences) {
            for (std::size_t i = 0; i < right.segmentation.sentences.size(); i += 5) {
                Link link;
                link.span = {{sentence.range, right.segmentation.sentences[i].range}};
                links.push_back(link);
            }
        }
        Comparison comparison;
        Comparison swapped;
        for (Link link : links) {
            link.id = static_cast<int>(comparison.links.size()) + 1;
            comparison.links.push_back(link);
            std::swap(link.span[Side::Left], link.span[Side::Right]);
            swapped.links.push_back(link);
        }
        comparison.facts = findFacts({{&left, &right}}, comparison.links);
        swapped.facts = findFacts({{&right, &left}}, swapped.links);
        for (Link &link : swapped.links)
            std::swap(link.span[Side::Left], link.span[Side::Right]);
        QCOMPARE(laws::brokenByFacts({{&left, &right}}, comparison), QStringList());
        QCOMPARE(laws::brokenByMirroredFacts(comparison, swapped), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestFacts)
#include "tst_facts.moc"
