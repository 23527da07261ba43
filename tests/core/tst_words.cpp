// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <QStringList>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const Range &word : findWords(text))
        words.append(word.in(text).toString());
    return words;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTheSegmentsOfTheStandard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("marks only") << u"... -- !?"_s << QStringList();
        QTest::newRow("plain") << u"The ferry, she said."_s
                               << QStringList{u"The"_s, u"ferry"_s, u"she"_s, u"said"_s};
        QTest::newRow("apostrophes") << u"don't can’t 'quoted'"_s
                                     << QStringList{u"don't"_s, u"can’t"_s, u"quoted"_s};
        QTest::newRow("hyphens part") << u"cease-fire"_s << QStringList{u"cease"_s, u"fire"_s};
        QTest::newRow("abbreviation") << u"the U.S. Navy"_s << QStringList{u"the"_s, u"U.S"_s, u"Navy"_s};
        QTest::newRow("numbers") << u"1,000.50 and 3;4 5:6"_s
                                 << QStringList{u"1,000.50"_s, u"and"_s, u"3;4"_s, u"5"_s, u"6"_s};
        QTest::newRow("colon joins letters") << u"EU:s"_s << QStringList{u"EU:s"_s};
        QTest::newRow("colon joins wide letters") << u"ЕС:а"_s << QStringList{u"ЕС:а"_s};
        QTest::newRow("colon joins no ideographs") << u"水:水"_s << QStringList{u"水"_s, u"水"_s};
        QTest::newRow("addresses part")
            << u"почта@лодка.ру @паром"_s << QStringList{u"почта"_s, u"лодка.ру"_s, u"паром"_s};
        QTest::newRow("hangul joins letters") << u"KBS는 7월에"_s << QStringList{u"KBS는"_s, u"7월에"_s};
        QTest::newRow("underscore") << u"a_b _ __x"_s << QStringList{u"a_b"_s, u"__x"_s};
        QTest::newRow("letters and digits") << u"B2B 4x4"_s << QStringList{u"B2B"_s, u"4x4"_s};
        QTest::newRow("umlauts") << u"Fähre läuft — „auf“ Grund…"_s
                                 << QStringList{u"Fähre"_s, u"läuft"_s, u"auf"_s, u"Grund"_s};
        QTest::newRow("combining marks") << u"cafe\u0301 noir"_s << QStringList{u"cafe\u0301"_s, u"noir"_s};
        QTest::newRow("arabic") << u"وقّعت الحكومة،"_s << QStringList{u"وقّعت"_s, u"الحكومة"_s};
        QTest::newRow("emoji is no word") << u"fire 🔥 here"_s << QStringList{u"fire"_s, u"here"_s};
        QTest::newRow("letters beyond the BMP") << u"𝐀𝐁 x"_s << QStringList{u"𝐀𝐁"_s, u"x"_s};
        QTest::newRow("fractions count") << u"½ mile"_s << QStringList{u"½"_s, u"mile"_s};
        QTest::newRow("soft hyphen") << u"co\u00ADoperate"_s << QStringList{u"co\u00ADoperate"_s};
        QTest::newRow("line ends part")
            << u"one\r\ntwo\u2028three"_s << QStringList{u"one"_s, u"two"_s, u"three"_s};
    }
    void wordsAreTheSegmentsOfTheStandard()
    {
        QFETCH(QString, text);
        QTEST(wordsOf(text), "words");
    }

    void scriptsWithoutSpacesAreCutIntoWords()
    {
        const QStringList words = wordsOf(u"我们在北京看到了渡轮。"_s);
        QVERIFY(words.size() > 3);
        QVERIFY(words.contains(u"北京"_s));
    }

    // Simple Latin text takes a path of its own; a neighbour that does not must not change its borders.
    void neighboursDoNotChangeTheBorders_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"don't stop", "U.S. forces, 3,000.5 tons", "a.b.c:d;e f'g", "x_y__z 1.2.3 a1.b2",
              "naïve “quoted” café’s 3–4 rue d'Été", "it's--well; no", "'tis the '90s."})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void neighboursDoNotChangeTheBorders()
    {
        QFETCH(QString, text);
        // A letter of Linear B behind each run sends the run to the general machine.
        QString general;
        for (const QString &run : text.split(u' '))
            general += run + u"—𐀀 "_s;
        QStringList words = wordsOf(general);
        words.removeAll(u"𐀀"_s);
        QCOMPARE(words, wordsOf(text));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
