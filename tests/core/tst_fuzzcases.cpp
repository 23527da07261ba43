// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzcase.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

/// What the fuzzer starts from and what it has found, each file one case.
class TestFuzzCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesKeepTheLaws_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(DIPTYCH_TEST_DATA "/fuzz"));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void casesKeepTheLaws()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QStringList broken = brokenByFuzzCase(parseFuzzCase(file.readAll()));
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void anyBytesAreACase()
    {
        QCOMPARE(parseFuzzCase({}).options, CompareOptions{});
        const FuzzCase plain = parseFuzzCase("\x80\x23left\x1eright");
        QCOMPARE(plain.options, CompareOptions{});
        QCOMPARE(plain.left, "left");
        QCOMPARE(plain.right, "right");
        const FuzzCase strict = parseFuzzCase(QByteArray("\0\0left alone", 12));
        QCOMPARE(strict.options.ignore, IgnoreSet{});
        QCOMPARE(strict.options.minWords, 1);
        QVERIFY(strict.right.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFuzzCases)
#include "tst_fuzzcases.moc"
