// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/codepoints.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace diptych {

class TestCodePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textWithoutPairsKeepsItsOffsets();
    void everyPairIsOnePoint();
    void combiningMarksAndLineEndsCount();
    void surrogateAloneIsOnePoint();
    void emptyTextHasNone();
};

void TestCodePoints::textWithoutPairsKeepsItsOffsets()
{
    const CodePoints points(u"Grüße an Ærø");
    for (qsizetype i = 0; i <= 12; ++i)
        QCOMPARE(points.at(i), i);
    QCOMPARE(points.count(), 12);
}

void TestCodePoints::everyPairIsOnePoint()
{
    const QString text = u"a😀b🏳️c"_s;
    const CodePoints points(text);
    QCOMPARE(points.count(), text.toUcs4().size());
    QCOMPARE(points.at(0), 0);
    QCOMPARE(points.at(1), 1);
    QCOMPARE(points.at(3), 2);
    QCOMPARE(points.at(4), 3);
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLowSurrogate())
            continue;
        QCOMPARE(points.at(i), text.first(i).toUcs4().size());
    }
}

void TestCodePoints::combiningMarksAndLineEndsCount()
{
    const QString text = u"e\u0301\r\n\u200d"_s;
    QCOMPARE(CodePoints(text).count(), 5);
    QCOMPARE(CodePoints(text).at(4), 4);
}

void TestCodePoints::surrogateAloneIsOnePoint()
{
    const QChar units[] = {u'a', QChar(0xdc00), u'b', QChar(0xd800)};
    const CodePoints points(QStringView(units, 4));
    QCOMPARE(points.count(), 4);
    QCOMPARE(points.at(4), 4);
}

void TestCodePoints::emptyTextHasNone()
{
    QCOMPARE(CodePoints({}).count(), 0);
    QCOMPARE(CodePoints({}).at(0), 0);
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestCodePoints)
#include "tst_codepoints.moc"
