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

ArticleEntry pending(const QString &path)
{
    ArticleEntry entry{{path, {}}, path, 0, {}, {}};
    entry.isPending = true;
    return entry;
}

/// An article out of a file of several.
ArticleEntry part(const QString &file, const QString &id, const QString &title)
{
    ArticleEntry entry = article(file + u'#' + id, title);
    entry.listedAs = file;
    return entry;
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
    void listsNamesBeforeTheirArticles();
    void articlesOfOneFileStandTogether();
    void filterFindsNamesAndWhatIsRead();
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

void TestArticleModel::listsNamesBeforeTheirArticles()
{
    ArticleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({pending(QStringLiteral("a.txt")), pending(QStringLiteral("b.txt"))});
    QCOMPARE(titles(model), QStringLiteral("a.txt|b.txt"));
    QCOMPARE(model.readable(), 0);
    const QModelIndex first = model.index(0);
    QVERIFY(first.data(ArticleModel::PendingRole).toBool());
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), QStringLiteral("a.txt, Not read yet"));
    const QSignalSpy read(&model, &ArticleModel::articlesRead);
    model.append({article(QStringLiteral("b.txt"), QStringLiteral("B"))});
    QCOMPARE(titles(model), QStringLiteral("a.txt|B"));
    QCOMPARE(model.pending(), 1);
    QCOMPARE(read.count(), 1);
    model.append({broken(QStringLiteral("a.txt"), QStringLiteral("it is a picture"))});
    QCOMPARE(model.pending(), 0);
    QCOMPARE(model.unreadable(), 1);
    QVERIFY(!first.data(ArticleModel::PendingRole).toBool());
    // A file that is read once more, as it was waited for, is listed already.
    model.append({article(QStringLiteral("b.txt"), QStringLiteral("B"))});
    QCOMPARE(model.rowCount(), 2);
}

void TestArticleModel::articlesOfOneFileStandTogether()
{
    ArticleModel model;
    ArticleRows rows(&model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString mail = QStringLiteral("mail.mbox");
    const QString feed = QStringLiteral("news.xml");
    model.append({pending(mail), pending(feed), pending(QStringLiteral("z.txt"))});
    const int shown = model.rowOf(feed);
    // They are read on several cores.
    model.append({part(feed, QStringLiteral("1"), QStringLiteral("F1")),
                  part(mail, QStringLiteral("1"), QStringLiteral("M1")),
                  part(feed, QStringLiteral("2"), QStringLiteral("F2"))});
    model.append({part(mail, QStringLiteral("2"), QStringLiteral("M2")),
                  part(feed, QStringLiteral("3"), QStringLiteral("F3")),
                  article(QStringLiteral("z.txt"), QStringLiteral("Z"))});
    QCOMPARE(titles(rows), QStringLiteral("M1|M2|F1|F2|F3|Z"));
    QCOMPARE(model.entry(shown).source.path, QStringLiteral("news.xml#1")); // What is selected stays so.
    QCOMPARE(model.rowOf(feed), -1);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(rows.articleAt(rows.indexOf(row)), row);
    rows.setPhrase(QStringLiteral("2"));
    QCOMPARE(titles(rows), QStringLiteral("M2|F2"));
}

void TestArticleModel::filterFindsNamesAndWhatIsRead()
{
    ArticleModel model;
    ArticleRows rows(&model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.setPhrase(QStringLiteral("storm"));
    model.append({pending(QStringLiteral("a.txt")), pending(QStringLiteral("storm.txt")),
                  pending(QStringLiteral("c.txt"))});
    QCOMPARE(titles(rows), QStringLiteral("storm.txt"));
    model.append({article(QStringLiteral("a.txt"), QStringLiteral("Storm over the bay")),
                  article(QStringLiteral("c.txt"), QStringLiteral("Calm sea"))});
    QCOMPARE(titles(rows), QStringLiteral("Storm over the bay|storm.txt"));
}

QTEST_GUILESS_MAIN(TestArticleModel)
#include "tst_articlemodel.moc"
