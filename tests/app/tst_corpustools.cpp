// SPDX-License-Identifier: GPL-3.0-or-later
// Works the window with a small corpus: table, groups, pinned article, pages over all articles, search.
#include "articles/articlecolumns.h"
#include "mainwindow/actions.h"
#include "mainwindow/noticebar.h"
#include "reading/articlepane.h"
#include "realwindow.h"

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
#include <QStandardPaths>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace diptych;
using namespace Qt::StringLiterals;
using test::RealWindow;

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
    void openCorpus();
    [[nodiscard]] QTreeView *list() const { return m_real->find<QTreeView>("Articles"); }
    void click(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }
    [[nodiscard]] QString compared() const;

    std::unique_ptr<RealWindow> m_real;
};

void TestCorpusTools::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true); // The index goes where no user's is.
    RealWindow::prepare();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestCorpusTools::init()
{
    m_real = std::make_unique<RealWindow>();
    m_real->write(u"a.txt"_s, bakery);
    m_real->write(u"b.txt"_s, ferry);
    m_real->write(u"c.txt"_s, echo);
    QVERIFY(m_real->open());
    openCorpus();
}

void TestCorpusTools::cleanup()
{
    m_real.reset();
}

void TestCorpusTools::openCorpus()
{
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->isVisible());
    QTRY_VERIFY(m_real->window()->isIdle());
}

QString TestCorpusTools::compared() const
{
    const auto *view = m_real->find<ComparisonView>("comparisonView");
    if (!m_real->window()->isIdle() || !view->isVisible())
        return {};
    const auto name = [&view](Side side) { return QFileInfo(view->pair()->articles[side]->path).fileName(); };
    return name(Side::Left) + u' ' + name(Side::Right);
}

void TestCorpusTools::listIsATableOnDemandAndStaysOne()
{
    QVERIFY(list()->isHeaderHidden());
    m_real->action("articleTable")->trigger();
    QVERIFY(!list()->isHeaderHidden());
    const int words = static_cast<int>(ArticleColumn::Words);
    QVERIFY(!list()->isColumnHidden(words));
    QTest::mouseClick(list()->header()->viewport(), Qt::LeftButton, {},
                      {list()->header()->sectionViewportPosition(words) + 20, 5});
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Bakery wins prize"_s);
    QCOMPARE(list()->model()->index(0, static_cast<int>(ArticleColumn::Format)).data().toString(), u"text"_s);
    QCOMPARE(list()->model()->index(1, static_cast<int>(ArticleColumn::Date)).data().toString(),
             u"2 May 2024, in the text"_s);
    m_real->window()->close();
    QVERIFY(m_real->open());
    QVERIFY(!list()->isHeaderHidden());
    QVERIFY(!m_real->find<QToolButton>("articleView")->isHidden());
}

void TestCorpusTools::groupsAreChosenInTheMenu()
{
    m_real->action("groupDate")->trigger();
    QCOMPARE(list()->model()->rowCount(), 3);
    const QModelIndex group = list()->model()->index(0, 0);
    QVERIFY(group.data().toString().startsWith(u"2 May 2024"_s));
    const QModelIndex article = list()->model()->index(0, 0, group);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(article).center());
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->article()->path.endsWith(u"b.txt"_s));
    // A click on the heading folds it, and chooses nothing.
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(group).center());
    QVERIFY(!list()->isExpanded(list()->model()->index(0, 0)));
    m_real->action("groupNone")->trigger();
    QVERIFY(!list()->model()->hasChildren(list()->model()->index(0, 0)));
}

void TestCorpusTools::groupingByStoryLooksForTheStories()
{
    m_real->action("groupStory")->trigger();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(list()->model()->rowCount(list()->model()->index(0, 0)), 2);
    QVERIFY(list()->model()->index(1, 0).data().toString().startsWith(u"Alone with their story"_s));
}

void TestCorpusTools::pinnedArticleIsHeldAgainstTheOthers()
{
    click(2);
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->article()->path.endsWith(u"c.txt"_s));
    m_real->action("pinArticle")->trigger();
    QTRY_VERIFY(m_real->window()->isIdle());
    QVERIFY(m_real->find<QWidget>("pinStrip")->isVisible());
    QVERIFY(m_real->action("pinArticle")->isChecked());
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
    m_real->find<QToolButton>("unpin")->click();
    QVERIFY(!m_real->find<QWidget>("pinStrip")->isVisibleTo(m_real->window()));
    QVERIFY(list()->model()->index(0, 0).data().toString().startsWith(u"Bakery"_s));
}

void TestCorpusTools::listMenuCopiesCitationsAndMarksReviewed()
{
    click(1);
    QTRY_VERIFY(m_real->action("copyCitation")->isEnabled());
    m_real->action("copyCitation")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"“Ferry runs aground off Hallinsund”, 2024-05-02, b.txt"_s);
    m_real->action("openElsewhere")->trigger();
    QCOMPARE(m_real->desktop().opened, QStringList{m_real->files().path(u"b.txt"_s)});
    m_real->action("markReviewed")->trigger();
    m_real->window()->close();
    QVERIFY(m_real->open());
    openCorpus();
    const int reviewed = static_cast<int>(ArticleColumn::Reviewed);
    QCOMPARE(list()->model()->index(1, reviewed).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(list()->model()->index(0, reviewed).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestCorpusTools::pairsThatShareTextAreListedAndCompared()
{
    m_real->action("similarPage")->trigger();
    auto *table = m_real->find<QTreeView>("pairTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s); // The earlier one on the left.
}

void TestCorpusTools::duplicatesAreListedForTheCurator()
{
    m_real->write(u"d.txt"_s, ferry);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTRY_VERIFY(m_real->window()->isIdle());
    m_real->action("duplicatesPage")->trigger();
    auto *groups = m_real->find<QTreeWidget>("duplicateGroups");
    QTRY_COMPARE(groups->topLevelItemCount(), 1);
    m_real->desktop().saveTo = m_real->files().path(u"list.tsv"_s);
    m_real->find<QPushButton>("saveDuplicates")->menu()->actions().constFirst()->trigger();
    const QByteArray saved = TestFolder::read(m_real->desktop().saveTo);
    QVERIFY2(saved.startsWith("cluster\tdecision\tpath\tkept\tscore"), saved.constData());
    QVERIFY(saved.contains("\tdrop\t"));
    QVERIFY(QFileInfo::exists(m_real->files().path(u"d.txt"_s))); // Nothing is deleted.
}

void TestCorpusTools::storiesAreShownWithTheirMap()
{
    m_real->action("storiesPage")->trigger();
    auto *stories = m_real->find<QTreeWidget>("storyList");
    QTRY_COMPARE(stories->topLevelItemCount(), 1);
    QVERIFY(m_real->find<QLabel>("storyFacts")->text().startsWith(u"2 "_s));
    m_real->desktop().saveTo = m_real->files().path(u"map.png"_s);
    m_real->find<QPushButton>("saveMapPicture")->click();
    QVERIFY(TestFolder::read(m_real->desktop().saveTo).startsWith("\x89PNG"));
    auto *pairList = m_real->find<QTreeWidget>("storyPairs");
    // 187 people are on board in both, but the rudder failed here and is said to have failed there.
    QTRY_VERIFY(pairList->topLevelItem(0)->text(4).toInt() > 0);
    Q_EMIT pairList->itemActivated(pairList->topLevelItem(0), 0);
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s);
}

void TestCorpusTools::neighboursOfTheShownArticleAreListed()
{
    click(1);
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->article()->path.endsWith(u"b.txt"_s));
    m_real->action("neighbourPanel")->trigger();
    QVERIFY(m_real->find<QDockWidget>("neighboursPanel")->isVisible());
    auto *neighbours = m_real->find<QListWidget>("neighbours");
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
    m_real->action("searchCorpus")->trigger();
    auto *query = m_real->find<QLineEdit>("corpusQuery");
    QVERIFY(query->hasFocus());
    auto *hits = m_real->find<QListWidget>("searchHits");
    QTest::keyClicks(query, u"rye bread"_s);
    QTRY_COMPARE(hits->count(), 1);
    QCOMPARE(hits->item(0)->text(), u"Bakery wins prize"_s);
    QTest::keyClick(query, Qt::Key_Return);
    QTest::keyClick(hits, Qt::Key_Return);
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->isVisible() &&
                m_real->find<ArticlePane>("articlePane")->article()->path.endsWith(u"a.txt"_s));
    // At the words, and ready to go on to the next.
    QCOMPARE(m_real->find<ArticlePane>("articlePane")->textCursor().selectedText(), u"rye"_s);
    QVERIFY(m_real->find<QLineEdit>("findText")->isVisible());
}

void TestCorpusTools::selectedWordsAreFoundInAllArticles()
{
    auto *pane = m_real->find<ArticlePane>("articlePane");
    click(1);
    QTRY_VERIFY(pane->article()->path.endsWith(u"b.txt"_s));
    QVERIFY(pane->findText(u"harbour master closed"_s));
    m_real->action("findInCorpus")->trigger();
    QCOMPARE(m_real->find<QLineEdit>("corpusQuery")->text(), u"\"harbour master closed\""_s);
    QTRY_COMPARE(m_real->find<QListWidget>("searchHits")->count(), 2);
}

void TestCorpusTools::pagesAreLeftAndFoundAgain()
{
    m_real->action("similarPage")->trigger();
    QTRY_VERIFY(m_real->find<QTreeView>("pairTable")->isVisible());
    m_real->action("storiesPage")->trigger();
    QTRY_VERIFY(m_real->find<QTreeWidget>("storyList")->isVisible());
    m_real->action("back")->trigger();
    QVERIFY(m_real->find<QTreeView>("pairTable")->isVisible());
    m_real->action("back")->trigger();
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->isVisible());
}

void TestCorpusTools::whatAnotherListHadIsForgotten()
{
    m_real->action("similarPage")->trigger();
    QTRY_VERIFY(m_real->find<QTreeView>("pairTable")->isVisible());
    TestFolder other;
    other.write(u"one.txt"_s, bakery);
    m_real->window()->openPaths({other.path()});
    QTRY_VERIFY(m_real->window()->isIdle() && m_real->find<ArticlePane>("articlePane")->isVisible());
    QVERIFY(!m_real->action("similarPage")->isEnabled());
    m_real->action("back")->trigger();
    QVERIFY(!m_real->find<QTreeView>("pairTable")->isVisible());
}

void TestCorpusTools::newFilesAreListed()
{
    QTest::qWait(300); // The state of the files is noted behind the loading.
    m_real->write(u"d.txt"_s, ferry);
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QVERIFY(QFile::remove(m_real->files().path(u"a.txt"_s)));
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
    m_real->window()->compareFiles({{m_real->files().path(u"b.txt"_s), m_real->files().path(u"c.txt"_s)}});
    QTRY_COMPARE(compared(), u"b.txt c.txt"_s);
    m_real->write(u"c.txt"_s, bakery);
    auto *notice = m_real->find<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"“c.txt” has changed since it was compared."_s);
    QVERIFY(!m_real->find<ComparisonView>("comparisonView")->pair()->comparison.links.empty());
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(m_real->find<ComparisonView>("comparisonView")->pair()->comparison.links.empty());
}

void TestCorpusTools::encodingIsChosenUndoneAndRemembered()
{
    m_real->write(u"d.txt"_s,
                  "Caf\xe9 closes\n\nThe caf\xe9 at the harbour closes after ninety years of coffee.\n");
    openCorpus();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    m_real->window()->compareFiles({{m_real->files().path(u"d.txt"_s), m_real->files().path(u"a.txt"_s)}});
    QTRY_COMPARE(compared(), u"d.txt a.txt"_s);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_VERIFY(m_real->window()->isIdle() && list()->model()->rowCount() == 4);
    click(3);
    auto *pane = m_real->find<ArticlePane>("articlePane");
    QTRY_VERIFY(pane->article()->path.endsWith(u"d.txt"_s));
    QVERIFY2(m_real->find<QLabel>("statusLabel")->text().contains(u", guessed from its bytes"_s) ||
                 m_real->find<QLabel>("statusLabel")->text().contains(u", because nothing else fits"_s),
             qPrintable(m_real->find<QLabel>("statusLabel")->text()));
    m_real->action("textEncoding")->trigger();
    auto *encodings = m_real->find<QListWidget>("encodings");
    QVERIFY(encodings);
    const auto choose = [&encodings](const QString &name) {
        encodings->setCurrentItem(encodings->findItems(name, Qt::MatchStartsWith).constFirst());
    };
    choose(u"UTF-8"_s);
    QTRY_VERIFY(m_real->find<QLabel>("encodingState")->text().contains(u"UTF-8, chosen by you  ·  2 "_s));
    choose(u"windows-1251"_s);
    QTRY_VERIFY(pane->article()->text.startsWith(u"Cafй"_s));
    QTRY_COMPARE(list()->model()->index(3, 0).data().toString(), u"Cafй closes"_s);
    m_real->find<QDialog>("encodingDialog")->close();
    // A comparison that was open is read anew when it is gone to.
    m_real->action("nextTab")->trigger();
    QTRY_COMPARE(compared(), u"d.txt a.txt"_s);
    QTRY_VERIFY(m_real->window()->isIdle());
    QVERIFY(m_real->find<ComparisonView>("comparisonView")
                ->pair()
                ->articles[Side::Left]
                ->text.startsWith(u"Cafй"_s));
    m_real->window()->close();
    QVERIFY(m_real->open());
    openCorpus();
    click(3);
    pane = m_real->find<ArticlePane>("articlePane");
    QTRY_VERIFY(pane->article()->text.startsWith(u"Cafй"_s));
    m_real->action("textEncoding")->trigger();
    encodings = m_real->find<QListWidget>("encodings");
    choose(u"KOI8-R"_s);
    QTRY_VERIFY(pane->article()->text.startsWith(u"CafИ"_s));
    m_real->find<QDialog>("encodingDialog")->close();
    auto *notice = m_real->find<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(pane->article()->text.startsWith(u"Cafй"_s));
}

void TestCorpusTools::fieldsAreChosenWhereTheirNamesAreUnknown()
{
    m_real->write(u"d.csv"_s, "Kopf,Inhalt\nFerry,It ran aground.\nBakery,It wins a prize.\n");
    openCorpus();
    auto *notice = m_real->find<NoticeBar>("noticeBar");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"“d.csv” names its fields in a way of its own."_s);
    notice->findChild<QPushButton *>(u"noticeAction"_s)->click();
    auto *dialog = m_real->find<QDialog>("fieldsDialog");
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
    QTRY_VERIFY(m_real->window()->isIdle());
    QCOMPARE(list()->model()->index(3, 0).data().toString(), u"Ferry"_s);
    m_real->window()->close();
    QVERIFY(m_real->open());
    openCorpus();
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QTRY_VERIFY(m_real->window()->isIdle());
    QVERIFY(!m_real->find<NoticeBar>("noticeBar")->isVisible());
}

void TestCorpusTools::tableTellsOfTheArticles()
{
    m_real->write(u"meta.csv"_s, "nr,Blatt,Tag\na.txt,The Echo,2024-05-07\nb,Gazette,2024-05-08\n");
    openCorpus();
    m_real->desktop().files = {m_real->files().path(u"meta.csv"_s)};
    m_real->action("joinMetadata")->trigger();
    auto *dialog = m_real->find<QDialog>("metadataDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox *>(u"metadataKey"_s)->currentText(), u"nr"_s);
    dialog->findChild<QComboBox *>(u"metadata-outlet"_s)->setCurrentText(u"Blatt"_s);
    QVERIFY2(dialog->findChild<QLabel *>(u"metadataRemark"_s)->text().startsWith(u"The table knows 2 of 3"_s),
             qPrintable(dialog->findChild<QLabel *>(u"metadataRemark"_s)->text()));
    dialog->accept();
    QTRY_VERIFY(m_real->window()->isIdle() &&
                list()->model()->rowCount() == 3); // The table is no article any more.
    const int outlet = static_cast<int>(ArticleColumn::Outlet);
    QCOMPARE(list()->model()->index(0, outlet).data().toString(), u"The Echo"_s);
    m_real->find<NoticeBar>("noticeBar")->findChild<QPushButton *>(u"noticeAction"_s)->click();
    QTRY_VERIFY(m_real->window()->isIdle() && list()->model()->rowCount() == 4);
    QCOMPARE(list()->model()->index(0, outlet).data().toString(), QString());
}

QTEST_MAIN(TestCorpusTools)
#include "tst_corpustools.moc"
