// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlemodel.h"
#include "articles/articlerows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace diptych;

namespace {

ArticleEntry article(const QString &path, const QString &title, qsizetype words = 100)
{
    return {{path, {}}, title, words, QStringLiteral("en"), {}};
}

ArticleEntry broken(const QString &path, const QString &reason)
{
    return {{path, {}}, path, 0, {}, reason};
}

/// The titles of all rows, "a|b|c".
QString titles(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data().toString();
    return all.join(u'|');
}

} // namespace

class TestArticleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderInWhichArticlesArrive();
    void listsAPathOnce();
    void saysWhyAFileCannotBeRead();
    void saysFileWordsAndLanguage();
    void doesNotSayTheFileTwice();
    void filtersByEveryTypedWord_data();
    void filtersByEveryTypedWord();
    void offersOnlyReadablePartners();
};

void TestArticleModel::keepsTheOrderInWhichArticlesArrive()
{
    ArticleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({article(QStringLiteral("z.txt"), QStringLiteral("Z"))});
    model.append({article(QStringLiteral("b.txt"), QStringLiteral("B")),
                  article(QStringLiteral("a.txt"), QStringLiteral("A"))});
    QCOMPARE(titles(model), QStringLiteral("Z|B|A"));
    QCOMPARE(model.rowOf(QStringLiteral("a.txt")), 2);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(QStringLiteral("a.txt")), -1);
}

void TestArticleModel::listsAPathOnce()
{
    ArticleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ArticleEntry a = article(QStringLiteral("a.txt"), QStringLiteral("A"));
    model.append({a, a});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append({a});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(inserted.count(), 0);
}

void TestArticleModel::saysWhyAFileCannotBeRead()
{
    ArticleModel model;
    model.append({broken(QStringLiteral("p.png"), QStringLiteral("it is a PNG picture, not text"))});
    const QModelIndex row = model.index(0);
    QCOMPARE(model.unreadable(), 1);
    QVERIFY(!row.data(ArticleModel::ReadableRole).toBool());
    QCOMPARE(row.data(Qt::ToolTipRole).toString(),
             QStringLiteral("p.png cannot be read: it is a PNG picture, not text."));
    QVERIFY(row.data(ArticleModel::DetailRole).toString().contains(QStringLiteral("it is a PNG picture")));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("it is a PNG picture")));
}

void TestArticleModel::saysFileWordsAndLanguage()
{
    ArticleModel model;
    model.append({article(QStringLiteral("folder/a.txt"), QStringLiteral("Storm over the bay"), 377)});
    const QString detail = model.index(0).data(ArticleModel::DetailRole).toString();
    QVERIFY2(detail.startsWith(QStringLiteral("a.txt · 377 ")), qPrintable(detail));
    QVERIFY2(detail.endsWith(QStringLiteral(" · English")), qPrintable(detail));
}

void TestArticleModel::doesNotSayTheFileTwice()
{
    ArticleModel model;
    model.append({article(QStringLiteral("folder/a.txt"), QStringLiteral("a.txt"))});
    QVERIFY(!model.index(0).data(ArticleModel::DetailRole).toString().contains(QStringLiteral("a.txt")));
}

void TestArticleModel::filtersByEveryTypedWord_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing typed") << QString() << QStringLiteral("Storm over the bay|Calm sea|Überfall");
    QTest::newRow("white space") << QStringLiteral("  ")
                                 << QStringLiteral("Storm over the bay|Calm sea|Überfall");
    QTest::newRow("in the title, other case")
        << QStringLiteral("STORM") << QStringLiteral("Storm over the bay");
    QTest::newRow("in the file") << QStringLiteral("npa") << QStringLiteral("Calm sea");
    QTest::newRow("words in another order")
        << QStringLiteral("bay storm") << QStringLiteral("Storm over the bay");
    QTest::newRow("title and file") << QStringLiteral("sea npa") << QStringLiteral("Calm sea");
    QTest::newRow("beyond ASCII") << QStringLiteral("über") << QStringLiteral("Überfall");
    QTest::newRow("not in the folder") << QStringLiteral("news") << QString();
    QTest::newRow("one word is nowhere") << QStringLiteral("storm desert") << QString();
}

void TestArticleModel::filtersByEveryTypedWord()
{
    QFETCH(QString, phrase);
    QFETCH(QString, kept);
    ArticleModel model;
    ArticleRows filter(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setPhrase(phrase);
    // Articles that arrive while the filter is on are filtered, too.
    model.append({article(QStringLiteral("news/a.txt"), QStringLiteral("Storm over the bay")),
                  article(QStringLiteral("news/npa.txt"), QStringLiteral("Calm sea")),
                  article(QStringLiteral("news/c.txt"), QStringLiteral("Überfall"))});
    QCOMPARE(titles(filter), kept);
}

void TestArticleModel::offersOnlyReadablePartners()
{
    ArticleModel model;
    model.append({article(QStringLiteral("a.txt"), QStringLiteral("A")),
                  broken(QStringLiteral("p.png"), QStringLiteral("it is a picture")),
                  article(QStringLiteral("b.txt"), QStringLiteral("B"))});
    ArticleRows filter(&model);
    filter.setComparableWith(QStringLiteral("a.txt"));
    QCOMPARE(titles(filter), QStringLiteral("B"));
}

QTEST_GUILESS_MAIN(TestArticleModel)
#include "tst_articlemodel.moc"
