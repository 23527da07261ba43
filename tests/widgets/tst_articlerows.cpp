// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlemodel.h"
#include "articles/articlerows.h"
#include "articles/articlespane.h"
#include "articles/articletable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QTest>

using namespace diptych;

namespace {

ArticleEntry article(const QString &path, const QString &title, qsizetype words, const QString &outlet,
                     const QString &date)
{
    ArticleEntry entry{{path, {}}, title, words, QStringLiteral("en"), {}};
    entry.outlet = outlet;
    entry.date = date;
    return entry;
}

ArticleEntry pending(const QString &path)
{
    ArticleEntry entry{{path, {}}, path.section(u'/', -1), 0, {}, {}};
    entry.isPending = true;
    return entry;
}

std::vector<ArticleEntry> three()
{
    return {article(QStringLiteral("x/c.txt"), QStringLiteral("Calm sea"), 90, QStringLiteral("Echo"),
                    QStringLiteral("2024-05-02")),
            article(QStringLiteral("y/a.txt"), QStringLiteral("apples are dear"), 1000, {}, {}),
            article(QStringLiteral("x/b.txt"), QStringLiteral("Bridge closed"), 200, QStringLiteral("Echo"),
                    QStringLiteral("2024-05-01"))};
}

/// The titles as they are listed, groups before a colon: "Echo: Calm sea|Bridge closed; No outlet: ...".
QString listed(const ArticleRows &rows)
{
    QStringList all;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex top = rows.index(row, 0);
        if (rows.articleAt(top) >= 0) {
            all << top.data().toString();
            continue;
        }
        QStringList members;
        for (int child = 0; child < rows.rowCount(top); ++child)
            members << rows.index(child, 0, top).data().toString();
        all << top.data(ArticleModel::LabelRole).toString() + QStringLiteral(": ") + members.join(u'|');
    }
    return all.join(QStringLiteral("; "));
}

constexpr int column(ArticleColumn one)
{
    return static_cast<int>(one);
}

} // namespace

class TestArticleRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void sortsByWhatAColumnMeans_data();
    void sortsByWhatAColumnMeans();
    void groupsUnderHeadings_data();
    void groupsUnderHeadings();
    void filterKnowsTheColumns_data();
    void filterKnowsTheColumns();
    void whatArrivesLaterIsPutInItsPlace();
    void whatIsReadIsPutInItsPlace_data();
    void whatIsReadIsPutInItsPlace();
    void listKeepsItsPlaceWhileArticlesAreRead_data();
    void listKeepsItsPlaceWhileArticlesAreRead();
    void indexesFindTheirArticlesAndBack();
    void saysWhereADateIsFrom();
    void comparesWithThePinnedArticle();
    void reviewedIsAMarkThatLasts();
    void columnsAreChosenInTheHeadingAndRemembered();
    void foldedGroupsStayFolded();
    void pinBringsItsColumnsAndOrder();
    void hundredThousandArticlesAreArranged();
};

void TestArticleRows::sortsByWhatAColumnMeans_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    QTest::newRow("title, whatever its case") << column(ArticleColumn::Title) << Qt::AscendingOrder
                                              << QStringLiteral("apples are dear; Bridge closed; Calm sea");
    QTest::newRow("words as numbers") << column(ArticleColumn::Words) << Qt::DescendingOrder
                                      << QStringLiteral("apples are dear; Bridge closed; Calm sea");
    QTest::newRow("date, unknown last") << column(ArticleColumn::Date) << Qt::AscendingOrder
                                        << QStringLiteral("Bridge closed; Calm sea; apples are dear");
    QTest::newRow("date down, unknown still last")
        << column(ArticleColumn::Date) << Qt::DescendingOrder
        << QStringLiteral("Calm sea; Bridge closed; apples are dear");
    QTest::newRow("as found") << -1 << Qt::AscendingOrder
                              << QStringLiteral("Calm sea; apples are dear; Bridge closed");
}

void TestArticleRows::sortsByWhatAColumnMeans()
{
    QFETCH(int, by);
    QFETCH(Qt::SortOrder, order);
    ArticleModel model;
    ArticleRows rows(&model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(three());
    rows.sort(column(ArticleColumn::Format));
    rows.sort(by, order);
    QTEST(listed(rows), "expected");
}

void TestArticleRows::groupsUnderHeadings_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<QString>("expected");
    QTest::newRow("outlet") << static_cast<int>(ArticleGrouping::Outlet)
                            << QStringLiteral("Echo: Calm sea|Bridge closed; No outlet: apples are dear");
    QTest::newRow("folder") << static_cast<int>(ArticleGrouping::Folder)
                            << QStringLiteral("x: Calm sea|Bridge closed; y: apples are dear");
    QTest::newRow("date") << static_cast<int>(ArticleGrouping::Date)
                          << QStringLiteral(
                                 "1 May 2024: Bridge closed; 2 May 2024: Calm sea; No date: apples are dear");
    QTest::newRow("story") << static_cast<int>(ArticleGrouping::Story)
                           << QStringLiteral(
                                  "Sea: Calm sea|apples are dear; Alone with their story: Bridge closed");
}

void TestArticleRows::groupsUnderHeadings()
{
    QFETCH(int, grouping);
    ArticleModel model;
    ArticleRows rows(&model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(three());
    model.setStories({{QStringLiteral("x/c.txt"), QStringLiteral("Sea")},
                      {QStringLiteral("y/a.txt"), QStringLiteral("Sea")}});
    rows.setGrouping(static_cast<ArticleGrouping>(grouping));
    QTEST(listed(rows), "expected");
    QVERIFY(!rows.flags(rows.index(0, 0)).testFlag(Qt::ItemIsSelectable));
}

void TestArticleRows::whatArrivesLaterIsPutInItsPlace()
{
    ArticleModel model;
    ArticleRows rows(&model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.sort(column(ArticleColumn::Title));
    for (const ArticleEntry &entry : three())
        model.append({entry});
    QTRY_COMPARE(listed(rows), QStringLiteral("apples are dear; Bridge closed; Calm sea"));
    model.clear();
    QCOMPARE(rows.rowCount(), 0);
}

void TestArticleRows::whatIsReadIsPutInItsPlace_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<int>("grouping");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("sorted") << column(ArticleColumn::Date) << static_cast<int>(ArticleGrouping::None)
                            << QStringLiteral("Calm sea; a.txt; b.txt")
                            << QStringLiteral("Bridge closed; Calm sea; apples are dear");
    QTest::newRow("by outlet") << -1 << static_cast<int>(ArticleGrouping::Outlet)
                               << QStringLiteral("Echo: Calm sea; Not read yet: a.txt|b.txt")
                               << QStringLiteral("Echo: Calm sea|Bridge closed; No outlet: apples are dear");
    // A folder is known before the file is read.
    QTest::newRow("by folder") << -1 << static_cast<int>(ArticleGrouping::Folder)
                               << QStringLiteral("x: Calm sea|b.txt; y: a.txt")
                               << QStringLiteral("x: Calm sea|Bridge closed; y: apples are dear");
}

void TestArticleRows::whatIsReadIsPutInItsPlace()
{
    QFETCH(int, by);
    QFETCH(int, grouping);
    QFETCH(QString, before);
    QFETCH(QString, after);
    ArticleModel model;
    ArticleRows rows(&model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({pending(QStringLiteral("x/c.txt")), pending(QStringLiteral("y/a.txt")),
                  pending(QStringLiteral("x/b.txt"))});
    rows.sort(by);
    rows.setGrouping(static_cast<ArticleGrouping>(grouping));
    const std::vector<ArticleEntry> read = three();
    model.append({read[0]});
    QTRY_COMPARE(listed(rows), before);
    model.append({read[1], read[2]});
    QTRY_COMPARE(listed(rows), after);
}

void TestArticleRows::listKeepsItsPlaceWhileArticlesAreRead_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<int>("current"); // Article, -1 for none.
    QTest::newRow("current one, as found") << -1 << 110;
    QTest::newRow("current one, sorted") << column(ArticleColumn::Title) << 110;
    QTest::newRow("topmost one, as found") << -1 << -1;
    QTest::newRow("current one out of sight") << -1 << 3;
}

void TestArticleRows::listKeepsItsPlaceWhileArticlesAreRead()
{
    QFETCH(int, by);
    QFETCH(int, current);
    ArticleModel model;
    ArticlesPane pane(&model);
    const ArticleRows &rows = *pane.rows();
    ArticleTable &table = *pane.table();
    pane.resize(300, 500);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.rows()->sort(by);
    std::vector<ArticleEntry> names;
    for (int i = 0; i < 200; ++i)
        names.push_back(pending(QStringLiteral("%1.mbox").arg(i, 3, 10, QLatin1Char('0'))));
    model.append(names);
    QTRY_COMPARE(rows.rowCount(), 200);
    if (current >= 0)
        pane.select({names[static_cast<std::size_t>(current)].source.path});
    table.scrollTo(rows.indexOf(105), QAbstractItemView::PositionAtTop);
    const int kept = current < 105 ? 105 : current;
    const int top = table.visualRect(rows.indexOf(kept)).top();
    for (int file = 0; file < 200; file += 2) { // Above the place, in sight, and below it.
        for (const QString &id : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}) {
            ArticleEntry mail = article(names[static_cast<std::size_t>(file)].source.path + u'#' + id,
                                        QStringLiteral("Letter %1").arg(file), 10, {}, {});
            mail.listedAs = names[static_cast<std::size_t>(file)].source.path;
            model.append({mail});
        }
        if (file % 50 == 0)
            QTest::qWait(10);
    }
    QTRY_COMPARE(rows.rowCount(), 400);
    QTRY_COMPARE(table.visualRect(rows.indexOf(kept)).top(), top);
}

void TestArticleRows::indexesFindTheirArticlesAndBack()
{
    ArticleModel model;
    ArticleRows rows(&model);
    model.append(three());
    for (const ArticleGrouping grouping : {ArticleGrouping::None, ArticleGrouping::Outlet}) {
        rows.setGrouping(grouping);
        rows.setPhrase(QStringLiteral("ea"));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = rows.indexOf(row);
            QCOMPARE(index.isValid(), row < 2); // "Bridge closed" is filtered out.
            if (index.isValid())
                QCOMPARE(rows.articleAt(index), row);
        }
    }
}

void TestArticleRows::saysWhereADateIsFrom()
{
    ArticleModel model;
    ArticleRows rows(&model);
    ArticleEntry entry =
        article(QStringLiteral("a.txt"), QStringLiteral("A"), 1, {}, QStringLiteral("2024-05-02"));
    entry.dateSource = DateSource::Text;
    model.append({entry});
    QCOMPARE(rows.index(0, column(ArticleColumn::Date)).data().toString(),
             QStringLiteral("2 May 2024, in the text"));
}

void TestArticleRows::filterKnowsTheColumns_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *phrase, const char *left) {
        QTest::newRow(phrase) << QString::fromLatin1(phrase) << QString::fromLatin1(left);
    };
    row("", "Calm sea; apples are dear; Bridge closed");
    row("ECHO calm", "Calm sea");
    row("outlet:echo", "Calm sea; Bridge closed");
    row("\"are dear\"", "apples are dear");
    row("\"dear are\"", "");
    row("date:2024-05-01", "Bridge closed");
    row("date:2024 words<100", "Calm sea");
    row("words>100 language:EN", "apples are dear; Bridge closed");
    row("language:e", "");
    row("file:y/", "apples are dear");
    row("outlet:", "Calm sea; apples are dear; Bridge closed");
}

void TestArticleRows::filterKnowsTheColumns()
{
    QFETCH(QString, phrase);
    ArticleModel model;
    ArticleRows rows(&model);
    model.append(three());
    rows.setPhrase(phrase);
    QTEST(listed(rows), "left");
}

void TestArticleRows::comparesWithThePinnedArticle()
{
    ArticleModel model;
    ArticleRows rows(&model);
    model.append(three());
    model.setPin(QStringLiteral("x/c.txt"));
    model.setPinFigures(
        {{QStringLiteral("y/a.txt"), {{9, 5}, {}}}, {QStringLiteral("x/b.txt"), {{120, 31}, -24.0}}});
    rows.sort(column(ArticleColumn::SharedWords), Qt::DescendingOrder);
    QCOMPARE(listed(rows), QStringLiteral("Bridge closed; apples are dear; Calm sea"));
    QCOMPARE(rows.index(0, column(ArticleColumn::LongestRun)).data().toString(), QStringLiteral("31"));
    QCOMPARE(rows.index(0, column(ArticleColumn::HoursApart)).data().toString(),
             QStringLiteral("24 h earlier"));
    QCOMPARE(rows.index(0, 0).data(ArticleModel::DetailRole).toString(),
             QStringLiteral("120 shared words, 31 in a row"));
    model.setPin({});
    QVERIFY(rows.index(0, column(ArticleColumn::SharedWords)).data().toString().isEmpty());
}

void TestArticleRows::reviewedIsAMarkThatLasts()
{
    ArticleModel model;
    ArticleRows rows(&model);
    model.append(three());
    QVERIFY(rows.setData(rows.index(1, column(ArticleColumn::Reviewed)), Qt::Checked, Qt::CheckStateRole));
    model.clear();
    model.append(three());
    QCOMPARE(rows.index(1, column(ArticleColumn::Reviewed)).data(Qt::CheckStateRole).toInt(),
             int(Qt::Checked));
    QCOMPARE(rows.index(0, column(ArticleColumn::Reviewed)).data(Qt::CheckStateRole).toInt(),
             int(Qt::Unchecked));
}

void TestArticleRows::columnsAreChosenInTheHeadingAndRemembered()
{
    ArticleModel model;
    ArticleRows rows(&model);
    ArticleTable table(&model, &rows);
    table.resize(900, 300);
    table.show();
    QVERIFY(table.isColumnHidden(column(ArticleColumn::Outlet))); // The calm list has one column.
    table.setTable(true);
    QVERIFY(!table.isColumnHidden(column(ArticleColumn::Outlet)));
    QVERIFY(table.isColumnHidden(column(ArticleColumn::File)));
    Q_EMIT table.header()->customContextMenuRequested({5, 5});
    auto *menu = table.findChild<QMenu *>(QStringLiteral("columnMenu"));
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("File") || action->text() == QStringLiteral("Outlet"))
            action->trigger();
    }
    QVERIFY(!table.isColumnHidden(column(ArticleColumn::File)));
    QVERIFY(table.isColumnHidden(column(ArticleColumn::Outlet)));
    table.sortByColumn(column(ArticleColumn::Words), Qt::DescendingOrder);

    ArticleRows others(&model);
    ArticleTable next(&model, &others);
    next.restoreColumns(table.columnState());
    next.setTable(true);
    QVERIFY(!next.isColumnHidden(column(ArticleColumn::File)));
    QVERIFY(next.isColumnHidden(column(ArticleColumn::Outlet)));
    model.append(three());
    QTRY_COMPARE(listed(others), QStringLiteral("apples are dear; Bridge closed; Calm sea"));
    next.restoreColumns(QByteArrayLiteral("no state of a list"));
    QVERIFY(!next.isColumnHidden(column(ArticleColumn::File)));
}

void TestArticleRows::foldedGroupsStayFolded()
{
    ArticleModel model;
    ArticleRows rows(&model);
    ArticleTable table(&model, &rows);
    model.append(three());
    rows.setGrouping(ArticleGrouping::Outlet);
    QVERIFY(table.isExpanded(rows.index(0, 0)));
    table.collapse(rows.index(0, 0));
    rows.sort(column(ArticleColumn::Title));
    QVERIFY(!table.isExpanded(rows.index(0, 0)));
    QVERIFY(table.isExpanded(rows.index(1, 0)));
}

void TestArticleRows::pinBringsItsColumnsAndOrder()
{
    ArticleModel model;
    ArticleRows rows(&model);
    ArticleTable table(&model, &rows);
    table.setTable(true);
    model.append(three());
    QVERIFY(table.isColumnHidden(column(ArticleColumn::SharedWords)));
    model.setPin(QStringLiteral("x/c.txt"));
    table.followPin();
    model.setPinFigures(
        {{QStringLiteral("x/b.txt"), {{12, 6}, {}}}, {QStringLiteral("y/a.txt"), {{50, 9}, {}}}});
    QVERIFY(!table.isColumnHidden(column(ArticleColumn::SharedWords)));
    QCOMPARE(listed(rows), QStringLiteral("apples are dear; Bridge closed; Calm sea"));
    model.setPin({});
    table.followPin();
    QVERIFY(table.isColumnHidden(column(ArticleColumn::SharedWords)));
    QCOMPARE(listed(rows), QStringLiteral("Calm sea; apples are dear; Bridge closed"));
}

void TestArticleRows::hundredThousandArticlesAreArranged()
{
    constexpr int number = 100'000;
    std::vector<ArticleEntry> entries;
    for (int i = 0; i < number; ++i)
        entries.push_back(article(QStringLiteral("f%1/%2.txt").arg(i % 50).arg(i),
                                  QStringLiteral("Report %1 of the harbour").arg((i * 7919) % number),
                                  i % 900, QStringLiteral("Outlet %1").arg(i % 40),
                                  QStringLiteral("2024-05-%1").arg(i % 28 + 1)));
    ArticleModel model;
    ArticleRows rows(&model);
    ArticleTable table(&model, &rows);
    table.setTable(true);
    table.resize(900, 500);
    table.show();
    model.append(std::move(entries));
    rows.sort(column(ArticleColumn::Title));
    rows.setGrouping(ArticleGrouping::Outlet);
    QCOMPARE(rows.rowCount(), 40);
    rows.setPhrase(QStringLiteral("Report 77777 harbour"));
    QCOMPARE(rows.shownArticles(), 2); // One by its title, one by its file.
    rows.setPhrase({});
    QCOMPARE(rows.shownArticles(), number);
    table.selectAll();
    QCOMPARE(table.selectionModel()->selectedRows().size(), number);
}

QTEST_MAIN(TestArticleRows)
#include "tst_articlerows.moc"
