// SPDX-License-Identifier: GPL-3.0-or-later
// Works the window with a small corpus: table, groups, pinned article, pages over all articles, search.
#include "actions.h"
#include "articles/articlecolumns.h"
#include "comparison/comparisonview.h"
#include "fakedesktop.h"
#include "mainwindow.h"
#include "noticebar.h"
#include "reading/articlepane.h"
#include "testfolder.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ferry =
    "Ferry runs aground off Hallinsund\n\n"
    "2 May 2024\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday. Captain "
    "Berit Lund "
    "told the harbour police that the rudder of the Skarven had failed minutes before.\n\n"
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n";
const QByteArray echo =
    "Seven hurt as ferry strikes reef at Hallinsund\n\n"
    "3 May 2024\n\n"
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday. Captain "
    "Berit Lund "
    "told the harbour police in Hallinsund of a failed rudder on the Skarven.\n";
const QByteArray bakery =
    "Bakery wins prize\n\nA small bakery in the hills has won a national award for its rye bread.\n";

} // namespace

class TestCorpusTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void listIsATableOnDemandAndStaysOne();
    void groupsAreChosenInTheMenu();
    void groupingByStoryLooksForTheStories();
    void pinnedArticleIsHeldAgainstTheOthers();
    void listMenuCopiesCitationsAndMarksReviewed();
    void pairsThatShareTextAreListedAndCompared();
    void duplicatesAreListedForTheCurator();
    void storiesAreShownWithTheirMap();
    void neighboursOfTheShownArticleAreListed();
    void searchFindsMarksAndOpens();
    void selectedWordsAreFoundInAllArticles();
    void pagesAreLeftAndFoundAgain();
    void whatAnotherListHadIsForgotten();
    void newFilesAreListed();
    void changedFileIsComparedAgainOnDemand();
    void encodingIsChosenUndoneAndRemembered();
    void fieldsAreChosenWhereTheirNamesAreUnknown();
    void tableTellsOfTheArticles();

private:
    void openWindow();
    void openCorpus();
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QTreeView *list() const { return find<QTreeView>("Articles"); }
    void click(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }
    [[nodiscard]] QString compared() const;

    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestCorpusTools::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true); // The index goes where no user's is.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 10));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestCorpusTools::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_store = std::make_unique<QSettings>(m_folder->path(u".settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_settings->setSystemWasDark(false);
    m_desktop = std::make_unique<FakeDesktop>();
    m_theme = std::make_unique<Theme>(*m_settings);
    m_folder->write(u"a.txt"_s, bakery);
    m_folder->write(u"b.txt"_s, ferry);
    m_folder->write(u"c.txt"_s, echo);
    openWindow();
    openCorpus();
}

void TestCorpusTools::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_desktop.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void TestCorpusTools::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_settings, *m_desktop, *m_theme);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCorpusTools::openCorpus()
{
    m_window->openPaths({m_folder->path()});
    QTRY_VERIFY(find<ArticlePane>("articlePane")->isVisible());
    QTRY_VERIFY(m_window->isIdle());
}

QString TestCorpusTools::compared() const
{
    const auto *view = find<ComparisonView>("comparisonView");
    if (!m_window->isIdle() || !view->isVisible())
        return {};
    const auto name = [&view](Side side) { return QFileInfo(view->pair()->articles[side]->path).fileName(); };
    return name(Side::Left) + u' ' + name(Side::Right);
}

void TestCorpusTools::listIsATableOnDemandAndStaysOne()
{
    QVERIFY(list()->isHeaderHidden());
    action("articleTable")->trigger();
    QVERIFY(!list()->isHeaderHidden());
    const int words = static_cast<int>(ArticleColumn::Words);
    QVERIFY(!list()->isColumnHidden(words));
    QTest::mouseClick(list()->header()->viewport(), Qt::LeftButton, {},
                      {list()->header()->sectionViewportPosition(words) + 20, 5});
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Bakery wins prize"_s);
    QCOMPARE(list()->model()->index(0, static_cast<int>(ArticleColumn::Format)).data().toString(), u"text"_s);
    QCOMPARE(list()->model()->index(1, static_cast<int>(ArticleColumn::Date)).data().toString(),
             u"2 May 2024, in the text"_s);
    m_window->close();
    openWindow();
    QVERIFY(!list()->isHeaderHidden());
    QVERIFY(!find<QToolButton>("articleView")->isHidden());
}

void TestCorpusTools::groupsAreChosenInTheMenu()
{
    action("groupDate")->trigger();
    QCOMPARE(list()->model()->rowCount(), 3);
    const QModelIndex group = list()->model()->index(0, 0);
    QVERIFY(group.data().toString().startsWith(u"2 May 2024"_s));
    const QModelIndex article = list()->model()->index(0, 0, group);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(article).center());
    QTRY_VERIFY(find<ArticlePane>("articlePane")->article()->path.endsWith(u"b.txt"_s));
    // A click on the heading folds it, and chooses nothing.
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(group).center());
    QVERIFY(!list()->isExpanded(list()->model()->index(0, 0)));
    action("groupNone")->trigger();
    QVERIFY(!list()->model()->hasChildren(list()->model()->index(0, 0)));
}

void TestCorpusTools::groupingByStoryLooksForTheStories()
{
    action("groupStory")->trigger();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(list()->model()->rowCount(list()->model()->index(0, 0)), 2);
    QVERIFY(list()->model()->index(1, 0).data().toString().startsWith(u"Alone with their story"_s));
}

void TestCorpusTools::pinnedArticleIsHeldAgainstTheOthers()
{
    click(2);
    QTRY_VERIFY(find<ArticlePane>("articlePane")->article()->path.endsWith(u"c.txt"_s));
    action("pinArticle")->trigger();
    QTRY_VERIFY(m_window->isIdle());
    QVERIFY(find<QWidget>("pinStrip")->isVisible());
    QVERIFY(action("pinArticle")->isChecked());
    // Those that share most come first.
    QVERIFY(list()->model()->index(0, 0).data().toString().startsWith(u"Ferry runs"_s));
    QVERIFY(list()->model()->index(0, static_cast<int>(ArticleColumn::SharedWords)).data().toInt() > 20);
    const int statements = static_cast<int>(ArticleColumn::Statements);
    QTRY_COMPARE(list()->model()->index(0, statements).data().toString(), u"1"_s); // The headlines.
    QCOMPARE(list()->model()->index(1, statements).data().toString(), u"0"_s);
    QCOMPARE(list()->model()->index(0, static_cast<int>(ArticleColumn::HoursApart)).data().toString(),
             u"24 h earlier"_s);
    click(0);
    QTRY_COMPARE(compared(), u"c.txt b.txt"_s);
    find<QToolButton>("unpin")->click();
    QVERIFY(!find<QWidget>("pinStrip")->isVisibleTo(m_window.get()));
    QVERIFY(list()->model()->index(0, 0).data().toString().startsWith(u"Bakery"_s));
}

void TestCorpusTools::listMenuCopiesCitationsAndMarksReviewed()
{
    click(1);
    QTRY_VERIFY(action("copyCitation")->isEnabled());
    action("copyCitation")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"“Ferry runs aground off Hallinsund”, 2024-05-02, b.txt"_s);
    action("openElsewhere")->trigger();
    QCOMPARE(m_desktop->opened, QStringList{m_folder->path(u"b.txt"_s)});
    action("markReviewed")->trigger();
    m_window->close();
    openWindow();
    openCorpus();
    const int reviewed = static_cast<int>(ArticleColumn::Reviewed);
    QCOMPARE(list()->model()->index(1, reviewed).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(list()->model()->index(0, reviewed).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestCorpusTools::pairsThatShareTextAreListedAndCompared()
{
    action("similarPage")->trigger();
    auto *table = find<QTreeView>("pairTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s); // The earlier one on the left.
}

void TestCorpusTools::duplicatesAreListedForTheCurator()
{
    m_folder->write(u"d.txt"_s, ferry);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTRY_VERIFY(m_window->isIdle());
    action("duplicatesPage")->trigger();
    auto *groups = find<QTreeWidget>("duplicateGroups");
    QTRY_COMPARE(groups->topLevelItemCount(), 1);
    m_desktop->saveTo = m_folder->path(u"list.tsv"_s);
    find<QPushButton>("saveDuplicates")->menu()->actions().constFirst()->trigger();
    const QByteArray saved = TestFolder::read(m_desktop->saveTo);
    QVERIFY2(saved.startsWith("cluster\tdecision\tpath\tkept\tscore"), saved.constData());
    QVERIFY(saved.contains("\tdrop\t"));
    QVERIFY(QFileInfo::exists(m_folder->path(u"d.txt"_s))); // Nothing is deleted.
}

void TestCorpusTools::storiesAreShownWithTheirMap()
{
    action("storiesPage")->trigger();
    auto *stories = find<QTreeWidget>("storyList");
    QTRY_COMPARE(stories->topLevelItemCount(), 1);
    QVERIFY(find<QLabel>("storyFacts")->text().startsWith(u"2 "_s));
    m_desktop->saveTo = m_folder->path(u"map.png"_s);
    find<QPushButton>("saveMapPicture")->click();
    QVERIFY(TestFolder::read(m_desktop->saveTo).startsWith("\x89PNG"));
    auto *pairList = find<QTreeWidget>("storyPairs");
    // 187 people are on board in both, but the rudder failed here and is said to have failed there.
    QTRY_VERIFY(pairList->topLevelItem(0)->text(4).toInt() > 0);
    Q_EMIT pairList->itemActivated(pairList->topLevelItem(0), 0);
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s);
}

void TestCorpusTools::neighboursOfTheShownArticleAreListed()
{
    click(1);
    QTRY_VERIFY(find<ArticlePane>("articlePane")->article()->path.endsWith(u"b.txt"_s));
    action("neighbourPanel")->trigger();
    QVERIFY(find<QDockWidget>("neighboursPanel")->isVisible());
    auto *neighbours = find<QListWidget>("neighbours");
    QTRY_COMPARE(neighbours->count(), 3);
    QVERIFY(neighbours->item(1)->text().startsWith(u"Seven hurt"_s));
    QVERIFY(neighbours->item(1)->text().contains(u"1 day later by date"_s));
    Q_EMIT neighbours->itemActivated(neighbours->item(2)); // Look for the same story.
    QTRY_VERIFY(neighbours->count() == 4 && neighbours->item(3)->text().startsWith(u"Seven hurt"_s));
    Q_EMIT neighbours->itemActivated(neighbours->item(1));
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s);
}

void TestCorpusTools::searchFindsMarksAndOpens()
{
    action("searchCorpus")->trigger();
    auto *query = find<QLineEdit>("corpusQuery");
    QVERIFY(query->hasFocus());
    auto *hits = find<QListWidget>("searchHits");
    QTest::keyClicks(query, u"rye bread"_s);
    QTRY_COMPARE(hits->count(), 1);
    QCOMPARE(hits->item(0)->text(), u"Bakery wins prize"_s);
    QTest::keyClick(query, Qt::Key_Return);
    QTest::keyClick(hits, Qt::Key_Return);
    QTRY_VERIFY(find<ArticlePane>("articlePane")->isVisible() &&
                find<ArticlePane>("articlePane")->article()->path.endsWith(u"a.txt"_s));
    // At the words, and ready to go on to the next.
    QCOMPARE(find<ArticlePane>("articlePane")->textCursor().selectedText(), u"rye"_s);
    QVERIFY(find<QLineEdit>("findText")->isVisible());
}

void TestCorpusTools::selectedWordsAreFoundInAllArticles()
{
    auto *pane = find<ArticlePane>("articlePane");
    click(1);
    QTRY_VERIFY(pane->article()->path.endsWith(u"b.txt"_s));
    QVERIFY(pane->findText(u"harbour master closed"_s));
    action("findInCorpus")->trigger();
    QCOMPARE(find<QLineEdit>("corpusQuery")->text(), u"\"harbour master closed\""_s);
    QTRY_COMPARE(find<QListWidget>("searchHits")->count(), 2);
}

void TestCorpusTools::pagesAreLeftAndFoundAgain()
{
    action("similarPage")->trigger();
    QTRY_VERIFY(find<QTreeView>("pairTable")->isVisible());
    action("storiesPage")->trigger();
    QTRY_VERIFY(find<QTreeWidget>("storyList")->isVisible());
    action("back")->trigger();
    QVERIFY(find<QTreeView>("pairTable")->isVisible());
    action("back")->trigger();
    QTRY_VERIFY(find<ArticlePane>("articlePane")->isVisible());
}

void TestCorpusTools::whatAnotherListHadIsForgotten()
{
    action("similarPage")->trigger();
    QTRY_VERIFY(find<QTreeView>("pairTable")->isVisible());
    TestFolder other;
    other.write(u"one.txt"_s, bakery);
    m_window->openPaths({other.path()});
    QTRY_VERIFY(m_window->isIdle() && find<ArticlePane>("articlePane")->isVisible());
    QVERIFY(!action("similarPage")->isEnabled());
    action("back")->trigger();
    QVERIFY(!find<QTreeView>("pairTable")->isVisible());
}

void TestCorpusTools::newFilesAreListed()
{
    QTest::qWait(300); // The state of the files is noted behind the loading.
    m_folder->write(u"d.txt"_s, ferry);
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QVERIFY(QFile::remove(m_folder->path(u"a.txt"_s)));
    QTRY_VERIFY(list()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"the file is not there any more"_s));
}

void TestCorpusTools::changedFileIsComparedAgainOnDemand()
{
    QTest::qWait(300);
    m_window->compareFiles({{m_folder->path(u"b.txt"_s), m_folder->path(u"c.txt"_s)}});
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s);
    m_folder->write(u"c.txt"_s, bakery);
    auto *notice = find<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"“c.txt” has changed since it was compared."_s);
    QVERIFY(!find<ComparisonView>("comparisonView")->pair()->comparison.links.empty());
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(find<ComparisonView>("comparisonView")->pair()->comparison.links.empty());
}

void TestCorpusTools::encodingIsChosenUndoneAndRemembered()
{
    m_folder->write(u"d.txt"_s,
                    "Caf\xe9 closes\n\nThe caf\xe9 at the harbour closes after ninety years of coffee.\n");
    openCorpus();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    m_window->compareFiles({{m_folder->path(u"d.txt"_s), m_folder->path(u"a.txt"_s)}});
    QTRY_COMPARE(compared(), u"d.txt a.txt"_s);
    m_window->openPaths({m_folder->path()});
    QTRY_VERIFY(m_window->isIdle() && list()->model()->rowCount() == 4);
    click(3);
    auto *pane = find<ArticlePane>("articlePane");
    QTRY_VERIFY(pane->article()->path.endsWith(u"d.txt"_s));
    QVERIFY2(find<QLabel>("statusLabel")->text().contains(u", guessed from its bytes"_s) ||
                 find<QLabel>("statusLabel")->text().contains(u", because nothing else fits"_s),
             qPrintable(find<QLabel>("statusLabel")->text()));
    action("textEncoding")->trigger();
    auto *encodings = find<QListWidget>("encodings");
    QVERIFY(encodings);
    const auto choose = [&encodings](const QString &name) {
        encodings->setCurrentItem(encodings->findItems(name, Qt::MatchStartsWith).constFirst());
    };
    choose(u"UTF-8"_s);
    QTRY_VERIFY(find<QLabel>("encodingState")->text().contains(u"UTF-8, chosen by you  ·  2 "_s));
    choose(u"windows-1251"_s);
    QTRY_VERIFY(pane->article()->text.startsWith(u"Cafй"_s));
    QTRY_COMPARE(list()->model()->index(3, 0).data().toString(), u"Cafй closes"_s);
    find<QDialog>("encodingDialog")->close();
    // A comparison that was open is read anew when it is gone to.
    action("nextTab")->trigger();
    QTRY_COMPARE(compared(), u"d.txt a.txt"_s);
    QTRY_VERIFY(m_window->isIdle());
    QVERIFY(find<ComparisonView>("comparisonView")->pair()->articles[Side::Left]->text.startsWith(u"Cafй"_s));
    m_window->close();
    openWindow();
    openCorpus();
    click(3);
    pane = find<ArticlePane>("articlePane");
    QTRY_VERIFY(pane->article()->text.startsWith(u"Cafй"_s));
    action("textEncoding")->trigger();
    encodings = find<QListWidget>("encodings");
    choose(u"KOI8-R"_s);
    QTRY_VERIFY(pane->article()->text.startsWith(u"CafИ"_s));
    find<QDialog>("encodingDialog")->close();
    auto *notice = find<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(pane->article()->text.startsWith(u"Cafй"_s));
}

void TestCorpusTools::fieldsAreChosenWhereTheirNamesAreUnknown()
{
    m_folder->write(u"d.csv"_s, "Kopf,Inhalt\nFerry,It ran aground.\nBakery,It wins a prize.\n");
    openCorpus();
    auto *notice = find<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"“d.csv” names its fields in a way of its own."_s);
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    auto *dialog = find<QDialog>("fieldsDialog");
    QVERIFY(dialog);
    auto *preview = dialog->findChild<QTreeWidget *>(u"fieldsPreview"_s);
    QCOMPARE(preview->topLevelItemCount(), 0);
    dialog->findChild<QComboBox *>(u"field-text"_s)->setCurrentText(u"Inhalt"_s);
    dialog->findChild<QComboBox *>(u"field-title"_s)->setCurrentText(u"Kopf"_s);
    QCOMPARE(preview->topLevelItemCount(), 2);
    QCOMPARE(preview->topLevelItem(1)->text(1), u"Bakery"_s);
    QCOMPARE(preview->topLevelItem(1)->text(5), u"It wins a prize."_s);
    dialog->accept();
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QTRY_VERIFY(m_window->isIdle());
    QCOMPARE(list()->model()->index(3, 0).data().toString(), u"Ferry"_s);
    m_window->close();
    openWindow();
    openCorpus();
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QTRY_VERIFY(m_window->isIdle());
    QVERIFY(!find<NoticeBar>("noticeBar")->isVisible());
}

void TestCorpusTools::tableTellsOfTheArticles()
{
    m_folder->write(u"meta.csv"_s, "nr,Blatt,Tag\na.txt,The Echo,2024-05-07\nb,Gazette,2024-05-08\n");
    openCorpus();
    m_desktop->files = {m_folder->path(u"meta.csv"_s)};
    action("joinMetadata")->trigger();
    auto *dialog = find<QDialog>("metadataDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox *>(u"metadataKey"_s)->currentText(), u"nr"_s);
    dialog->findChild<QComboBox *>(u"metadata-outlet"_s)->setCurrentText(u"Blatt"_s);
    QVERIFY2(dialog->findChild<QLabel *>(u"metadataRemark"_s)->text().startsWith(u"The table knows 2 of 3"_s),
             qPrintable(dialog->findChild<QLabel *>(u"metadataRemark"_s)->text()));
    dialog->accept();
    QTRY_VERIFY(m_window->isIdle() && list()->model()->rowCount() == 3); // The table is no article any more.
    const int outlet = static_cast<int>(ArticleColumn::Outlet);
    QCOMPARE(list()->model()->index(0, outlet).data().toString(), u"The Echo"_s);
    find<NoticeBar>("noticeBar")->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(m_window->isIdle() && list()->model()->rowCount() == 4);
    QCOMPARE(list()->model()->index(0, outlet).data().toString(), QString());
}

QTEST_MAIN(TestCorpusTools)
#include "tst_corpustools.moc"
