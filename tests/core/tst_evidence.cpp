// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "handmadepair.h"
#include "report/evidence.h"
#include "text/sha256.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace diptych {

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("SOURCE_DATE_EPOCH"); }

    void timeHasItsZone();
    void sourceDateEpochDecidesTheTime();
    void anOddSourceDateEpochIsPassedOver();
    void hashesAreThoseOfFileAndText();
    void everyReportNamesItsMaking_data();
    void everyReportNamesItsMaking();
    void tablesKeepTheirColumns();
    void withoutATimeNoneIsNamed();
    void jsonKeepsItsKeys();
};

namespace {

HandmadePair ferryPair()
{
    HandmadePair pair(u"Ferry aground.\n\nNine people were hurt."_s, u"Nine people were hurt."_s);
    pair.link(LinkKind::Verbatim, u"Nine people were hurt."_s, u"Nine people were hurt."_s);
    pair.left.format = u"PDF"_s;
    pair.comparison.rewordedBy.encoder = u"mini 1234abcd"_s;
    return pair;
}

ReportOptions dated()
{
    ReportOptions options;
    options.made = QDateTime(QDate(2026, 3, 5), QTime(14, 2, 11), Qt::OffsetFromUTC, 3600);
    return options;
}

// Tags, line breaks and what formats escape aside.
QString plain(const QByteArray &report)
{
    QString text = QString::fromUtf8(report);
    return text.remove(u'\\').replace(u"&amp;"_s, u"&"_s).simplified();
}

} // namespace

void TestEvidence::timeHasItsZone()
{
    const QDateTime now = exportTime();
    QVERIFY(std::abs(now.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(now.time().msec(), 0);
    static const QRegularExpression zoned(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$"_s);
    QVERIFY2(zoned.match(timeText(now)).hasMatch(), qPrintable(timeText(now)));
    QCOMPARE(timeText(dated().made), u"2026-03-05T14:02:11+01:00"_s);
}

void TestEvidence::sourceDateEpochDecidesTheTime()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    QCOMPARE(timeText(exportTime()), u"2023-11-14T22:13:20Z"_s);
}

void TestEvidence::anOddSourceDateEpochIsPassedOver()
{
    qputenv("SOURCE_DATE_EPOCH", "yesterday");
    QVERIFY(std::abs(exportTime().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestEvidence::hashesAreThoseOfFileAndText()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF"
               "Fähre\r\n");
    file.close();
    const Article article = readArticle(file.fileName()).value();
    QCOMPARE(article.sha256, QCryptographicHash::hash("\xEF\xBB\xBF"
                                                      "Fähre\r\n",
                                                      QCryptographicHash::Sha256)
                                 .toHex());
    QCOMPARE(textHash(article), QCryptographicHash::hash("Fähre\r\n", QCryptographicHash::Sha256).toHex());
}

void TestEvidence::everyReportNamesItsMaking_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("text") << ReportFormat::Text;
    QTest::newRow("JSON") << ReportFormat::Json;
    QTest::newRow("HTML") << ReportFormat::Html;
    QTest::newRow("Markdown") << ReportFormat::Markdown;
    QTest::newRow("annotations") << ReportFormat::Annotations;
}

void TestEvidence::everyReportNamesItsMaking()
{
    QFETCH(ReportFormat, format);
    const HandmadePair pair = ferryPair();
    const QString report = plain(renderReport(pair.pair(), format, dated()).value());
    for (const QString &fact :
         {u"2026-03-05T1"_s, u"mini 1234abcd"_s,
          QStringLiteral("PDF, by Diptych " DIPTYCH_VERSION " with poppler "),
          QString::fromLatin1(pair.left.sha256), QString::fromLatin1(sha256(pair.right.text.toUtf8())),
          u"is not “not there”"_s, QStringLiteral("" DIPTYCH_VERSION),
          u"diptych compare left.txt right.txt --format"_s})
        QVERIFY2(report.contains(fact), qPrintable(fact + u" in "_s + report));
}

void TestEvidence::tablesKeepTheirColumns()
{
    const ComparedPair pair = ferryPair().pair();
    for (const ReportFormat format : {ReportFormat::Csv, ReportFormat::Tsv})
        QCOMPARE(renderReport(pair, format, dated()).value(), renderReport(pair, format).value());
}

void TestEvidence::withoutATimeNoneIsNamed()
{
    QVERIFY(!renderReport(ferryPair().pair(), ReportFormat::Html).value().contains("<dt>made"));
    QVERIFY(renderReport(ferryPair().pair(), ReportFormat::Html, dated()).value().contains("<dt>made"));
    const QJsonObject json =
        QJsonDocument::fromJson(renderReport(ferryPair().pair(), ReportFormat::Json).value()).object();
    QVERIFY(!json.contains(u"made"));
}

void TestEvidence::jsonKeepsItsKeys()
{
    const QJsonObject json =
        QJsonDocument::fromJson(renderReport(ferryPair().pair(), ReportFormat::Json, dated()).value())
            .object();
    QCOMPARE(json[u"made"].toString(), u"2026-03-05T14:02:11+01:00"_s);
    QCOMPARE(json[u"program"].toString(), QStringLiteral("" DIPTYCH_VERSION));
    const QJsonObject right = json[u"right"].toObject();
    QCOMPARE(right[u"sha256"].toString(), right[u"text_sha256"].toString()); // Plain UTF-8.
    QVERIFY(right[u"read_as"].toString().startsWith(u"Diptych"));
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestEvidence)
#include "tst_evidence.moc"
