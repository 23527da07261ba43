// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtext.h"
#include "text/quoteanchor.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString text =
    u"A ferry ran aground on Tuesday. Nobody was hurt. Divers looked at the hull. Nobody was "
    "hurt, the line said again at night. 🔥 The harbour stayed closed."_s;

Range at(const QString &in, const QString &words, int copy = 1)
{
    qsizetype begin = -1;
    for (int i = 0; i < copy; ++i)
        begin = in.indexOf(words, begin + 1);
    return {begin, begin + words.size()};
}

std::optional<Range> found(const QString &in, const QString &words, int copy = 1)
{
    return findAnchor(in, anchorOf(text, at(text, words, copy)));
}

} // namespace

class TestQuoteAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStretchOfAnUnchangedTextIsFoundWhereItStands();
    void contextCutsNoCharacter();
    void wordsThatStandTwiceAreToldByTheirContext();
    void textInsertedBeforeMovesTheStretch();
    void linesBrokenElsewhereDoNotMatter();
    void deletedWordsAreNotFound();
    void fewWordsElsewhereAreNotTaken();
    void oddPositionsAreHarmless();
};

void TestQuoteAnchor::everyStretchOfAnUnchangedTextIsFoundWhereItStands()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const QString random = randomText(seed, 80);
        QRandomGenerator generator(seed);
        for (int i = 0; i < 20; ++i) {
            Range range{generator.bounded(int(random.size())), 0};
            range.end = std::min<qsizetype>(random.size(), range.begin + 1 + generator.bounded(60));
            QCOMPARE(findAnchor(random, anchorOf(random, range)), std::optional(range));
        }
    }
}

void TestQuoteAnchor::contextCutsNoCharacter()
{
    for (qsizetype begin = text.indexOf(u'T'); begin < text.size() - 10; ++begin) {
        const QuoteAnchor anchor = anchorOf(text, {begin, begin + 1});
        QVERIFY(!anchor.prefix.startsWith(QChar(0xDD25)));
        QVERIFY(!anchor.suffix.endsWith(QChar(0xD83D)));
    }
}

void TestQuoteAnchor::wordsThatStandTwiceAreToldByTheirContext()
{
    const QString changed = u"New lead. "_s + QString(text).replace(u"on Tuesday"_s, u"early on Tuesday"_s);
    QCOMPARE(found(changed, u"Nobody was hurt"_s, 1), std::optional(at(changed, u"Nobody was hurt"_s, 1)));
    QCOMPARE(found(changed, u"Nobody was hurt"_s, 2), std::optional(at(changed, u"Nobody was hurt"_s, 2)));
}

void TestQuoteAnchor::textInsertedBeforeMovesTheStretch()
{
    const QString changed = QString(1000, u'x') + text;
    QCOMPARE(found(changed, u"Divers looked at the hull."_s),
             std::optional(at(changed, u"Divers looked at the hull."_s)));
}

void TestQuoteAnchor::linesBrokenElsewhereDoNotMatter()
{
    const QString changed = u"Lead.\n"_s + QString(text).replace(u"looked at"_s, u"looked\r\n   at"_s);
    QCOMPARE(found(changed, u"Divers looked at the hull."_s),
             std::optional(at(changed, u"Divers looked\r\n   at the hull."_s)));
}

void TestQuoteAnchor::deletedWordsAreNotFound()
{
    const QString changed = QString(text).remove(u"Divers looked at the hull. "_s);
    QCOMPARE(found(changed, u"Divers looked at the hull."_s), std::nullopt);
    QCOMPARE(found(QString(), u"Divers looked at the hull."_s), std::nullopt);
}

// "hull" alone says too little to be taken for the same in another sentence.
void TestQuoteAnchor::fewWordsElsewhereAreNotTaken()
{
    QCOMPARE(found(u"Paint for a hull is sold here."_s, u"hull"_s), std::nullopt);
    QCOMPARE(found(u"We saw that divers looked at the hull. Nobody spoke."_s, u"hull"_s),
             std::optional(Range{33, 37}));
}

void TestQuoteAnchor::oddPositionsAreHarmless()
{
    QuoteAnchor anchor = anchorOf(text, at(text, u"Divers looked at the hull."_s));
    for (const Range odd : {Range{-5, 3}, Range{7, 2}, Range{0, 1'000'000}, Range{1'000'000, 1'000'001}}) {
        anchor.position = odd;
        QCOMPARE(findAnchor(text, anchor), std::optional(at(text, u"Divers looked at the hull."_s)));
    }
    anchor.exact.clear();
    QCOMPARE(findAnchor(text, anchor), std::nullopt);
}

QTEST_GUILESS_MAIN(TestQuoteAnchor)
#include "tst_quoteanchor.moc"
