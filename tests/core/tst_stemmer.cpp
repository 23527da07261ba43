// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stemmer.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestStemmer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfOneWordShareTheirStem_data();
    void formsOfOneWordShareTheirStem();
    void otherWordsKeepTheirOwnStem();
    void wordsOfAnUnknownLanguageStayAsTheyAre_data();
    void wordsOfAnUnknownLanguageStayAsTheyAre();
};

void TestStemmer::formsOfOneWordShareTheirStem_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("English") << u"en"_s << u"injured"_s << u"injuring"_s;
    QTest::newRow("German") << u"de"_s << u"häuser"_s << u"hauses"_s;
    QTest::newRow("Spanish") << u"es"_s << u"decisión"_s << u"decisiones"_s;
    QTest::newRow("Russian") << u"ru"_s << u"министра"_s << u"министром"_s;
}

void TestStemmer::formsOfOneWordShareTheirStem()
{
    QFETCH(QString, language);
    QFETCH(QString, one);
    QFETCH(QString, other);
    const Stemmer stemmer(language);
    QVERIFY(stemmer.knowsLanguage());
    QCOMPARE(stemmer.stem(one), stemmer.stem(other));
}

void TestStemmer::otherWordsKeepTheirOwnStem()
{
    const Stemmer stemmer(u"en");
    QVERIFY(stemmer.stem(u"ferry") != stemmer.stem(u"fear"));
    QVERIFY(stemmer.stem(u"minister") != stemmer.stem(u"minute"));
}

void TestStemmer::wordsOfAnUnknownLanguageStayAsTheyAre_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("not known") << QString();
    QTest::newRow("not in Snowball") << u"ja"_s;
    QTest::newRow("no code at all") << u"???"_s;
}

void TestStemmer::wordsOfAnUnknownLanguageStayAsTheyAre()
{
    QFETCH(QString, language);
    const Stemmer stemmer(language);
    QVERIFY(!stemmer.knowsLanguage());
    QCOMPARE(stemmer.stem(u"injured"), u"injured"_s);
    QCOMPARE(stemmer.stem(QString()), QString());
}

QTEST_APPLESS_MAIN(TestStemmer)
#include "tst_stemmer.moc"
