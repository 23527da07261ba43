// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

template <typename Value>
QByteArray written(const Value &value)
{
    JsonWriter json;
    json.beginArray(JsonWriter::Layout::Inline);
    json.value(value);
    json.endArray();
    return json.take();
}

QJsonValue readBack(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array().first();
}

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textReadsBackWhereverASpecialCharacterStands_data()
    {
        QTest::addColumn<QString>("special");
        QTest::newRow("quote") << u"\""_s;
        QTest::newRow("backslash") << u"\\"_s;
        QTest::newRow("line feed") << u"\n"_s;
        QTest::newRow("control") << u"\u001f"_s;
        QTest::newRow("two bytes") << u"é"_s;
        QTest::newRow("three bytes") << u"“"_s;
        QTest::newRow("four bytes") << u"😀"_s;
        QTest::newRow("several") << u"😀\"é\\“"_s;
    }
    void textReadsBackWhereverASpecialCharacterStands()
    {
        QFETCH(QString, special);
        // Plain text is copied in blocks: beyond two of them every place of a block has had its turn.
        constexpr int length = 80;
        for (int place = 0; place <= length; ++place) {
            QString text(length, u'x');
            text.insert(place, special);
            QCOMPARE(readBack(written(QStringView(text))).toString(), text);
            QCOMPARE(readBack(written(QStringView(text.first(place + special.size())))).toString(),
                     text.first(place + special.size()));
        }
    }

    void controlCharactersAreEscaped()
    {
        QCOMPARE(written(QStringView(u"\u0001\t\r\u001f")), QByteArray("[\"\\u0001\\t\\r\\u001f\"]\n"));
    }

    void halfAPairIsAQuestionMark()
    {
        const QString text = u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00);
        QCOMPARE(written(QStringView(text)), QByteArray("[\"a?b?\"]\n"));
    }

    void figuresHaveTheFewestDigitsThatReadBack_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nought") << 0.0 << QByteArray("[0.0]\n");
        QTest::newRow("one") << 1.0 << QByteArray("[1.0]\n");
        QTest::newRow("tenth") << 0.1 << QByteArray("[0.1]\n");
        QTest::newRow("third") << 1.0 / 3 << QByteArray("[0.3333333333333333]\n");
        QTest::newRow("smallest without exponent") << 0.001 << QByteArray("[0.001]\n");
        QTest::newRow("small") << 0.0000625 << QByteArray("[6.25e-05]\n");
        QTest::newRow("large") << 1234.5 << QByteArray("[1234.5]\n");
    }
    void figuresHaveTheFewestDigitsThatReadBack()
    {
        QFETCH(double, number);
        QTEST(written(number), "json");
        QCOMPARE(readBack(written(number)).toDouble(), number);
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
