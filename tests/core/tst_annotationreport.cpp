// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace diptych {

class TestAnnotationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkIsOneAnnotation();
    void bothTargetsAreFoundByPositionAndByQuotation();
    void contextCutsNoCharacter();
    void pathsAreReferences();
};

namespace {

QJsonArray annotations(const HandmadePair &pair)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(renderReport(pair.pair(), ReportFormat::Annotations).value(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document[u"items"].toArray();
}

QJsonObject selector(const QJsonArray &items, int annotation, int target, int number)
{
    return items[annotation][u"target"][target][u"selector"][number].toObject();
}

HandmadePair smallPair()
{
    HandmadePair pair(u"Ferry 😀 aground.\n\nSeven people were hurt. Stay calm."_s,
                      u"Reef hit.\n\nStay calm.\n\nNine people were hurt."_s);
    pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s).moved = true;
    pair.link(LinkKind::Verbatim, u"Stay calm."_s, u"Stay calm."_s);
    return pair;
}

} // namespace

void TestAnnotationReport::everyLinkIsOneAnnotation()
{
    const QJsonArray items = annotations(smallPair());
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0][u"type"].toString(), u"Annotation"_s);
    QCOMPARE(items[0][u"motivation"].toString(), u"linking"_s);
    QCOMPARE(items[0][u"body"][0][u"value"].toString(), u"edited"_s);
    QCOMPARE(items[0][u"body"][1][u"value"].toString(), u"moved"_s);
    QCOMPARE(items[1][u"body"].toArray().size(), 1);
    QVERIFY(items[0][u"id"] != items[1][u"id"]);
}

void TestAnnotationReport::bothTargetsAreFoundByPositionAndByQuotation()
{
    const HandmadePair pair = smallPair();
    const QJsonArray items = annotations(pair);
    const QJsonObject position = selector(items, 0, 0, 0);
    QCOMPARE(position[u"type"].toString(), u"TextPositionSelector"_s);
    QCOMPARE(position[u"start"].toInt(), 18); // In code points: the face before it is one.
    QCOMPARE(position[u"end"].toInt(), 41);
    const QJsonObject quote = selector(items, 0, 1, 1);
    QCOMPARE(quote[u"type"].toString(), u"TextQuoteSelector"_s);
    QCOMPARE(quote[u"exact"].toString(), u"Nine people were hurt."_s);
    QCOMPARE(quote[u"prefix"].toString(), u"Reef hit.\n\nStay calm.\n\n"_s);
    QCOMPARE(quote[u"suffix"].toString(), QString());
}

void TestAnnotationReport::contextCutsNoCharacter()
{
    const QString faces = u"😀"_s.repeated(40);
    HandmadePair pair(u"x"_s + faces + u"Stay calm."_s + faces, u"Stay calm."_s);
    pair.link(LinkKind::Verbatim, u"Stay calm."_s, u"Stay calm."_s);
    const QJsonObject quote = selector(annotations(pair), 0, 0, 1);
    for (const QString &context : {quote[u"prefix"].toString(), quote[u"suffix"].toString()}) {
        QVERIFY(context.size() >= 32);
        QVERIFY(faces.contains(context));
        QVERIFY(context.front().isHighSurrogate());
        QVERIFY(context.back().isLowSurrogate());
    }
}

void TestAnnotationReport::pathsAreReferences()
{
    HandmadePair pair = smallPair();
    pair.left.path = u"/news/a b#1.txt"_s;
    pair.right.path = u"news/ü.txt"_s;
    const QJsonArray items = annotations(pair);
    QCOMPARE(items[0][u"target"][0][u"source"].toString(), u"file:///news/a%20b%231.txt"_s);
    QCOMPARE(items[0][u"target"][1][u"source"].toString(), u"news/%C3%BC.txt"_s);
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestAnnotationReport)
#include "tst_annotationreport.moc"
