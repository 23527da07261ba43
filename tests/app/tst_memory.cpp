// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers: the way back, recent items, settings, names for exports.
#include "compare/options.h"
#include "export/exportname.h"
#include "mainwindow/history.h"
#include "mainwindow/recentitems.h"
#include "report/linkfilter.h"
#include "settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace diptych;

namespace {

Place article(const QString &path)
{
    return Place::article({path, {}});
}

RecentItem corpus(const QStringList &paths)
{
    return {RecentItem::Kind::Corpus, paths};
}

ComparedPairPtr pairOf(const QString &left, const QString &right)
{
    const auto make = [](const QString &title) {
        Article one;
        one.title = title;
        return std::make_shared<const Article>(one);
    };
    return std::make_shared<const ComparedPair>(ComparedPair{{{make(left), make(right)}}, {}});
}

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyGoesBackAndForth();
    void aNewPlaceForgetsTheWayForward();
    void theSamePlaceIsNotVisitedTwice();
    void historyStaysWithinBounds();
    void recentItemMovesToTheTop();
    void recentListHasAnEnd();
    void recentItemNamesItself();
    void settingsComeBackFromTheFile();
    void settingsSurviveNonsense();
    void exportIsNamedAfterBothTitles();
    void exportNameHoldsNothingForbidden();
    void endingFollowsTheFormat();
};

void TestMemory::historyGoesBackAndForth()
{
    History history;
    QVERIFY(!history.canGoBack());
    history.visit(article(QStringLiteral("a")));
    history.visit(article(QStringLiteral("b")));
    QCOMPARE(history.back(), article(QStringLiteral("a")));
    QCOMPARE(history.back(), Place::start());
    QCOMPARE(history.back(), Place::start());
    QCOMPARE(history.forward(), article(QStringLiteral("a")));
    QCOMPARE(history.forward(), article(QStringLiteral("b")));
    QVERIFY(!history.canGoForward());
}

void TestMemory::aNewPlaceForgetsTheWayForward()
{
    History history;
    history.visit(article(QStringLiteral("a")));
    history.visit(article(QStringLiteral("b")));
    history.back();
    history.visit(article(QStringLiteral("c")));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), article(QStringLiteral("a")));
}

void TestMemory::theSamePlaceIsNotVisitedTwice()
{
    History history;
    history.visit(article(QStringLiteral("a")));
    history.visit(article(QStringLiteral("a")));
    QCOMPARE(history.back(), Place::start());
}

void TestMemory::historyStaysWithinBounds()
{
    History history;
    for (int i = 0; i < 1000; ++i)
        history.visit(article(QString::number(i)));
    int steps = 0;
    for (; history.canGoBack(); ++steps)
        history.back();
    QVERIFY(steps >= 50 && steps <= 200);
    QCOMPARE(history.current(), article(QString::number(999 - steps)));
}

void TestMemory::recentItemMovesToTheTop()
{
    std::vector<RecentItem> items;
    for (const QString &path : {QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/a")})
        items = withRecent(items, corpus({path}));
    QCOMPARE(items,
             (std::vector<RecentItem>{corpus({QStringLiteral("/a")}), corpus({QStringLiteral("/b")})}));
}

void TestMemory::recentListHasAnEnd()
{
    std::vector<RecentItem> items;
    for (int i = 0; i < 50; ++i)
        items = withRecent(items, corpus({QString::number(i)}));
    QCOMPARE(items.size(), recentLimit);
    QCOMPARE(items.front(), corpus({QStringLiteral("49")}));
}

void TestMemory::recentItemNamesItself()
{
    QCOMPARE(corpus({QStringLiteral("/x/reports")}).title(), QStringLiteral("reports"));
    const RecentItem pair{RecentItem::Kind::Comparison,
                          {QStringLiteral("/x/a.txt"), QStringLiteral("/y/b.txt")}};
    QCOMPARE(pair.title(), QStringLiteral("a.txt and b.txt"));
    QCOMPARE(
        corpus({QStringLiteral("/x/a.txt"), QStringLiteral("/x/b.txt"), QStringLiteral("/x/c.txt")}).title(),
        QStringLiteral("a.txt and 2 more"));
    QCOMPARE(corpus({QDir::homePath() + QStringLiteral("/news/a.txt")}).detail(), QStringLiteral("~/news"));
    QVERIFY(RecentItem().title().isEmpty());
}

void TestMemory::settingsComeBackFromTheFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("s.ini"));
    const LastSession session{
        {QStringLiteral("/one, two")},
        {QStringLiteral("/a"), QStringLiteral("/b")},
        {{QStringLiteral("/a"), QStringLiteral("/b")}, {QStringLiteral("/a"), QStringLiteral("/c")}},
        QStringLiteral("/work.diptych")};
    CompareOptions options;
    options.ignore = Ignore::Numbers | Ignore::Diacritics;
    options.minWords = 9;
    options.reworded = RewordedLevel::Strict;
    LinkFilter filter;
    filter.kinds = {LinkKind::Edited};
    filter.minWords = 7;
    filter.quotations = QuotationUse::Without;
    filter.movedOnly = true;
    filter.minScore = evenScore;
    {
        QSettings store(file, QSettings::IniFormat);
        Settings settings(store);
        settings.setTheme(ThemeChoice::Dark);
        settings.setZoom(1.5);
        settings.setFollowScrolling(false);
        settings.setLastSession(session);
        settings.setCompareOptions(options);
        settings.setFilter(filter);
        settings.addRecent(corpus({QStringLiteral("/x")}));
        settings.addRecent({RecentItem::Kind::Comparison, {QStringLiteral("/a"), QStringLiteral("/b")}});
    }
    QSettings store(file, QSettings::IniFormat);
    Settings settings(store);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.zoom(), 1.5);
    QVERIFY(!settings.followScrolling());
    QCOMPARE(settings.lastSession(), session);
    QCOMPARE(settings.compareOptions(), options);
    QCOMPARE(settings.filter(), filter);
    QCOMPARE(settings.recent().size(), std::size_t(2));
    QCOMPARE(settings.recent().front().kind, RecentItem::Kind::Comparison);
    QCOMPARE(settings.recent().back(), corpus({QStringLiteral("/x")}));
    settings.clearRecent();
    QVERIFY(settings.recent().empty());
}

void TestMemory::settingsSurviveNonsense()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    store.setValue(QStringLiteral("view/theme"), QStringLiteral("purple"));
    store.setValue(QStringLiteral("view/zoom"), QStringLiteral("large"));
    store.setValue(QStringLiteral("recent/items"),
                   QVariantList{QStringLiteral("x"),
                                QStringList{QStringLiteral("comparison"), QStringLiteral("/only one")}});
    store.setValue(QStringLiteral("session/comparison"), QStringList{QStringLiteral("/only one")});
    const Settings settings(store);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.zoom(), 1.0);
    QVERIFY(settings.recent().empty());
    QVERIFY(settings.lastSession().isEmpty());
}

void TestMemory::exportIsNamedAfterBothTitles()
{
    QCOMPARE(suggestedExportName(*pairOf(QStringLiteral("Storm over the bay"), QStringLiteral("Calm sea")),
                                 ReportFormat::Html),
             QStringLiteral("Storm over the bay – Calm sea.html"));
}

void TestMemory::exportNameHoldsNothingForbidden()
{
    const QString name = suggestedExportName(
        *pairOf(QStringLiteral("..a/b\\c: \"d\"?\n\u0007"), QString(400, QChar(0x4e2d))), ReportFormat::Json);
    QVERIFY2(!name.contains(u'/') && !name.contains(u':') && !name.contains(u'\n') && !name.startsWith(u'.'),
             qPrintable(name));
    QVERIFY(name.toUtf8().size() <= 255);
    QVERIFY(name.endsWith(QStringLiteral(".json")));
    QVERIFY(
        suggestedExportName(*pairOf(QStringLiteral("//"), QStringLiteral("?")), ReportFormat::Text).size() >
        4);
}

void TestMemory::endingFollowsTheFormat()
{
    QCOMPARE(withEnding(QStringLiteral("/x/a.b.HTML"), ReportFormat::Json), QStringLiteral("/x/a.b.json"));
    QCOMPARE(withEnding(QStringLiteral("/x/mine.report"), ReportFormat::Json),
             QStringLiteral("/x/mine.report"));
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
