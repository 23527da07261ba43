// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString german =
    u"Die Fähre lief am Dienstag vor Hallinsund auf Grund, sagte die Küstenwache. „Es gab neun "
    "Verletzte“, hieß es später. Größere Schäden wurden nicht gemeldet."_s;
const QString russian =
    u"Паром с пассажирами сел на мель во вторник, сообщила береговая охрана. Девять человек получили "
    "травмы, и все они доставлены в больницу."_s;

QByteArray encoded(const char *name, const QString &text)
{
    QStringEncoder encoder(name);
    return encoder.encode(text);
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackFromEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        const auto row = [](const char *tag, const QByteArray &bytes, const QString &text,
                            const char *encoding) {
            QTest::newRow(tag) << bytes << text << QString::fromLatin1(encoding);
        };
        row("UTF-8", german.toUtf8(), german, "UTF-8");
        row("UTF-8 with mark", "\xEF\xBB\xBF" + german.toUtf8(), german, "UTF-8");
        row("empty", QByteArray(), QString(), "UTF-8");
        row("mark alone", "\xEF\xBB\xBF", QString(), "UTF-8");
        row("windows-1252", encoded("windows-1252", german), german, "windows-1252");
        row("windows-1251", encoded("windows-1251", russian), russian, "windows-1251");
        row("KOI8-R", encoded("KOI8-R", russian), russian, "KOI8-R");
        row("UTF-16LE", encoded("UTF-16LE", german), german, "UTF-16LE");
        row("UTF-16BE with mark", "\xFE\xFF" + encoded("UTF-16BE", german), german, "UTF-16BE");
        row("UTF-32LE", encoded("UTF-32LE", german), german, "UTF-32LE");
        row("line ends", "a\r\nb\rc\n", u"a\r\nb\rc\n"_s, "UTF-8");
        row("a NUL inside", QByteArray("one\0two", 7), QString(u"one"_s + QChar(0) + u"two"_s), "UTF-8");
        row("second mark stays", "\xEF\xBB\xBF\xEF\xBB\xBFx", u"\uFEFFx"_s, "UTF-8");
    }
    void textComesBackFromEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes);
        QTEST(decoded.text, "text");
        QTEST(decoded.encoding, "encoding");
        QCOMPARE(decoded.damaged, 0);
        QVERIFY(!binaryKind(bytes));
    }

    void reasonForAnEncodingIsTold()
    {
        const QByteArray latin = encoded("windows-1252", german);
        QCOMPARE(decodeText(german.toUtf8()).source, EncodingSource::Valid);
        QCOMPARE(decodeText("\xEF\xBB\xBF" + german.toUtf8()).source, EncodingSource::Mark);
        QCOMPARE(decodeText(latin, {"iso-8859-1", {}}).source, EncodingSource::Declared);
        QCOMPARE(decodeText(latin, {"iso-8859-1", u"KOI8-R"_s}).source, EncodingSource::Chosen);
        QCOMPARE(decodeText(encoded("KOI8-R", russian)).source, EncodingSource::Detected);
        // What was declared does not fit.
        QCOMPARE(decodeText(encoded("KOI8-R", russian), {"utf-8", {}}).source, EncodingSource::Detected);
    }

    void damageIsCountedAndShown()
    {
        QByteArray bytes = german.toUtf8();
        bytes[bytes.indexOf("Tuesday") + 20] = '\xFF';
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.encoding, u"UTF-8"_s);
        QCOMPARE(decoded.damaged, decoded.text.count(QChar(QChar::ReplacementCharacter)));
        QVERIFY(decoded.damaged >= 1);
    }

    void noByteIsLostUncounted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const auto row = [](const char *tag, const QByteArray &bytes, const char *encoding) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(encoding);
        };
        const QString japanese = u"港でフェリーが座礁した。七人がけがをした。警察が発表した。"_s;
        row("UTF-8, cut off", russian.toUtf8().chopped(2) + "\xD0", "UTF-8");
        row("UTF-16, cut off", "\xFF\xFE" + encoded("UTF-16LE", german) + "x", "UTF-16LE");
        row("UTF-16, half a pair", "\xFF\xFE" + encoded("UTF-16LE", german) + QByteArray("\x3D\xD8", 2),
            "UTF-16LE");
        row("UTF-32, no character",
            "\xFF\xFE" + QByteArray(2, '\0') + encoded("UTF-32LE", german) + "\xFF\xFF\xFF\x61", "UTF-32LE");
        row("Shift_JIS, broken", encoded("Shift_JIS", japanese) + "\xFF\xFF" + encoded("Shift_JIS", japanese),
            "Shift_JIS");
        row("Shift_JIS, cut off", encoded("Shift_JIS", japanese) + "\x8D", "Shift_JIS");
    }
    void noByteIsLostUncounted()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes);
        QTEST(decoded.encoding, "encoding");
        QVERIFY(decoded.damaged >= 1);
        QCOMPARE(decoded.damaged, decoded.text.count(QChar(QChar::ReplacementCharacter)));
        QVERIFY(decoded.text.isValidUtf16());
    }

    void binaryFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << u"a PNG picture"_s;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << u"a PDF document"_s;
        QTest::newRow("zip") << QByteArray("PK\x03\x04\x14") << u"a ZIP archive or an office document"_s;
        QByteArray noise;
        for (int i = 0; i < 4096; ++i)
            noise += char((i * 7919 + i / 3) & 0xFF);
        QTest::newRow("noise") << noise << u"binary data"_s;
    }
    void binaryFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QTEST(binaryKind(bytes).value_or(QString()), "kind");
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
