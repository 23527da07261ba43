// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/wordnet.h"

#include <QTemporaryDir>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestWordNet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void irregularFormsAreOneWord_data();
    void irregularFormsAreOneWord();
    void wordsAreAsNearAsTheirMeanings_data();
    void wordsAreAsNearAsTheirMeanings();
    void relatednessIsTheSameBothWays();
    void oppositesAreKnownInEveryForm();
    void hyphensAreLeftOut();
    void verbsOfTwoWordsAreKnown();
    void aMissingFileKnowsNothing();
    void aBrokenFileKnowsNothing_data();
    void aBrokenFileKnowsNothing();
};

void TestWordNet::initTestCase()
{
    if (!WordNet::installed().isOpen())
        QSKIP("built without WordNet");
}

void TestWordNet::irregularFormsAreOneWord_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("base");
    QTest::newRow("irregular verb") << u"rose"_s << u"rise"_s;
    QTest::newRow("irregular noun") << u"children"_s << u"child"_s;
    QTest::newRow("irregular adjective") << u"worst"_s << u"bad"_s;
    QTest::newRow("doubled letter") << u"stopped"_s << u"stop"_s;
    QTest::newRow("e left out") << u"refusing"_s << u"refuse"_s;
    QTest::newRow("y in the plural") << u"ferries"_s << u"ferry"_s;
    QTest::newRow("-men") << u"firemen"_s << u"fireman"_s;
}

void TestWordNet::irregularFormsAreOneWord()
{
    QFETCH(QString, form);
    QFETCH(QString, base);
    QCOMPARE(WordNet::installed().relatedness(form, base), 1.0);
}

void TestWordNet::wordsAreAsNearAsTheirMeanings_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("synonyms") << u"refuse"_s << u"reject"_s << .7 << .9;
    QTest::newRow("synonyms in other forms") << u"began"_s << u"starting"_s << .7 << .9;
    QTest::newRow("derivation") << u"refused"_s << u"refusal"_s << .7 << .75;
    QTest::newRow("country and its people") << u"swedish"_s << u"sweden"_s << .5 << .75;
    QTest::newRow("broader") << u"ferry"_s << u"boat"_s << .4 << .55;
    QTest::newRow("not related") << u"ferry"_s << u"parliament"_s << 0. << 0.;
    QTest::newRow("opposites") << u"rise"_s << u"fall"_s << 0. << 0.;
    QTest::newRow("unknown") << u"hallinsund"_s << u"ferry"_s << 0. << 0.;
    QTest::newRow("empty") << u""_s << u""_s << 0. << 0.;
}

void TestWordNet::wordsAreAsNearAsTheirMeanings()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, least);
    QFETCH(double, most);
    const double relatedness = WordNet::installed().relatedness(a, b);
    QVERIFY2(relatedness >= least - 1e-6 && relatedness <= most + 1e-6,
             qPrintable(QString::number(relatedness)));
}

void TestWordNet::relatednessIsTheSameBothWays()
{
    const QStringList words{u"ferry"_s, u"boat"_s,     u"refused"_s, u"denial"_s, u"storm"_s,
                            u"rain"_s,  u"minister"_s, u"quit"_s,    u"left"_s,   u"saw"_s};
    for (const QString &a : words) {
        for (const QString &b : words)
            QCOMPARE(WordNet::installed().relatedness(a, b), WordNet::installed().relatedness(b, a));
    }
}

void TestWordNet::oppositesAreKnownInEveryForm()
{
    QVERIFY(WordNet::installed().areAntonyms(u"rose", u"fell"));
    QVERIFY(WordNet::installed().areAntonyms(u"accepted", u"refuses"));
    QVERIFY(!WordNet::installed().areAntonyms(u"rose", u"climbed"));
    QVERIFY(!WordNet::installed().areAntonyms(u"rose", u"hallinsund"));
}

void TestWordNet::hyphensAreLeftOut()
{
    QVERIFY(WordNet::installed().relatedness(u"ceasefire", u"truce") > .5);
}

void TestWordNet::verbsOfTwoWordsAreKnown()
{
    QVERIFY(WordNet::installed().relatedness(u"step_down", u"resign") > .5);
}

void TestWordNet::aMissingFileKnowsNothing()
{
    const WordNet none(u"/nowhere/wordnet.bin"_s);
    QVERIFY(!none.isOpen());
    QVERIFY(none.concepts(u"ferry").empty());
    QCOMPARE(none.relatedness(u"ferry", u"boat"), 0.0);
    QVERIFY(!none.areAntonyms(u"rise", u"fall"));
}

void TestWordNet::aBrokenFileKnowsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("1NWD");
    QTest::newRow("not ours") << QByteArray(10'000, 'x');
    QTest::newRow("cut off") << QByteArray("1NWD") + QByteArray(10'000, '\1');
}

void TestWordNet::aBrokenFileKnowsNothing()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"wordnet.bin"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(!WordNet(path).isOpen());
}

QTEST_GUILESS_MAIN(TestWordNet)
#include "tst_wordnet.moc"
